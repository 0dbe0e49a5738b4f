package org.postil.serve;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.postil.content.ContentMemory;
import org.postil.diagnostic.MachineFailure;
import org.postil.diagnostic.Mistake;
import org.postil.diagnostic.Problem;
import org.postil.diagnostic.Problems;
import org.postil.site.Site;
import org.postil.site.SiteRequest;

/**
 * The site of an archive that changes: the newest that has no errors. May be shared by threads;
 * {@link #refresh} for one at a time.
 */
final class Preview {
  private final SiteRequest request;
  private final ContentMemory memory = new ContentMemory();
  private final List<Consumer<State>> listeners = new ArrayList<>();
  private State state = new State(0, List.of());
  private @Nullable Snapshot newest;
  private @Nullable Snapshot before;
  private boolean isFaulty;

  Preview(SiteRequest request) {
    this.request = request;
  }

  /** Every change of a file is {@link #met} from now on. */
  void watched() {
    memory.watched();
  }

  /**
   * Something changed.
   *
   * @param written the file, if it was there before and was written; absent if anything else
   *     happened
   */
  void met(Optional<Path> written) {
    Path content = request.content().toAbsolutePath();
    Optional<Path> file =
        written.map(Path::toAbsolutePath).filter(path -> path.startsWith(content));
    file.ifPresentOrElse(
        path -> memory.touched(content.relativize(path).toString().replace('\\', '/')),
        memory::rearranged);
  }

  synchronized State state() {
    return state;
  }

  /** Tells somebody of every change, and of how things stand now. */
  synchronized void tell(Consumer<State> listener) {
    listeners.add(listener);
    listener.accept(state);
  }

  synchronized void forget(Consumer<State> listener) {
    listeners.remove(listener);
  }

  /**
   * Looks at the archive as it is now.
   *
   * @return warnings
   * @throws Mistake if it has errors: what was shown before is shown on
   * @throws MachineFailure if files cannot be read; the same
   */
  List<Problem> refresh() {
    Problems problems = new Problems();
    try {
      Snapshot made = new Snapshot(Site.of(request, memory, problems));
      become(made, List.of());
      return problems.sorted();
    } catch (Mistake mistake) {
      become(null, mistake.problems().stream().filter(Problem::isError).toList());
      throw mistake;
    }
  }

  private synchronized void become(@Nullable Snapshot made, List<Problem> problems) {
    if (made != null) {
      before = isFaulty ? before : newest;
      newest = made;
      isFaulty = false;
    }
    state = new State(state.version() + 1, problems);
    List.copyOf(listeners).forEach(listener -> listener.accept(state));
  }

  /** Whether there is a site to show. */
  synchronized boolean hasSite() {
    return newest != null;
  }

  synchronized boolean has(String path) {
    return newest != null && newest.has(path);
  }

  /**
   * A file of the site; where a template fails on it, as it was before.
   *
   * @throws MachineFailure if a picture cannot be read
   */
  Optional<byte[]> file(String path) {
    @Nullable Snapshot now;
    @Nullable Snapshot earlier;
    synchronized (this) {
      now = newest;
      earlier = before;
    }
    if (now == null) {
      return Optional.empty();
    }
    try {
      return now.file(path);
    } catch (Mistake mistake) {
      report(now, mistake);
      return earlier == null ? Optional.of(new byte[0]) : old(earlier, path);
    }
  }

  private static Optional<byte[]> old(Snapshot earlier, String path) {
    try {
      return earlier.file(path);
    } catch (Mistake still) {
      return Optional.of(new byte[0]);
    }
  }

  /** A template's fault is told as long as what it was met in is shown, and once. */
  private synchronized void report(Snapshot where, Mistake mistake) {
    if (where == newest && !isFaulty && state.problems().isEmpty()) {
      isFaulty = true;
      state = new State(state.version(), mistake.problems());
      List.copyOf(listeners).forEach(listener -> listener.accept(state));
    }
  }
}
