package org.postil.content;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.postil.archive.Archive;
import org.postil.archive.Article;
import org.postil.archive.Discussion;
import org.postil.archive.FrontMatter;
import org.postil.archive.Settings;
import org.postil.archive.StandingPage;
import org.postil.archive.Vocabulary;
import org.postil.diagnostic.MachineFailure;
import org.postil.diagnostic.Mistake;
import org.postil.diagnostic.Place;
import org.postil.diagnostic.Problem;
import org.postil.diagnostic.Problems;

/**
 * Reads a content folder. Files are read in parallel; neither their order nor the machine's shows
 * in the result. Symbolic links are not followed.
 */
public final class ContentReader {
  private static final Set<String> MEDIA =
      Set.of(
          "avif", "csv", "flac", "gif", "jpeg", "jpg", "m4a", "mp3", "mp4", "oga", "ogg", "ogv",
          "opus", "pdf", "png", "svg", "txt", "wav", "webm", "webp");

  private static final Set<String> TOP =
      Set.of("archive.yaml", "topics.yaml", "import-report.json");

  private static final List<String> SIDECARS =
      List.of(".comments.yaml", ".comments.yml", ".comments.json");

  private final Path root;
  private final String name;
  private final boolean drafts;
  private final Problems problems;

  private ContentReader(Path root, boolean drafts, Problems problems) {
    this.root = root;
    this.name = root.toString().replace('\\', '/');
    this.drafts = drafts;
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
    return new ContentReader(root, drafts, problems).read();
  }

  /** The heads of all articles and no more of them, in the order of their paths. */
  static ContentIndex index(Path root, Problems problems) {
    ContentReader reader = new ContentReader(root, true, problems);
    SortedMap<String, Path> files = reader.list();
    Settings settings = reader.settings(files);
    FrontMatterReader heads = new FrontMatterReader(settings.zone(), problems);
    List<ContentIndex.Known> articles =
        texts(files, "articles/").parallelStream()
            .flatMap(file -> reader.head(file, heads).stream())
            .toList();
    return new ContentIndex(settings, reader.vocabulary(files), articles);
  }

  private Optional<ContentIndex.Known> head(String file, FrontMatterReader heads) {
    return parts(file, heads)
        .map(parts -> new Article(path(file), parts.head(), parts.body(), Discussion.NONE))
        .map(ContentIndex.Known::of);
  }

  /**
   * The discussion of one article as it stands.
   *
   * @throws Mistake if it has errors
   */
  public static Discussion discussion(Path root, String article) {
    Problems problems = new Problems();
    ContentReader reader = new ContentReader(root, true, problems);
    SortedMap<String, Path> files = new TreeMap<>();
    for (String end : SIDECARS) {
      if (Files.isRegularFile(root.resolve(article + end))) {
        files.put(article + end, root.resolve(article + end));
      }
    }
    Discussion discussion = reader.discussion(article, files, SettingsReader.fallback());
    problems.stopOnErrors();
    return discussion;
  }

  /** The head of one article; empty if it cannot be read. */
  public static Optional<FrontMatter> head(Path root, String article) {
    ContentReader reader = new ContentReader(root, true, new Problems());
    FrontMatterReader heads =
        new FrontMatterReader(SettingsReader.fallback().zone(), reader.problems);
    return reader.parts(article + ".md", heads).map(FrontMatterReader.Parts::head);
  }

  private Archive read() {
    if (!Files.isDirectory(root)) {
      throw Mistake.of(
          Place.of(name), "there is no such folder", "name the archive's folder with --content");
    }
    SortedMap<String, Path> files = list();
    Settings settings = settings(files);
    Vocabulary vocabulary = vocabulary(files);
    FrontMatterReader heads = new FrontMatterReader(settings.zone(), problems);
    List<Article> articles =
        texts(files, "articles/").parallelStream()
            .flatMap(file -> article(file, files, heads, settings).stream())
            .filter(article -> drafts || !article.head().draft())
            .toList();
    List<StandingPage> pages =
        texts(files, "pages/").stream()
            .flatMap(file -> page(file, heads).stream())
            .filter(page -> drafts || !page.head().draft())
            .toList();
    reportOrphans(files);
    files.keySet().forEach(this::reportUnread);
    return new Archive(settings, vocabulary, articles, pages, media(files));
  }

  private SortedMap<String, Path> list() {
    SortedMap<String, Path> files = new TreeMap<>();
    try {
      Files.walkFileTree(root, new Listing(files));
    } catch (IOException e) {
      throw MachineFailure.on("read", root, e);
    }
    return files;
  }

  private final class Listing extends SimpleFileVisitor<Path> {
    private final SortedMap<String, Path> files;

    Listing(SortedMap<String, Path> files) {
      this.files = files;
    }

    @Override
    public FileVisitResult preVisitDirectory(Path dir, BasicFileAttributes attributes) {
      boolean skipped = isHidden(dir) || relative(dir).equals("originals");
      return skipped && !dir.equals(root) ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
      if (!isHidden(file)) {
        if (attributes.isRegularFile()) {
          files.put(relative(file), file);
        } else {
          problems.error(
              Place.of(named(relative(file))),
              "this is not a regular file",
              "put the file itself in its place, or remove it");
        }
      }
      return FileVisitResult.CONTINUE;
    }

