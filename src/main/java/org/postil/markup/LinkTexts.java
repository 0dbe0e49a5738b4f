package org.postil.markup;

import java.util.Set;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.renderer.NodeRenderer;
import org.commonmark.renderer.text.TextContentNodeRendererContext;

/** Leaves of links and pictures the words a reader sees, without where they lead. */
final class LinkTexts implements NodeRenderer {
  private final TextContentNodeRendererContext context;

  LinkTexts(TextContentNodeRendererContext context) {
    this.context = context;
  }

  @Override
  public Set<Class<? extends Node>> getNodeTypes() {
    return Set.of(Link.class, Image.class);
  }

  @Override
  public void render(Node node) {
    for (Node child = node.getFirstChild(); child != null; child = child.getNext()) {
      context.render(child);
    }
  }
}
