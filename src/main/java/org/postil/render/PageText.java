package org.postil.render;

import java.io.Writer;
import java.nio.charset.StandardCharsets;

/** The text of a page while a template writes it. Unlike a StringWriter, for one thread only. */
final class PageText extends Writer {
  private static final int USUAL_PAGE = 1 << 15;

  private final StringBuilder text = new StringBuilder(USUAL_PAGE);

  @Override
  public void write(int c) {
    text.append((char) c);
  }

  @Override
  public void write(char[] part, int offset, int length) {
    text.append(part, offset, length);
  }

  @Override
  public void write(String part) {
    text.append(part);
  }

  @Override
  public void write(String part, int offset, int length) {
    text.append(part, offset, offset + length);
  }

  @Override
  public void flush() {}

  @Override
  public void close() {}

  @Override
  public String toString() {
    return text.toString();
  }

  /** In UTF-8. */
  byte[] bytes() {
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }
}
