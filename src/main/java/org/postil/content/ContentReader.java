package org.postil.content;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.postil.archive.Act;
import org.postil.archive.Archive;
import org.postil.archive.Article;
import org.postil.archive.Discussion;
import org.postil.archive.FrontMatter;
import org.postil.archive.Limit;
import org.postil.archive.Limits;
import org.postil.archive.Settings;
import org.postil.archive.StandingPage;
import org.postil.archive.Vocabulary;
import org.postil.diagnostic.MachineFailure;
import org.postil.diagnostic.Mistake;
import org.postil.diagnostic.Place;
import org.postil.diagnostic.Problem;
import org.postil.diagnostic.Problems;

/**
 * Reads a content folder, within the {@link Limits} its settings state. Files are read in parallel;
 * neither their order nor the machine's shows in the result. Only regular files are opened.
 * Symbolic links are refused wherever they lead: one that stays inside would show the same text at
 * two addresses, and be a text of its own where git cannot make links.
 */
public final class ContentReader {
  private static final Set<String> MEDIA =
      Set.of(
          "avif", "csv", "flac", "gif", "jpeg", "jpg", "m4a", "mp3", "mp4", "oga", "ogg", "ogv",
          "opus", "pdf", "png", "svg", "txt", "wav", "webm", "webp");

  /** The file of editors' acts. */
  public static final String LEDGER = "moderation.yaml";

  private static final Set<String> TOP =
      Set.of("archive.yaml", "topics.yaml", LEDGER, "import-report.json");

  private static final List<String> SIDECARS =
      List.of(".comments.yaml", ".comments.yml", ".comments.json");

  private final Path root;
  private final String name;
  private final boolean drafts;
  private final ContentMemory memory;
  private final Problems problems;
  private final AtomicBoolean hasIrregular = new AtomicBoolean();
  private Limits limits = Limits.USUAL;

  private ContentReader(Path root, boolean drafts, ContentMemory memory, Problems problems) {
    this.root = root;
    this.name = root.toString().replace('\\', '/');
    this.drafts = drafts;
    this.memory = memory;
    this.problems = problems;
  }

  /**
   * Reads a whole archive.
   *
   * @param root the content folder
   * @param drafts whether articles marked as drafts are taken
   * @param problems receives what is wrong; with errors in it the result must not be used
   * @throws Mistake if there is no such folder
   * @throws MachineFailure if the folder cannot be read
   */
  public static Archive read(Path root, boolean drafts, Problems problems) {
    return read(root, drafts, new ContentMemory(), problems);
  }

  /**
   * Reads a whole archive, but for files that are remembered.
   *
   * @param memory of the same folder; remembers what is read now
   * @see #read(Path, boolean, Problems)
   */
  public static Archive read(Path root, boolean drafts, ContentMemory memory, Problems problems) {
    return new ContentReader(root, drafts, memory, problems).read();
  }

  /**
   * The settings of an archive, whatever else is in it.
   *
   * @param problems receives what is wrong with them
   * @throws Mistake if there is no such folder
   */
  public static Settings settings(Path root, Problems problems) {
    ContentReader reader = new ContentReader(root, true, new ContentMemory(), problems);
    reader.requireFolder();
    return reader.settings();
  }

  /** The heads of all articles and no more of them, in the order of their paths. */
  static ContentIndex index(Path root, Problems problems) {
    ContentReader reader = new ContentReader(root, true, new ContentMemory(), problems);
    Settings settings = reader.settings();
    Map<String, ContentFile> files = reader.list();
    ArticleReader articles = reader.articles(settings);
    List<ContentIndex.Known> known =
        texts(files, "articles/").parallelStream()
            .flatMap(file -> reader.text(file, files, articles).stream())
            .map(ContentIndex.Known::of)
            .toList();
    return new ContentIndex(settings, reader.vocabulary(files), known);
  }

  private ArticleReader articles(Settings settings) {
    return new ArticleReader(name, settings.zone(), limits, memory, problems);
  }

  /**
   * The discussion of one article as it stands.
   *
   * @throws Mistake if it has errors
   */
  public static Discussion discussion(Path root, String article) {
    Problems problems = new Problems();
    ContentReader reader = within(root, problems);
    Map<String, ContentFile> files = new HashMap<>();
    for (String end : SIDECARS) {
      ContentFile.of(FileNames.of(root, article + end))
          .ifPresent(file -> files.put(article + end, file));
    }
    Discussion discussion =
        reader.discussion(article, files, reader.articles(SettingsReader.fallback()));
    problems.stopOnErrors();
    return discussion;
  }

