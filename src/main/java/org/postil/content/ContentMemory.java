package org.postil.content;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ForkJoinTask;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.postil.archive.Fingerprint;
import org.postil.diagnostic.MachineFailure;
import org.postil.diagnostic.Place;
import org.postil.diagnostic.Problem;

/**
 * What the files of a content folder said when they were last read, so that those that have not
 * changed need not be understood again. Files in which something is wrong are not remembered: it
 * must be told each time. Bodies and comments are held as long as there is room; the others are
 * read again when they are needed. For one folder; may be shared by threads.
 */
public final class ContentMemory {
  private static final long SITE = 512L << 20;

  /** A file written so shortly before it was read may have been written again, unseen. */
  private static final Duration UNSURE = Duration.ofSeconds(2);

  /** One file in so many is read sooner than all are written. */
  private static final int FEW = 200;

  private final Map<String, Remembered> files = new ConcurrentHashMap<>();
  private final Map<String, Skeleton> skeletons = new HashMap<>();
  private final AtomicInteger read = new AtomicInteger();
  private final Shelf shelf;
  private final Set<String> touched = new HashSet<>();
  private Optional<Map<String, ContentFile>> listing = Optional.empty();
  private Map<String, ContentFile> lastListed = Map.of();
  private Optional<Fingerprint> within = Optional.empty();
  private @Nullable ForkJoinTask<?> recalling;
  private boolean isReadBefore;
  private boolean isWatched;

  /** Has the usual room. */
  public ContentMemory() {
    this(usualRoom());
  }

  /**
   * Has room for a certain amount of bodies and comments.
   *
   * @param room in bytes of the heap
   */
  public ContentMemory(long room) {
    this.shelf = new Shelf(room);
  }

  /** An eighth of what the heap has beyond what a large site and its index need. */
  public static long usualRoom() {
    return Math.max(0, Runtime.getRuntime().maxMemory() - SITE) / 8;
  }

  /**
   * A value and what it was made of.
   *
   * @param listed the file as it was listed; absent if it may have changed since
   */
  private record Remembered(Optional<ContentFile.Stamp> listed, Fingerprint bytes, Object value) {}

  /**
   * Takes over what {@link #write} has written, before anything is read.
   *
   * @throws BufferUnderflowException if it is not whole
   */
  public void recall(ByteBuffer written) {
    Unpacking in = new Unpacking(written);
    within = Optional.of(new Fingerprint(in.longNumber(), in.longNumber()));
    for (int left = in.number(); left > 0; left--) {
      String name = in.text();
      skeletons.put(name, Skeleton.read(in.part()));
    }
  }

  /**
   * As {@link #recall(ByteBuffer)}, by another thread, while the folder is being listed.
   *
   * @param written fetches what was written, if it is there
   */
  public void recallMeanwhile(Supplier<Optional<ByteBuffer>> written) {
    recalling = ForkJoinTask.adapt(() -> written.get().ifPresent(this::recall)).fork();
  }

  /**
   * Writes down all that is remembered, without bodies and comments.
   *
   * @throws IOException if {@code out} throws it
   */
  public void write(DataOutputStream out) throws IOException {
    Packing packing = new Packing(out);
    Fingerprint how = within.orElse(new Fingerprint(0, 0));
    packing.number(how.high()).number(how.low());
    SortedMap<String, Remembered> sure = new TreeMap<>(files);
    sure.values().removeIf(file -> file.listed().isEmpty() || !Skeleton.canHold(file.value()));
    packing.number(sure.size());
    ByteArrayOutputStream part = new ByteArrayOutputStream();
    for (Map.Entry<String, Remembered> file : sure.entrySet()) {
      Remembered known = file.getValue();
      part.reset();
      Skeleton.write(
          new Packing(new DataOutputStream(part)),
          known.listed().get(),
          known.bytes(),
          known.value());
      packing.text(file.getKey()).number(part.size());
      part.writeTo(out);
    }
  }

  /** Whether so much was read that it is worth being written. */
  public boolean isChanged() {
    return read.get() * FEW > files.size();
  }

  /**
   * Forgets everything if it was understood otherwise. Comes before any file is asked for.
   *
   * @param how files are understood beside what they say
   */
  synchronized void understand(Fingerprint how) {
    if (recalling != null) {
      recalling.join();
      recalling = null;
    }
    if (!within.equals(Optional.of(how))) {
      files.clear();
      skeletons.clear();
      within = Optional.of(how);
    }
  }

  /** Where bodies and comments are held. */
  Shelf shelf() {
    return shelf;
  }

  /** What was remembered of a file that is listed as it was then. */
  Optional<Skeleton> skeleton(String name, ContentFile listed) {
    return Optional.ofNullable(skeletons.get(name))
        .filter(known -> known.file().equals(listed.stamp()));
  }

  /** The value of a file that is listed as it was when it was read. */
  <T> Optional<T> recall(String name, ContentFile listed, Class<T> type) {
    return Optional.ofNullable(files.get(name))
        .filter(known -> known.listed().equals(Optional.of(listed.stamp())))
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
   * Keeps a value that was read.
   *
   * @param when the file was read
   */
  void keep(String name, ContentFile listed, Instant when, Fingerprint bytes, Object value) {
    boolean isSure = listed.modified().plus(UNSURE).isBefore(when);
    Optional<ContentFile.Stamp> stamp = isSure ? Optional.of(listed.stamp()) : Optional.empty();
    files.put(name, new Remembered(stamp, bytes, value));
    read.incrementAndGet();
  }

  /** Keeps a value that was remembered as a skeleton. */
  void keep(String name, ContentFile listed, Fingerprint bytes, Object value) {
    files.put(name, new Remembered(Optional.of(listed.stamp()), bytes, value));
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
   * What is told of a file that was changed while pages were made of it.
   *
   * @param file as problems call it
   */
  public static Problem changed(String file) {
    return Problem.error(
        Place.of(file),
        "this file was changed while the site was being built",
        "build again when nobody writes to the archive");
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
    if (isReadBefore) { // else all were kept while these were read
      files.keySet().retainAll(names);
    }
    isReadBefore = true;
    skeletons.clear(); // what was asked of them is among the files
  }
}
