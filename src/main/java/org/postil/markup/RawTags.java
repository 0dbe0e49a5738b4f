package org.postil.markup;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.Text;
import org.jsoup.parser.Tag;
import org.postil.archive.Body;

/** Looks for HTML tags in CommonMark; what only looks like a tag is text. */
final class RawTags extends AbstractVisitor {
  private static final Pattern NAME = Pattern.compile("^\\s*</?([A-Za-z][A-Za-z0-9-]*)");

  private final Body markdown;
  private boolean found;

  RawTags(Body markdown) {
    this.markdown = markdown;
  }

  /** The body as HTML if it has tags, else as it is. */
  Body body() {
    Node document = Markup.parse(markdown.text());
    document.accept(this);
    return found ? new Body(Body.Format.HTML, Markup.unclean(document), markdown.line()) : markdown;
  }

  @Override
  public void visit(HtmlInline html) {
    if (!isTag(html.getLiteral())) {
      html.insertAfter(new Text(html.getLiteral()));
      html.unlink();
    }
  }

  @Override
  public void visit(HtmlBlock html) {
    if (!isTag(html.getLiteral())) {
      Paragraph paragraph = new Paragraph();
      paragraph.appendChild(new Text(html.getLiteral()));
      html.insertAfter(paragraph);
      html.unlink();
    }
  }

  private boolean isTag(String html) {
    Matcher name = NAME.matcher(html);
    boolean isTag = name.find() && Tag.isKnownTag(name.group(1));
    found |= isTag;
    return isTag;
  }
}