  /** For single articles: within the limits of the archive, as far as these can be read. */
  private static ContentReader within(Path root, Problems problems) {
    ContentReader settings = new ContentReader(root, true, new ContentMemory(), new Problems());
    settings.settings();
    ContentReader reader = new ContentReader(root, true, new ContentMemory(), problems);
    reader.limits = settings.limits;
    return reader;
  }

  /** The head of one article; empty if it cannot be read. */
  public static Optional<FrontMatter> head(Path root, String article) {
    ContentReader reader = within(root, new Problems());
    String file = article + ".md";
    return ContentFile.of(FileNames.of(root, file))
        .flatMap(found -> reader.articles(SettingsReader.fallback()).text(file, found))
        .map(ArticleReader.Text::head);
  }

  private void requireFolder() {
    if (!Files.isDirectory(root)) {
      throw Mistake.of(
          Place.of(name), "there is no such folder", "name the archive's folder with --content");
    }
  }

  private Archive read() {
    requireFolder();
    Settings settings = settings(); // first, because they limit what is read
    Map<String, ContentFile> files = memory.list(this::list);
    memory.understand(ArticleReader.within(settings.zone(), limits));
    if (hasIrregular.get()) {
      memory.rearranged(); // what is told in listing has to be told again
    }
    Vocabulary vocabulary = vocabulary(files);
    ArticleReader reader = articles(settings);
    List<Article> all =
        texts(files, "articles/").parallelStream()
            .flatMap(file -> article(file, files, reader).stream())
            .toList();
    Predicate<Article> isTaken = article -> drafts || !article.head().draft();
    List<Article> articles = all.stream().filter(isTaken).toList();
    List<StandingPage> pages =
        texts(files, "pages/").stream()
            .flatMap(file -> text(file, files, reader).stream())
            .map(text -> new StandingPage(text.path(), text.head(), text.body()))
            .filter(page -> drafts || !page.head().draft())
            .toList();
    memory.retain(files.keySet());
    reportOrphans(files);
    files.keySet().forEach(this::reportUnread);
    List<Article> left = all.stream().filter(isTaken.negate()).toList();
    List<Act> acts = acts(files, settings);
    return new Archive(
        settings,
        vocabulary,
        articles,
        pages,
        media(files),
        DraftActs.without(left, articles, acts));
  }

  private List<Act> acts(Map<String, ContentFile> files, Settings settings) {
    return files.containsKey(LEDGER)
        ? reporting(
            () -> new LedgerReader(settings.zone(), limits, problems).read(yaml(LEDGER)), List.of())
        : List.of();
  }

  private Map<String, ContentFile> list() {
    return ContentFile.list(
        root,
        (int) limits.of(Limit.FILES),
        (file, what) -> {
          hasIrregular.set(true);
          problems.error(
              Place.of(named(file)), what, "put the file itself in its place, or remove it");
        });
  }

  private String named(String relative) {
    return name + "/" + relative;
  }

  private Settings settings() {
    if (ContentFile.of(root.resolve("archive.yaml")).isEmpty()) {
      problems.error(
          Place.of(named("archive.yaml")),
          "the archive has no settings",
          "write archive.yaml with at least title: ...");
      return SettingsReader.fallback();
    }
    SettingsReader reader = new SettingsReader(problems);
    Settings settings =
        reporting(() -> reader.read(yaml("archive.yaml")), SettingsReader.fallback());
    limits = reader.limits();
    return settings;
  }

  private Vocabulary vocabulary(Map<String, ContentFile> files) {
    return files.containsKey("topics.yaml")
        ? reporting(
            () -> new TopicsReader(limits, problems).read(yaml("topics.yaml")),
            new Vocabulary(List.of()))
        : new Vocabulary(List.of());
  }

  private static List<String> texts(Map<String, ContentFile> files, String folder) {
    return files.keySet().stream().filter(f -> f.startsWith(folder) && f.endsWith(".md")).toList();
  }

  private Optional<Article> article(
      String file, Map<String, ContentFile> files, ArticleReader reader) {
    Discussion discussion = discussion(path(file), files, reader);
    return text(file, files, reader).map(text -> text.with(discussion));
  }

  private static String path(String file) {
    return file.substring(0, file.length() - ".md".length());
  }

