package org.postil.content;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.postil.archive.Fingerprint;

/**
 * What the files of a content folder said when they were last read, so that those that have not
 * changed need not be understood again. Files in which something is wrong are not remembered: it
 * must be told each time. For one folder; may be shared by threads.
 */
public final class ContentMemory {
  /** A file written so shortly before it was read may have been written again, unseen. */
  private static final Duration UNSURE = Duration.ofSeconds(2);

  private final Map<String, Remembered> files = new ConcurrentHashMap<>();

  /**
   * A value and what it was made of.
   *
   * @param listed the file as it was listed; absent if it may have changed since
   */
  private record Remembered(Optional<ContentFile> listed, Fingerprint bytes, Object value) {}

  /** The value of a file that is listed as it was when it was read. */
  <T> Optional<T> recall(String name, ContentFile listed, Class<T> type) {
    return Optional.ofNullable(files.get(name))
        .filter(known -> known.listed().equals(Optional.of(listed)))
        .flatMap(known -> as(type, known.value()));
  }

  /** The value of a file that has the same bytes. */
  <T> Optional<T> recall(String name, Fingerprint bytes, Class<T> type) {
    return Optional.ofNullable(files.get(name))
        .filter(known -> known.bytes().equals(bytes))
        .flatMap(known -> as(type, known.value()));
  }

  private static <T> Optional<T> as(Class<T> type, Object value) {
    return type.isInstance(value) ? Optional.of(type.cast(value)) : Optional.empty();
  }

  /**
   * Keeps a value.
   *
   * @param read when the file was read
   */
  void keep(String name, ContentFile listed, Instant read, Fingerprint bytes, Object value) {
    boolean isSure = listed.modified().toInstant().plus(UNSURE).isBefore(read);
    files.put(name, new Remembered(isSure ? Optional.of(listed) : Optional.empty(), bytes, value));
  }

  /** Forgets all files but these. */
  void retain(Collection<String> names) {
    files.keySet().retainAll(names);
  }
}
