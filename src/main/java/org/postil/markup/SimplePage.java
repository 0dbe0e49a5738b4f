package org.postil.markup;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** The HTML of {@link SimpleMarkdown}, which is clean as it is. */
final class SimplePage implements SimpleMarkdown.Receiver {
  private final boolean isComment;
  private final StringBuilder out;
  private final Set<String> ids = new HashSet<>(0);

  private SimplePage(boolean isComment, int length) {
    this.isComment = isComment;
    this.out = new StringBuilder(length + length / 8 + 32);
  }

  /** A text as HTML; nothing if it is not simple. */
  static Optional<SafeHtml> of(String text, boolean isComment) {
    SimplePage page = new SimplePage(isComment, text.length());
    return SimpleMarkdown.read(text, page)
        ? Optional.of(new SafeHtml(page.out.toString()))
        : Optional.empty();
  }

  @Override
  public void words(String text, int from, int to) {
    out.append(text.substring(from, to)); // which copies at once, and not one by one
  }

  @Override
  public void escaped(char c) {
    out.append(c == '&' ? "&amp;" : "&gt;");
  }

  @Override
  public void code(String text, int from, int to) {
    out.append("<code>").append(text, from, to).append("</code>");
  }

  @Override
  public void opens(SimpleMarkdown.Element element) {
    out.append(
        switch (element) {
          case PARAGRAPH -> "<p>";
          case QUOTATION -> "<blockquote>\n";
          case LIST -> "<ul>\n";
          case ITEM -> "<li>";
          case EMPHASIS -> "<em>";
          case STRONG -> "<strong>";
        });
  }

  @Override
  public void closes(SimpleMarkdown.Element element) {
    out.append(
        switch (element) {
          case PARAGRAPH -> "</p>\n";
          case QUOTATION -> "</blockquote>\n";
          case LIST -> "</ul>\n";
          case ITEM -> "</li>\n";
          case EMPHASIS -> "</em>";
          case STRONG -> "</strong>";
        });
  }

  /** Two headings of the same words are told apart by the cleaner. */
  @Override
  public boolean heading(String words) {
    String id = Cleaner.headingId(words);
    out.append("<h2 id=\"").append(id).append("\">").append(words).append("</h2>\n");
    return !isComment && ids.add(id);
  }

  @Override
  public boolean link(String address) {
    out.append("<a href=\"")
        .append(address)
        .append("\" class=\"")
        .append(Markup.OUT)
        .append("\" rel=\"")
        .append(isComment ? Markup.COMMENT_REL : Markup.ARTICLE_REL)
        .append("\">");
    return Url.of(address).outside().isPresent();
  }

  @Override
  public void linkEnds() {
    out.append("</a>");
  }
}
