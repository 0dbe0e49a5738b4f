package org.postil.content;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.postil.archive.Fingerprint;
import org.postil.diagnostic.MachineFailure;

/**
 * What the files of a content folder said when they were last read, so that those that have not
 * changed need not be understood again. Files in which something is wrong are not remembered: it
 * must be told each time. For one folder; may be shared by threads.
 */
public final class ContentMemory {
  /** A file written so shortly before it was read may have been written again, unseen. */
  private static final Duration UNSURE = Duration.ofSeconds(2);

  private final Map<String, Remembered> files = new ConcurrentHashMap<>();
  private final Set<String> touched = new HashSet<>();
  private Optional<Map<String, ContentFile>> listing = Optional.empty();
  private Map<String, ContentFile> lastListed = Map.of();
  private boolean isWatched;

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

  /**
   * Somebody watches the folder from now on, and calls {@link #touched} or {@link #rearranged}
   * after each change. Until then the folder is listed anew whenever it is read.
   */
  public synchronized void watched() {
    isWatched = true;
  }

  /**
   * A file was written that was there before.
   *
   * @param name its path below the content folder, with slashes
   */
  public synchronized void touched(String name) {
    touched.add(name);
  }

  /** Files or folders have come or gone, or nobody knows what happened. */
  public synchronized void rearranged() {
    listing = Optional.empty();
  }

  /**
   * The files of the folder as they are now; only those that were touched are looked at, if that is
   * known.
   *
   * @param listing lists them all
   */
  synchronized Map<String, ContentFile> list(Supplier<Map<String, ContentFile>> listing) {
    Set<String> changed = Set.copyOf(touched);
    touched.clear();
    Optional<Map<String, ContentFile>> known =
        this.listing.flatMap(files -> updated(files, changed));
    Map<String, ContentFile> now = known.orElseGet(listing);
    this.listing = isWatched ? Optional.of(now) : Optional.empty();
    lastListed = now;
    return now;
  }

  /**
   * The files that were written or have gone since the folder was last listed, which was before any
   * of them was read; sorted. Files that have come are not among them: what was read is one state
   * of the folder without them.
   *
   * @throws MachineFailure if files cannot be looked at
   */
  public List<String> changedSinceListed() {
    Map<String, ContentFile> listed;
    synchronized (this) {
      listed = lastListed;
    }
    return listed.entrySet().parallelStream()
        .filter(
            file -> !ContentFile.of(file.getValue().path()).equals(Optional.of(file.getValue())))
        .map(Map.Entry::getKey)
        .sorted()
        .toList();
  }

  /** Empty if a file is not known, or has gone. */
  private static Optional<Map<String, ContentFile>> updated(
      Map<String, ContentFile> files, Set<String> changed) {
    if (changed.isEmpty()) {
      return Optional.of(files);
    }
    Map<String, ContentFile> updated = new LinkedHashMap<>(files);
    for (String name : changed) {
      Optional<ContentFile> now =
          Optional.ofNullable(files.get(name)).flatMap(file -> ContentFile.of(file.path()));
      if (now.isEmpty()) {
        return Optional.empty();
      }
      updated.put(name, now.get());
    }
    return Optional.of(updated);
  }

  /** Forgets all files but these. */
  void retain(Collection<String> names) {
    files.keySet().retainAll(names);
  }
}
