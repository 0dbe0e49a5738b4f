package org.postil.markup;

import java.util.Map;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;
import org.commonmark.renderer.html.AttributeProvider;

/**
 * Describes a picture with all words of its description: the renderer's own description leaves out
 * code, and tags, which in comments are shown as they were typed.
 */
final class AltText implements AttributeProvider {
  private final boolean hasTags;

  /**
   * @param hasTags whether tags count as words
   */
  AltText(boolean hasTags) {
    this.hasTags = hasTags;
  }

  @Override
  public void setAttributes(Node node, String tagName, Map<String, String> attributes) {
    if (node instanceof Image) {
      attributes.put("alt", words(node));
    }
  }

  private String words(Node image) {
    StringBuilder out = new StringBuilder();
    image.accept(
        new AbstractVisitor() {
          @Override
          public void visit(Text text) {
            out.append(text.getLiteral());
          }

          @Override
          public void visit(Code code) {
            out.append(code.getLiteral());
          }

          @Override
          public void visit(HtmlInline tag) {
            out.append(hasTags ? tag.getLiteral() : "");
          }

          @Override
          public void visit(SoftLineBreak end) {
            out.append('\n');
          }

          @Override
          public void visit(HardLineBreak end) {
            out.append('\n');
          }
        });
    return out.toString();
  }
}
