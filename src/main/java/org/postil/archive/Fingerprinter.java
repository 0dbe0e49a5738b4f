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
  private static final int BUFFER = 1 << 9;

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

  /** Copied for each fingerprint: to ask for one by its name takes longer than to use it. */
  private static final MessageDigest SHA256 = sha256();

  private final MessageDigest digest = copy(SHA256);
  private final byte[] buffer = new byte[BUFFER];
  private int length;

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
      tag(Tag.RECORD);
      put(known.high(), Long.BYTES);
      put(known.low(), Long.BYTES);
    } else if (value instanceof CharSequence text) {
      add(Tag.TEXT, text.toString());
    } else if (value instanceof byte[] bytes) {
      add(Tag.BYTES, bytes);
    } else if (value instanceof Integer || value instanceof Long) {
      tag(Tag.NUMBER);
      put(((Number) value).longValue(), Long.BYTES);
    } else if (value instanceof Optional<?> optional) {
      add(optional.orElse(null));
    } else if (value instanceof OptionalInt optional) {
      add(optional.isPresent() ? optional.getAsInt() : null);
    } else if (value instanceof Collection<?> all) {
      tag(Tag.LIST);
      put(all.size(), Integer.BYTES);
      for (Object each : all) {
        add(each);
      }
    } else if (value instanceof Map<?, ?> map) {
      tag(Tag.MAP);
      put(map.size(), Integer.BYTES);
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

  private void tag(Tag tag) {
    put(tag.ordinal(), 1);
  }

  /** Puts the last bytes of a number, the highest first. */
  private void put(long number, int bytes) {
    room(bytes);
    for (int i = bytes - 1; i >= 0; i--) {
      buffer[length++] = (byte) (number >> i * Byte.SIZE);
    }
  }

  private void add(Tag tag, String text) {
    add(tag, text.getBytes(StandardCharsets.UTF_8));
  }

  private void add(Tag tag, byte[] bytes) {
    tag(tag);
    put(bytes.length, Integer.BYTES);
    if (bytes.length > BUFFER) {
      flush();
      digest.update(bytes);
    } else {
      room(bytes.length);
      System.arraycopy(bytes, 0, buffer, length, bytes.length);
      length += bytes.length;
    }
  }

  private void room(int bytes) {
    if (BUFFER - length < bytes) {
      flush();
    }
  }

  private void flush() {
    digest.update(buffer, 0, length);
    length = 0;
  }

  /** The fingerprint of what was added; begins anew. */
  public Fingerprint done() {
    flush();
    ByteBuffer hash = ByteBuffer.wrap(digest.digest());
    return new Fingerprint(hash.getLong(), hash.getLong());
  }

  private static MessageDigest copy(MessageDigest unused) {
    try {
      return (MessageDigest) unused.clone();
    } catch (CloneNotSupportedException e) {
      return sha256(); // of another maker
    }
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
