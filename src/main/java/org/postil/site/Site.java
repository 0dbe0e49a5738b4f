package org.postil.site;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import org.postil.archive.Archive;
import org.postil.archive.Settings;
import org.postil.commit.Publication;
import org.postil.content.ContentMemory;
import org.postil.content.ContentReader;
import org.postil.diagnostic.MachineFailure;
import org.postil.diagnostic.Mistake;
import org.postil.diagnostic.Place;
import org.postil.diagnostic.Problem;
import org.postil.diagnostic.Problems;
import org.postil.moderation.Moderated;
import org.postil.moderation.Moderation;
import org.postil.moderation.Withheld;
import org.postil.plan.Plan;
import org.postil.plan.Planner;
import org.postil.render.Renderer;
import org.postil.render.Theme;
import org.postil.search.IndexMemory;
import org.postil.timing.Stage;
import org.postil.timing.Timings;

/**
 * A site whose pages are known and can be rendered: what building, checking and showing it have in
 * common.
 *
 * @param contentName the content folder as problems call it
 * @param assets the files of the theme that are copied, by their path in the site
 * @param withheld the words that no file of the site may hold
 */
public record Site(
    String contentName,
    Plan plan,
    Renderer renderer,
    SortedMap<String, byte[]> assets,
    List<Withheld> withheld) {

  /**
   * Reads an archive and plans its site.
   *
   * @param memory of the same content folder
   * @param problems receives warnings
   * @throws Mistake with every problem of the content and the theme, if one is an error
   * @throws MachineFailure if files cannot be read
   */
  public static Site of(SiteRequest request, ContentMemory memory, Problems problems) {
    return of(request, memory, problems, Timings.NONE);
  }

  /**
   * As {@link #of(SiteRequest, ContentMemory, Problems)}.
   *
   * @param timings is told of the stages up to planning
   */
  static Site of(SiteRequest request, ContentMemory memory, Problems problems, Timings timings) {
    String contentName = request.content().toString().replace('\\', '/');
    Theme theme = request.templates().map(Theme::overriddenBy).orElseGet(Theme::builtIn);
    timings.took(Stage.THEME);
    Archive captured = read(request, memory, problems);
    timings.took(Stage.READING);
    Moderated moderated =
        Moderation.apply(
            captured, request.today(), contentName + "/" + ContentReader.LEDGER, problems);
    timings.took(Stage.MODERATION);
    Archive archive = moderated.archive();
    SortedMap<String, byte[]> assets = theme.assets(archive.settings().features().search());
    Set<String> ownFiles = new HashSet<>(assets.keySet());
    ownFiles.add(Publication.MANIFEST);
    Plan plan = Planner.plan(archive, ownFiles, contentName, problems);
    problems.stopOnErrors();
    Renderer renderer = new Renderer(plan, theme, request.offline());
    timings.took(Stage.PLANNING);
    return new Site(contentName, plan, renderer, assets, moderated.withheld());
  }

  private static Archive read(SiteRequest request, ContentMemory memory, Problems problems) {
    Archive archive = ContentReader.read(request.content(), request.drafts(), memory, problems);
    Settings settings = archive.settings();
    return request.baseUrl().map(settings::withBaseUrl).map(archive::with).orElse(archive);
  }

  /** Whether the site can be searched. */
  public boolean hasSearch() {
    return plan.settings().features().search();
  }

  /**
   * Writes the search index, in all its files.
   *
   * @throws MachineFailure if temporary files cannot be written
   */
  public void index(SiteFiles files) {
    Path folder = Path.of(System.getProperty("java.io.tmpdir", "."));
    try (SearchStage stage = new SearchStage(plan, IndexMemory.spillingTo(folder))) {
      plan.articles().parallelStream().forEach(stage::collect);
      stage.finish(files);
    }
  }

  /** A problem that rendering found, placed where the user finds it. */
  public Problem placed(Problem problem) {
    Place place = problem.place();
    return new Problem(
        problem.severity(),
        new Place(contentName + "/" + place.file(), place.line(), place.column()),
        problem.what(),
        problem.toDo());
  }
}
