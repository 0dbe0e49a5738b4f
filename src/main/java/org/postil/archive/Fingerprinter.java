package org.postil.archive;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * Makes the {@link Fingerprint} of a sequence of values. Records are taken component by component,
 * so that a component that is added to one is not forgotten here. For one thread.
 */
public final class Fingerprinter {
  private static final int BUFFER = 1 << 10;

  /** Looked up once: asking a class for its components makes them anew each time. */
  private static final ClassValue<Method[]> ACCESSORS =
      new ClassValue<>() {
        @Override
        protected Method[] computeValue(Class<?> type) {
          return Arrays.stream(type.getRecordComponents())
              .map(RecordComponent::getAccessor)
              .toArray(Method[]::new);
        }
      };

  private final MessageDigest digest = sha256();
  private ByteBuffer buffer = ByteBuffer.allocate(BUFFER);

  /** What follows in the buffer; it keeps {@code ["a", "b"]} and {@code ["ab"]} apart. */
  private enum Tag {
    TEXT,
    BYTES,
    NUMBER,
    ABSENT,
    LIST,
    MAP,
    RECORD,
    NAMED
  }

  /**
   * Adds a value.
   *
   * @param value a text, bytes, number, truth value, enum constant, fingerprint or other record, a
   *     {@link Body}, {@link Discussion}, value of {@code java.time} or {@code java.net}, an
   *     optional, collection or map of such; the order of a collection or map counts
   * @throws IllegalArgumentException if it is anything else
   */
  public Fingerprinter add(@Nullable Object value) {
    if (value == null) {
      tag(Tag.ABSENT);
    } else if (value instanceof Fingerprint known) {
      tag(Tag.RECORD).putLong(known.high());
      room(Long.BYTES).putLong(known.low());
    } else if (value instanceof CharSequence text) {
      add(Tag.TEXT, text.toString());
    } else if (value instanceof byte[] bytes) {
      add(Tag.BYTES, bytes);
    } else if (value instanceof Integer || value instanceof Long) {
      tag(Tag.NUMBER).putLong(((Number) value).longValue());
    } else if (value instanceof Optional<?> optional) {
      optional.ifPresentOrElse(this::add, () -> tag(Tag.ABSENT));
    } else if (value instanceof OptionalInt optional) {
      optional.ifPresentOrElse(this::add, () -> tag(Tag.ABSENT));
    } else if (value instanceof Collection<?> all) {
      tag(Tag.LIST).putInt(all.size());
      all.forEach(this::add);
    } else if (value instanceof Map<?, ?> map) {
      tag(Tag.MAP).putInt(map.size());
      map.forEach((key, mapped) -> add(key).add(mapped));
    } else if (value instanceof Fingerprinted known) {
      add(known.fingerprint());
    } else if (value instanceof Record record) {
      addRecord(record);
    } else {
      addNamed(value);
    }
    return this;
  }

  private void addRecord(Record record) {
    tag(Tag.RECORD);
    try {
      for (Method accessor : ACCESSORS.get(record.getClass())) {
        add(accessor.invoke(record));
      }
    } catch (IllegalAccessException | InvocationTargetException e) {
      throw new IllegalArgumentException("not a public record: " + record.getClass(), e);
    }
  }

  /** Values whose name says all: constants of an enum, numbers, dates, addresses. */
  private void addNamed(Object value) {
    Class<?> type = value.getClass();
    boolean isNamed =
        value instanceof Enum
            || value instanceof Number
            || value instanceof Boolean
            || type.getPackageName().startsWith("java.time")
            || type.getPackageName().equals("java.net");
    if (!isNamed) {
      throw new IllegalArgumentException("no fingerprint of " + type);
    }
    add(Tag.NAMED, value.toString());
  }

  private ByteBuffer tag(Tag tag) {
    return room(1 + Long.BYTES).put((byte) tag.ordinal());
  }

  private void add(Tag tag, String text) {
    add(tag, text.getBytes(StandardCharsets.UTF_8));
  }

  private void add(Tag tag, byte[] bytes) {
    tag(tag).putInt(bytes.length);
    if (bytes.length > BUFFER) {
      flush();
      digest.update(bytes);
    } else {
      room(bytes.length).put(bytes);
    }
  }

  private ByteBuffer room(int bytes) {
    if (buffer.remaining() < bytes) {
      flush();
    }
    return buffer;
  }

  private void flush() {
    digest.update(buffer.flip());
    buffer.clear();
  }

  /** The fingerprint of what was added; begins anew. */
  public Fingerprint done() {
    flush();
    ByteBuffer hash = ByteBuffer.wrap(digest.digest());
    return new Fingerprint(hash.getLong(), hash.getLong());
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
