package org.postil.publish;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * A run of ssh whose end comes in the order JGit relies on. JGit takes the end of the output for
 * the end of everything: it asks for the exit code at once, and tells of no more than what it has
 * been told until then. So the output ends here when nothing more is said on the error stream, and
 * the exit code is waited for.
 */
final class SshProcess extends Process {
  private static final int PATIENCE_SECONDS = 5;

  private final Process ssh;
  private final CountDownLatch said = new CountDownLatch(1);
  private final InputStream output;
  private final InputStream errors;

  SshProcess(Process ssh) {
    this.ssh = ssh;
    this.errors = new Ending(ssh.getErrorStream(), said::countDown);
    this.output = new Ending(ssh.getInputStream(), this::awaitSaid);
  }

  private void awaitSaid() {
    try {
      boolean isAll = said.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
      if (!isAll) {
        said.countDown(); // whoever keeps the stream open is not waited for again
      }
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }

  /** A stream that has something done when its end is met. */
  private static final class Ending extends FilterInputStream {
    private final Runnable atEnd;

    Ending(InputStream in, Runnable atEnd) {
      super(in);
      this.atEnd = atEnd;
    }

    private int met(int read) {
      if (read < 0) {
        atEnd.run();
      }
      return read;
    }

    @Override
    public int read() throws IOException {
      return met(super.read());
    }

    @Override
    public int read(byte[] bytes, int from, int count) throws IOException {
      return met(super.read(bytes, from, count));
    }
  }

  @Override
  public int exitValue() {
    try {
      if (!ssh.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
        ssh.destroyForcibly().waitFor();
      }
    } catch (InterruptedException stopped) {
      ssh.destroyForcibly();
      Thread.currentThread().interrupt();
    }
    return ssh.exitValue();
  }

  @Override
  public OutputStream getOutputStream() {
    return ssh.getOutputStream();
  }

  @Override
  public InputStream getInputStream() {
    return output;
  }

  @Override
  public InputStream getErrorStream() {
    return errors;
  }

  @Override
  public int waitFor() throws InterruptedException {
    return ssh.waitFor();
  }

  @Override
  public boolean waitFor(long timeout, TimeUnit unit) throws InterruptedException {
    return ssh.waitFor(timeout, unit);
  }

  @Override
  public void destroy() {
    ssh.destroy();
  }

  @Override
  public boolean isAlive() {
    return ssh.isAlive();
  }
}
