package org.postil.content;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads what {@link Packing} wrote. For one thread.
 *
 * <p>What is read is known to be whole: it ends nowhere but where it should.
 */
final class Unpacking {
  private final ByteBuffer in;

  Unpacking(ByteBuffer in) {
    this.in = in;
  }

  int number() {
    return in.getInt();
  }

  long longNumber() {
    return in.getLong();
  }

  boolean flag() {
    return in.get() != 0;
  }

  String text() {
    return text(in.getInt());
  }

  private String text(int length) {
    if (length > in.remaining()) {
      throw new BufferUnderflowException();
    }
    byte[] bytes = new byte[length];
    in.get(bytes);
    return new String(bytes, StandardCharsets.UTF_8);
  }

  /** What follows, as much as is said before it; left packed. */
  ByteBuffer part() {
    int length = in.getInt();
    ByteBuffer part = in.slice(in.position(), length);
    in.position(in.position() + length);
    return part;
  }

  Optional<String> optionalText() {
    int length = in.getInt();
    return length == Packing.ABSENT ? Optional.empty() : Optional.of(text(length));
  }

  List<String> texts() {
    int count = number();
    List<String> texts = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      texts.add(text());
    }
    return texts;
  }
}
