package org.postil.publish;

import java.util.Locale;
import org.eclipse.jgit.lib.ProgressMonitor;

/** Hands on how far JGit has come. */
final class ProgressAdapter implements ProgressMonitor {
  private final Progress progress;
  private String task = "";
  private long done;
  private long total;

  ProgressAdapter(Progress progress) {
    this.progress = progress;
  }

  @Override
  public void start(int tasks) {}

  @Override
  public void beginTask(String title, int work) {
    // some titles are the server's own words, and go to a terminal
    task = title.toLowerCase(Locale.ROOT).replaceAll("[\\p{Cc}\\p{Cf}]", "");
    done = 0;
    total = Math.max(0, work);
    progress.at(task, done, total);
  }

  @Override
  public void update(int completed) {
    done += completed;
    progress.at(task, done, total);
  }

  @Override
  public void endTask() {}

  @Override
  public boolean isCancelled() {
    return false;
  }

  @Override
  public void showDuration(boolean enabled) {}
}
