package org.postil.content;

import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** Writes values one after another, as {@link Unpacking} reads them. */
final class Packing {
  static final int ABSENT = -1;

  private final DataOutputStream out;

  Packing(DataOutputStream out) {
    this.out = out;
  }

  Packing number(int number) throws IOException {
    out.writeInt(number);
    return this;
  }

  Packing number(long number) throws IOException {
    out.writeLong(number);
    return this;
  }

  Packing flag(boolean flag) throws IOException {
    out.writeByte(flag ? 1 : 0);
    return this;
  }

  Packing text(String text) throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    out.writeInt(bytes.length);
    out.write(bytes);
    return this;
  }

  Packing text(Optional<String> text) throws IOException {
    return text.isPresent() ? text(text.get()) : number(ABSENT);
  }

  Packing texts(List<String> texts) throws IOException {
    number(texts.size());
    for (String text : texts) {
      text(text);
    }
    return this;
  }
}
