package org.postil.capture.wxr;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.postil.archive.Body;
import org.postil.archive.CleanText;
import org.postil.archive.FrontMatter;
import org.postil.capture.Captured;
import org.postil.capture.Findings;
import org.postil.capture.Findings.Trouble;
import org.postil.capture.HtmlText;
import org.postil.capture.Options;
import org.postil.capture.Options.Include;
import org.postil.capture.WordPressText;
import org.postil.diagnostic.Problem;

/** Decides which items become articles, and makes them. */
final class ItemTaking {
  private final Map<String, String> authors;
  private final Options options;
  private final Findings findings;
  private final ThreadTaking threads;
  private final Set<String> toldTypes = new HashSet<>();

  /**
   * @param authors display names by login; filled while the export is read
   */
  ItemTaking(Map<String, String> authors, Options options, Findings findings) {
    this.authors = authors;
    this.options = options;
    this.findings = findings;
    this.threads = new ThreadTaking(options, findings);
  }

  /** Counts an item and hands it on if it is wanted. */
  void take(Item item) {
    boolean isTaken = isWantedType(item) && isWantedStatus(item.status()) && !item.isEmpty();
    findings.count(item.type(), item.isEmpty() ? "empty" : item.status(), isTaken);
    if (isTaken) {
      findings.article(article(item));
    } else {
      threads.setAside(item);
      tellOfType(item);
    }
  }

  private boolean isWantedType(Item item) {
    return switch (item.type()) {
      case "post", "page" -> true;
      case "attachment" -> options.takes(Include.ATTACHMENTS);
      default -> options.types().contains(item.type());
    };
  }

  private boolean isWantedStatus(String status) {
    return switch (status) {
      case "publish", "inherit" -> true;
      case "private" -> options.takes(Include.PRIVATE);
      case "future" -> options.takes(Include.SCHEDULED);
      case "trash" -> options.takes(Include.TRASHED);
      default -> options.takes(Include.DRAFTS);
    };
  }

  private void tellOfType(Item item) {
    boolean hasReaders = item.comments().stream().anyMatch(CommentRecord::isOfReader);
    if (!isWantedType(item)
        && !item.type().equals("attachment")
        && hasReaders
        && toldTypes.add(item.type())) {
      findings.trouble(
          Trouble.DOUBT,
          Problem.warning(
              item.place(),
              "items of the type "
                  + Problem.quote(item.type())
                  + " hold comments and were not taken",
              "take them with --types " + CleanText.line(item.type())));
    }
  }

  private Captured article(Item item) {
    Fields fields = item.fields();
    String content = CleanText.of(Footnotes.in(fields.text("content:encoded"), fields));
    doubt(item, content);
    return Captured.of(
            item.place(),
            head(item, content),
            Body.html(WordPressText.html(content)),
            threads.of(item))
        .withSlug(fields.word("wp:post_name").map(OldAddresses::decoded));
  }

  private void doubt(Item item, String content) {
    Set<String> blocks = Shortcodes.blocksIn(content);
    if (!blocks.isEmpty()) {
      findings.trouble(
          Trouble.DOUBT,
          Problem.warning(
              item.place(),
              "the text has blocks that WordPress filled when it showed the page: "
                  + String.join(", ", blocks),
              "what they showed is not in the export; write it, if it matters"));
    }
    Set<String> shortcodes = Shortcodes.in(content);
    if (!shortcodes.isEmpty()) {
      findings.trouble(
          Trouble.DOUBT,
          Problem.warning(
              item.place(),
              "the text holds shortcodes, which WordPress would replace: "
                  + String.join(", ", shortcodes),
              "they stand in the article as they are; write what they meant"));
    }
    if (item.isProtected()) {
      findings.trouble(
          Trouble.DOUBT,
          Problem.warning(
              item.place(),
              "the article was protected by a password and was taken as a draft",
              "remove draft: true from its head to publish it"));
    }
  }

  private FrontMatter head(Item item, String content) {
    Fields fields = item.fields();
    boolean isPublic = item.status().equals("publish") || item.status().equals("inherit");
    return new FrontMatter(
        title(item, content),
        WxrTime.of(
            fields.text("wp:post_date"),
            fields.text("wp:post_date_gmt"),
            fields.text("pubDate"),
            options.zone()),
        fields.word("dc:creator").flatMap(this::name).map(List::of).orElse(List.of()),
        Optional.empty(),
        item.tags(),
        HtmlText.line(fields.text("excerpt:encoded")),
        Optional.empty(),
        !isPublic || item.isProtected(),
        OldAddresses.of(item),
        Optional.empty(),
        Optional.empty(),
        OldAddresses.source(item),
        new FrontMatter.Moderated(
            fields.word("wp:comment_status").filter("closed"::equals).isPresent(),
            Optional.empty(),
            Optional.empty()),
        Map.of());
  }

  private Optional<String> name(String login) {
    return Optional.ofNullable(authors.get(login)).or(() -> HtmlText.line(login));
  }

  private String title(Item item, String content) {
    Optional<String> title = HtmlText.line(item.fields().text("title"));
    if (title.isEmpty()) {
      findings.trouble(
          Trouble.DOUBT,
          Problem.warning(
              item.place(),
              "the item has no title",
              "its first words or its name stand in for it; correct them"));
    }
    return title
        .or(() -> HtmlText.line(content).map(ItemTaking::firstWords))
        .or(() -> item.fields().word("wp:post_name").flatMap(HtmlText::line))
        .orElse("Untitled");
  }

  private static String firstWords(String text) {
    int most = 60;
    int end = text.length() <= most ? text.length() : Math.max(text.lastIndexOf(' ', most), 1);
    return text.substring(0, end) + (end < text.length() ? "…" : "");
  }
}
