package org.postil.capture.data;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.postil.archive.Limit;
import org.postil.capture.Findings;
import org.postil.capture.Format;
import org.postil.capture.Input;
import org.postil.capture.Options;
import org.postil.diagnostic.Mistake;

/**
 * The folder of a site whose comments are data files: Staticman's, for Jekyll or Hugo, or Nikola's.
 * Posts come with it where they stand beside them. Holds one site in memory; files are read up to 8
 * MiB each.
 */
public final class DataFormat implements Format {
  private static final List<String> COMMENTS =
      List.of(
          "_data/comments",
          "data/comments",
          "src/_data/comments",
          "src/data/comments",
          "source/_data/comments",
          "_comments",
          "source/_comments");

  private static final int LOOKED_AT = 20_000;

  @Override
  public boolean recognises(Input input, byte[] head) {
    if (!input.isFolder()) {
      return false;
    }
    Path site = input.path();
    return COMMENTS.stream().anyMatch(below -> Files.isDirectory(site.resolve(below)))
        || isComments(site)
        || holds(site, name -> name.endsWith(Layout.WPCOMMENT));
  }

  /** The folder of all comments, one article's in it, or the folder it stands in. */
  private static boolean isComments(Path folder) {
    Path whole = folder.toAbsolutePath().normalize();
    boolean isNamed = isNamed(whole) || isNamed(whole.getParent());
    return isNamed && holds(folder, DataFormat::isData)
        || isComments(folder.resolve("comments"), folder);
  }

  private static boolean isComments(Path below, Path folder) {
    Path name = folder.toAbsolutePath().normalize().getFileName();
    boolean isData = name != null && name.toString().matches("_?data");
    return isData && Files.isDirectory(below) && holds(below, DataFormat::isData);
  }

  private static boolean isNamed(@Nullable Path folder) {
    Path name = folder == null ? null : folder.getFileName();
    return name != null && name.toString().matches("_?comments");
  }

  private static boolean isData(String name) {
    int dot = name.lastIndexOf('.');
    return dot > 0 && DataLanguage.ofEnding(name.substring(dot)).isPresent();
  }

  /** Whether there is such a file; looks at no more than the first names of a large folder. */
  private static boolean holds(Path folder, Predicate<String> isWanted) {
    Deque<Path> open = new ArrayDeque<>(List.of(folder));
    int looked = 0;
    while (!open.isEmpty() && looked < LOOKED_AT) {
      for (Path child : children(open.removeFirst())) {
        looked++;
        if (Files.isDirectory(child, LinkOption.NOFOLLOW_LINKS)) {
          if (!SiteFiles.isPassedOver(child)) {
            open.addLast(child);
          }
        } else if (isWanted.test(child.getFileName().toString())) {
          return true;
        }
      }
    }
    return false;
  }

  private static List<Path> children(Path folder) {
    try (Stream<Path> children = Files.list(folder)) {
      return children.limit(LOOKED_AT).toList();
    } catch (IOException | UncheckedIOException e) {
      return List.of(); // told when the folder is read
    }
  }

  @Override
  public void read(Input input, Options options, Findings findings) {
    if (!input.isFolder()) {
      throw Mistake.of(
          input.place(),
          "this is a file, not the folder of a site",
          "name the folder that holds _posts and _data, or content and data");
    }
    new SiteReader(options, new Account(findings, options.most(Limit.FILE_SIZE, FileText.LARGEST)))
        .read(input);
  }
}