  /** A text without the discussion under it. */
  private Optional<Article> text(
      String file, Map<String, ContentFile> files, ArticleReader reader) {
    Optional<ArticleReader.Text> text =
        Optional.ofNullable(files.get(file)).flatMap(listed -> reader.text(file, listed));
    text.ifPresent(read -> checkImage(file, read));
    return text.map(read -> new Article(path(file), read.head(), read.body(), Discussion.NONE));
  }

  private void checkImage(String file, ArticleReader.Text text) {
    Optional<String> named = text.head().image().flatMap(FrontMatter.Image::src);
    if (named.isEmpty() || text.image().isEmpty()) {
      return;
    }
    String src = named.get();
    if (src.matches("[A-Za-z][A-Za-z0-9+.-]*:.*|//.*")) {
      problems.warning(
          text.image().get(),
          "the image " + Problem.quote(src) + " is not a file of the archive and is not shown",
          "put the file beside the article");
      return;
    }
    Path beside = FileNames.of(FileNames.of(root, file).resolveSibling(""), src).normalize();
    if (!beside.startsWith(root.normalize()) || !Files.isRegularFile(beside)) {
      problems.error(
          text.image().get(),
          "the image " + Problem.quote(src) + " is not there",
          "put the file beside the article, or correct src");
    }
  }

  private Discussion discussion(String path, Map<String, ContentFile> files, ArticleReader reader) {
    List<String> found = new ArrayList<>(1);
    for (String end : SIDECARS) {
      if (files.containsKey(path + end)) {
        found.add(path + end);
      }
    }
    if (found.size() > 1) {
      problems.error(
          Place.of(named(found.get(1))),
          "the article has two discussions",
          "keep one of " + String.join(", ", found));
    }
    return found.stream()
        .findFirst()
        .flatMap(file -> Optional.ofNullable(files.get(file)).map(f -> reader.discussion(file, f)))
        .orElse(Discussion.NONE);
  }

  /** Reads something; if that cannot be done, says why and goes on with a stand-in. */
  private <T> T reporting(Supplier<T> reading, T standIn) {
    try {
      return reading.get();
    } catch (Mistake unreadable) {
      unreadable.problems().forEach(problems::add);
      return standIn;
    }
  }

  private Node yaml(String file) {
    String text = SourceText.read(root.resolve(file), named(file), limits, problems);
    return NodeReader.yaml(text, Place.of(named(file)), limits, problems);
  }

  private void reportOrphans(Map<String, ContentFile> files) {
    for (String file : files.keySet()) {
      for (String end : SIDECARS) {
        if (!file.endsWith(end)) {
          continue;
        }
        String text = withoutEnding(file, end) + ".md";
        if (!text.startsWith("articles/") || !files.containsKey(text)) {
          problems.error(
              Place.of(named(file)),
              "this discussion has no article",
              "put " + text.substring(text.lastIndexOf('/') + 1) + " beside it");
        }
      }
    }
  }

  private static String withoutEnding(String file, String ending) {
    return file.substring(0, file.length() - ending.length());
  }

  /** Tells of files that no page will show, lest somebody misses them. */
  private void reportUnread(String file) {
    boolean isPlaced = file.startsWith("articles/") || file.startsWith("pages/");
    if (file.endsWith(".notes.yaml")) {
      problems.warning(
          Place.of(named(file)),
          "this version does not read notes",
          "nothing is lost: they stay where they are");
    } else if (!TOP.contains(file) && !(isPlaced && isRead(file)) && !file.startsWith("README")) {
      problems.warning(
          Place.of(named(file)),
          "this file is not part of the archive and is not published",
          "texts are .md files below articles/ or pages/, pictures stand beside them");
    }
  }

  private static boolean isRead(String file) {
    return file.endsWith(".md")
        || MEDIA.contains(ending(file))
        || SIDECARS.stream().anyMatch(file::endsWith);
  }

  private static String ending(String file) {
    return file.substring(file.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
  }

  private List<Archive.Media> media(Map<String, ContentFile> files) {
    List<Archive.Media> media = new ArrayList<>();
    files.forEach(
        (path, file) -> {
          boolean placed = path.startsWith("articles/") || path.startsWith("pages/");
          if (placed && MEDIA.contains(ending(path))) {
            checkSize(path, file);
            media.add(new Archive.Media(path, file.path()));
          }
        });
    return media;
  }

  private void checkSize(String path, ContentFile file) {
    if (file.size() > limits.of(Limit.MEDIA_SIZE)) {
      problems.error(
          Place.of(named(path)),
          "the file is larger than " + limits.shown(Limit.MEDIA_SIZE),
          "make it smaller, or " + Limit.MEDIA_SIZE.raise());
    }
  }
}
