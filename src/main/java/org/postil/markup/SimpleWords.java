package org.postil.markup;

import java.util.Optional;
import org.postil.archive.CleanText;

/** The words of {@link SimpleMarkdown} as the renderer of plain text would write them. */
final class SimpleWords implements SimpleMarkdown.Receiver {
  private final StringBuilder out;
  private int afterMark; // where words stand close to the mark of a quotation, or begin

  private SimpleWords(int length) {
    this.out = new StringBuilder(length + 16);
  }

  /** The words of a text on one line; nothing if it is not simple. */
  static Optional<String> of(String text) {
    SimpleWords words = new SimpleWords(text.length());
    return SimpleMarkdown.read(text, words)
        ? Optional.of(CleanText.line(words.out.toString()))
        : Optional.empty();
  }

  @Override
  public void words(String text, int from, int to) {
    out.append(text.substring(from, to)); // which copies at once, and not one by one
  }

  @Override
  public void escaped(char c) {
    out.append(c);
  }

  @Override
  public void code(String text, int from, int to) {
    out.append('"').append(text, from, to).append('"');
  }

  @Override
  public void opens(SimpleMarkdown.Element element) {
    switch (element) {
      case PARAGRAPH, ITEM -> separate();
      case QUOTATION -> {
        separate();
        out.append('\u00AB');
        afterMark = out.length();
      }
      default -> {}
    }
  }

  @Override
  public void closes(SimpleMarkdown.Element element) {
    if (element == SimpleMarkdown.Element.QUOTATION) {
      out.append('\u00BB');
    }
  }

  @Override
  public boolean heading(String words) {
    separate();
    out.append(words).append(':');
    return true;
  }

  /** Blocks stand apart; but not from the mark that opens them. */
  private void separate() {
    if (out.length() > afterMark) {
      out.append(' ');
    }
  }

  @Override
  public boolean link(String address) {
    return true;
  }

  @Override
  public void linkEnds() {}
}
