package org.postil.archive;

import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A bound on what is read, so that no input costs more than the machine has. The usual bounds are
 * such that an archive of real articles does not meet them; each can be raised.
 */
public enum Limit {
  /** Bytes of one text: an article, a discussion, a file of topics. */
  FILE_SIZE("file_size", 64L << 20, 1L << 30, true),
  /** Bytes of one picture or other file that is copied. */
  MEDIA_SIZE("media_size", 256L << 20, 1L << 30, true),
  /** Files in a content folder. */
  FILES("files", 2_000_000, Integer.MAX_VALUE, false),
  /** Levels of lists and maps in one another. */
  DEPTH("depth", 60, 400, false),
  /** Keys of one map. */
  KEYS("keys", 10_000, 10_000_000, false),
  /** Characters of one value, such as the words of a comment. */
  TEXT_LENGTH("text_length", 2_000_000, 1L << 30, false),
  /** Characters of a value of one line: a title, a name, a tag, an address. */
  LINE_LENGTH("line_length", 100_000, 1L << 30, false),
  /** Comments under one article. */
  COMMENTS("comments", 200_000, 10_000_000, false),
  /** Tags of one article. */
  TAGS("tags", 200, 100_000, false),
  /** Old addresses of one article, other names of one topic. */
  ALIASES("aliases", 1000, 100_000, false);

  private static final Pattern WRITTEN = Pattern.compile("([0-9][0-9_]{0,17})(?: ?([kKMG])i?B?)?");

  private final String key;
  private final long usual;
  private final long most;
  private final boolean isSize;

  Limit(String key, long usual, long most, boolean isSize) {
    this.key = key;
    this.usual = usual;
    this.most = most;
    this.isSize = isSize;
  }

  /** The limit that a user calls by this name. */
  public static Optional<Limit> named(String key) {
    return Stream.of(values()).filter(limit -> limit.key.equals(key)).findFirst();
  }

  /** What a user calls it. */
  public String key() {
    return key;
  }

  public long usual() {
    return usual;
  }

  /**
   * Reads a value: digits, and for a size {@code KiB}, {@code MiB} or {@code GiB}, with or without
   * the {@code i}: powers of 1024 in any case.
   *
   * @return empty if it is none, or beyond what can be handled
   */
  public OptionalLong parse(String written) {
    Matcher parts = WRITTEN.matcher(written);
    if (!parts.matches() || parts.group(2) != null && !isSize) {
      return OptionalLong.empty();
    }
    long value = Long.parseLong(parts.group(1).replace("_", ""));
    long factor = factor(parts.group(2) == null ? "" : parts.group(2));
    return value >= 1 && value <= most / factor
        ? OptionalLong.of(value * factor)
        : OptionalLong.empty();
  }

  private static long factor(String unit) {
    return switch (unit.toUpperCase(Locale.ROOT)) {
      case "K" -> 1L << 10;
      case "M" -> 1L << 20;
      case "G" -> 1L << 30;
      default -> 1;
    };
  }

  /** What can be written, for messages. */
  public String wanted() {
    return isSize
        ? "a size such as " + shown(usual) + ", up to " + shown(most)
        : "a number from 1 to " + most;
  }

  /** A value of this limit as people write it. */
  public String shown(long value) {
    if (!isSize || value % 1024 != 0) {
      return isSize ? value + " bytes" : Long.toString(value);
    }
    return value % (1L << 20) == 0 ? (value >> 20) + " MiB" : (value >> 10) + " KiB";
  }

  /** What a user can do who needs more. */
  public String raise() {
    return "raise " + key + ": under limits: in archive.yaml";
  }
}
