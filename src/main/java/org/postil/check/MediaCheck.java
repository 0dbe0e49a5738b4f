package org.postil.check;

import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.postil.archive.Archive;
import org.postil.archive.Article;
import org.postil.diagnostic.Place;
import org.postil.diagnostic.Problem;
import org.postil.plan.Planner;

/** Pictures and other files that no page refers to. */
final class MediaCheck {
  private MediaCheck() {}

  /**
   * @param reached the files that pages refer to
   * @param drafts the archive with its drafts, which may use a file that no page does
   */
  static void check(
      Archive archive,
      Set<String> reached,
      Supplier<Archive> drafts,
      Sources sources,
      Findings findings) {
    List<Archive.Media> unused =
        archive.media().stream()
            .filter(media -> !reached.contains(Planner.address(media).file()))
            .toList();
    for (Archive.Media media : unused) {
      if (drafts.get().articles().stream().noneMatch(article -> names(article, media))) {
        findings.add(
            Finding.of(
                Rule.UNUSED_MEDIA,
                Problem.warning(
                    Place.of(sources.named(media.path())),
                    "no page refers to this file",
                    "name it in an article, or remove it")));
      }
    }
  }

  private static boolean names(Article article, Archive.Media media) {
    String name = media.path().substring(media.path().lastIndexOf('/') + 1);
    return article.head().draft()
        && (article.body().text().contains(name)
            || article
                .head()
                .image()
                .flatMap(image -> image.src())
                .filter(src -> src.contains(name))
                .isPresent());
  }
}
