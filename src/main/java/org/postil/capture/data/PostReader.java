package org.postil.capture.data;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.postil.archive.Body;
import org.postil.archive.EdtfDate;
import org.postil.capture.Findings.Trouble;
import org.postil.capture.Options;
import org.postil.capture.WordPressText;

/** Reads posts of the three generators. */
final class PostReader {
  private static final Set<String> ALWAYS = Set.of("_posts", "_articles", "_drafts");
  private static final Map<String, String> OTHER_MARKUP =
      Map.of(
          ".rst",
          "reStructuredText",
          ".textile",
          "Textile",
          ".org",
          "Org",
          ".adoc",
          "AsciiDoc",
          ".txt",
          "a markup of its own");

  private final SiteConfig config;
  private final Options options;
  private final Account account;
  private final Map<String, SiteFile> metas = new HashMap<>();

  PostReader(List<SiteFile> files, SiteConfig config, Options options, Account account) {
    this.config = config;
    this.options = options;
    this.account = account;
    files.stream()
        .filter(file -> file.ending().equals(".meta"))
        .forEach(file -> metas.put(withoutEnding(file), file));
  }

  private static String withoutEnding(SiteFile file) {
    return file.name().substring(0, file.name().length() - file.ending().length());
  }

  /** Empty, and counted, if the file is no post after all, or cannot be read. */
  Optional<Post> read(SiteFile file, Role role) {
    Optional<String> text = account.text(file);
    Optional<PostText> parts = text.flatMap(t -> parts(t, file, role));
    if (text.isEmpty()) {
      account.count("post", "unreadable", false);
    } else if (parts.isEmpty()) {
      setAside(file, text.get());
    }
    return parts.map(p -> post(p, PostSource.of(file, role, p.fields())));
  }

  private void setAside(SiteFile file, String text) {
    account.count("other file", "", false);
    if (text.startsWith("---") || text.startsWith("+++")) {
      account.tell(
          Trouble.UNREADABLE,
          file.place(),
          "the front matter that begins here does not end, so this is no post",
          "close it with the same three characters on a line of their own");
    }
  }

  private Optional<PostText> parts(String text, SiteFile file, Role role) {
    if (role.kind() == Role.Kind.NIKOLA) {
      Optional<SiteFile> meta = Optional.ofNullable(metas.get(withoutEnding(file)));
      return PostText.ofNikola(text, file, meta, account);
    }
    Optional<PostText> parts = PostText.of(text, file, account);
    return role.kind() == Role.Kind.HUGO
        ? parts.or(() -> Optional.of(new PostText(new Value.Fields(file.place(), Map.of()), text)))
        : parts;
  }

  private Post post(PostText parts, PostSource source) {
    Optional<EdtfDate> date = date(source.fields(), source.name());
    Optional<LocalDate> day = date.flatMap(EdtfDate::firstDay);
    OldAddresses old = OldAddresses.of(source, config, day);
    return new Post(
        source.file(),
        old.slug(),
        new PostHead(source, account).read(date, old.aliases()),
        body(parts.body(), source.file()),
        source.fields(),
        PostKeys.of(source, old, day),
        collection(source));
  }

  private Optional<EdtfDate> date(Value.Fields fields, PostName name) {
    Optional<EdtfDate> written =
        fields.line("date").flatMap(text -> WrittenTime.read(text, options.zone()));
    if (written.isEmpty() && fields.line("date").isPresent()) {
      UnreadableTime.tell(fields, "date", account);
    }
    return written.or(() -> name.day().flatMap(day -> WrittenTime.read(day, options.zone())));
  }

  private Body body(String text, SiteFile file) {
    Set<String> tags = TemplateTags.in(text);
    if (!tags.isEmpty()) {
      account.doubt(
          file.place(),
          "commands to the generator stay as text: " + String.join(", ", tags),
          "write out what they stood for");
    }
    String markup = OTHER_MARKUP.get(file.ending());
    if (markup != null) {
      account.doubt(
          file.place(), "the text is " + markup + " and was taken as it stands", "mend its markup");
      return Body.text(text.strip());
    }
    return switch (file.ending()) {
      case ".html", ".htm" -> Body.html(text);
      case ".wp" -> Body.html(WordPressText.html(text));
      default -> Body.markdown(withoutBlankLines(text));
    };
  }

  /** Without the blank lines between front matter and text; its first line may be indented. */
  private static String withoutBlankLines(String text) {
    int first = 0;
    while (first < text.length() && Character.isWhitespace(text.charAt(first))) {
      first++;
    }
    return text.substring(text.lastIndexOf('\n', first == text.length() ? first : first - 1) + 1);
  }

  private static Optional<String> collection(PostSource post) {
    return Optional.of(post.file().folders().get(post.role().base() - 1))
        .filter(folder -> post.isBy(Role.Kind.JEKYLL) && !ALWAYS.contains(folder));
  }
}
