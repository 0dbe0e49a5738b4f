package org.postil.site;

import java.nio.file.InvalidPathException;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ForkJoinPool;
import org.postil.diagnostic.MachineFailure;
import org.postil.diagnostic.Mistake;

/** Runs work whose parallel streams have threads of their own. */
public final class Workers {
  private Workers() {}

  /**
   * Runs work and waits for it.
   *
   * @param jobs how many threads it has
   * @throws Mistake if it throws one, in whichever thread
   * @throws MachineFailure if it throws one, or meets a file name the machine cannot write
   */
  public static <T> T run(int jobs, Callable<T> work) {
    ForkJoinPool workers = new ForkJoinPool(jobs);
    try {
      // parallel streams inside use the pool they are started from
      return workers.submit(work).get();
    } catch (ExecutionException e) {
      throw unwrapped(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("the run was interrupted", e);
    } finally {
      workers.shutdownNow();
    }
  }

  private static RuntimeException unwrapped(ExecutionException e) {
    for (Throwable cause = e; cause != null; cause = cause.getCause()) {
      if (cause instanceof Mistake || cause instanceof MachineFailure) {
        return (RuntimeException) cause;
      }
      if (cause instanceof InvalidPathException name) {
        return MachineFailure.onName(name);
      }
    }
    return new IllegalStateException(e.getCause());
  }
}