    private boolean isHidden(Path path) {
      return path.getFileName().toString().startsWith(".");
    }

    private String relative(Path path) {
      return root.relativize(path).toString().replace('\\', '/');
    }
  }

  private String named(String relative) {
    return name + "/" + relative;
  }

  private Settings settings(SortedMap<String, Path> files) {
    if (!files.containsKey("archive.yaml")) {
      problems.error(
          Place.of(named("archive.yaml")),
          "the archive has no settings",
          "write archive.yaml with at least title: ...");
      return SettingsReader.fallback();
    }
    return reporting(
        () -> new SettingsReader(problems).read(yaml("archive.yaml")), SettingsReader.fallback());
  }

  private Vocabulary vocabulary(SortedMap<String, Path> files) {
    return files.containsKey("topics.yaml")
        ? reporting(
            () -> new TopicsReader(problems).read(yaml("topics.yaml")), new Vocabulary(List.of()))
        : new Vocabulary(List.of());
  }

  private static List<String> texts(SortedMap<String, Path> files, String folder) {
    return files.keySet().stream().filter(f -> f.startsWith(folder) && f.endsWith(".md")).toList();
  }

  private Optional<Article> article(
      String file, SortedMap<String, Path> files, FrontMatterReader heads, Settings settings) {
    Discussion discussion = discussion(path(file), files, settings);
    return parts(file, heads)
        .map(parts -> new Article(path(file), parts.head(), parts.body(), discussion));
  }

  private static String path(String file) {
    return file.substring(0, file.length() - ".md".length());
  }

  private Optional<StandingPage> page(String file, FrontMatterReader heads) {
    return parts(file, heads)
        .map(parts -> new StandingPage(path(file), parts.head(), parts.body()));
  }

  private Optional<FrontMatterReader.Parts> parts(String file, FrontMatterReader heads) {
    return reporting(
        () -> {
          Optional<FrontMatterReader.Parts> parts = heads.read(text(file), named(file));
          parts.ifPresent(p -> checkImage(file, p));
          return parts;
        },
        Optional.empty());
  }

  private void checkImage(String file, FrontMatterReader.Parts parts) {
    parts
        .head()
        .image()
        .flatMap(image -> image.src())
        .ifPresent(
            src -> {
              if (src.matches("[A-Za-z][A-Za-z0-9+.-]*:.*|//.*")) {
                problems.warning(
                    parts.fields().place("image", "src"),
                    "the image "
                        + Problem.quote(src)
                        + " is not a file of the archive and is not shown",
                    "put the file beside the article");
                return;
              }
              Path beside = root.resolve(file).resolveSibling(src).normalize();
              if (!beside.startsWith(root.normalize()) || !Files.isRegularFile(beside)) {
                problems.error(
                    parts.fields().place("image", "src"),
                    "the image " + Problem.quote(src) + " is not there",
                    "put the file beside the article, or correct src");
              }
            });
  }

  private Discussion discussion(String path, SortedMap<String, Path> files, Settings settings) {
    List<String> found =
        SIDECARS.stream().map(end -> path + end).filter(files::containsKey).toList();
    if (found.isEmpty()) {
      return Discussion.NONE;
    }
    if (found.size() > 1) {
      problems.error(
          Place.of(named(found.get(1))),
          "the article has two discussions",
          "keep one of " + String.join(", ", found));
    }
    String file = found.get(0);
    return reporting(
        () -> {
          Node node = file.endsWith(".json") ? json(file) : yaml(file);
          if (node instanceof Node.Absent && file.endsWith(".json")) {
            problems.error(Place.of(named(file)), "the file is empty", "write [] or remove it");
          }
          return new CommentsReader(settings.zone(), problems).read(node);
        },
        Discussion.NONE);
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

  private String text(String file) {
    return SourceText.read(root.resolve(file), named(file), problems);
  }

  private Node yaml(String file) {
    return NodeReader.yaml(text(file), Place.of(named(file)), problems);
  }

  private Node json(String file) {
    return NodeReader.json(text(file), Place.of(named(file)), problems);
  }

  private void reportOrphans(SortedMap<String, Path> files) {
    Set<String> texts = new HashSet<>(texts(files, "articles/"));
    for (String file : files.keySet()) {
      for (String end : SIDECARS) {
        String text = file.endsWith(end) ? withoutEnding(file, end) + ".md" : "";
        if (file.endsWith(end) && !texts.contains(text)) {
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
    if (file.equals("moderation.yaml")) {
      problems.error(
          Place.of(named(file)),
          "this version does not read moderation.yaml, and would show what it hides",
          "take the comments out of the discussions, or wait for a version that reads it");
    } else if (file.endsWith(".notes.yaml")) {
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

  private static List<Archive.Media> media(SortedMap<String, Path> files) {
    List<Archive.Media> media = new ArrayList<>();
    files.forEach(
        (path, file) -> {
          boolean placed = path.startsWith("articles/") || path.startsWith("pages/");
          if (placed && MEDIA.contains(ending(path))) {
            media.add(new Archive.Media(path, file));
          }
        });
    return media;
  }
}
