package org.postil.serve;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.postil.diagnostic.MachineFailure;
import org.postil.diagnostic.Mistake;
import org.postil.diagnostic.Place;
import org.postil.diagnostic.Problem;
import org.postil.site.SiteRequest;

/**
 * Shows a site to the browsers of this machine while its archive is edited. Pages reload by
 * themselves after each change; errors are shown over the last site that had none. Nothing is
 * written to disk.
 *
 * <pre>{@code
 * try (PreviewServer server = PreviewServer.start(SiteRequest.of(content), 4000, listener)) {
 *   browse(server.address());
 * }
 * }</pre>
 */
public final class PreviewServer implements AutoCloseable {
  private static final int PORTS_TRIED = 50;
  private static final int LAST_PORT = 65_535;
  private static final int BACKLOG = 64;

  /** Else the last packet of a page waits some 40 ms for the browser's acknowledgement. */
  private static final String NO_DELAY = "sun.net.httpserver.nodelay";

  private final HttpServer server;
  private final ExecutorService threads;
  private final Watching watching;

  private PreviewServer(HttpServer server, ExecutorService threads, Watching watching) {
    this.server = server;
    this.threads = threads;
    this.watching = watching;
  }

  /** Is told what became of each look at the archive, in the thread that looked. */
  public interface Listener {
    /**
     * The archive as it is now is shown.
     *
     * @param millis how long it took
     */
    void shown(List<Problem> warnings, long millis);

    /** The archive as it is now has errors; what was shown before is shown on. */
    void refused(List<Problem> problems);

    /** The archive could not be looked at: the machine failed, or this program. */
    void failed(RuntimeException failure);
  }

  /**
   * Starts.
   *
   * @param port the first to be tried; 0 for any that is free. If others have it, the next that is
   *     free is taken
   * @throws Mistake if there is no content folder
   * @throws MachineFailure if no port is free, or the folders cannot be watched
   */
  public static PreviewServer start(SiteRequest request, int port, Listener listener) {
    if (!Files.isDirectory(request.content())) {
      throw Mistake.of(
          Place.of(request.content().toString().replace('\\', '/')),
          "there is no such folder",
          "name the archive's folder with --content");
    }
    Preview preview = new Preview(request);
    HttpServer server = bound(port);
    ExecutorService threads = Executors.newCachedThreadPool(PreviewServer::daemon);
    Look look = new Look(preview, listener);
    Watching watching = Watching.of(folders(request), preview::met, look);
    preview.watched();
    look.run();
    ReloadScript script = new ReloadScript(Long.toString(System.nanoTime(), Character.MAX_RADIX));
    server.createContext("/", new Requests(preview, script));
    server.createContext(Requests.OWN + "events", new Events(preview, script));
    server.setExecutor(threads);
    server.start();
    return new PreviewServer(server, threads, watching);
  }

  private static Thread daemon(Runnable task) {
    Thread thread = new Thread(task, "postil-serve");
    thread.setDaemon(true);
    return thread;
  }

  private static List<Path> folders(SiteRequest request) {
    List<Path> folders = new ArrayList<>();
    folders.add(request.content());
    request.templates().filter(Files::isDirectory).ifPresent(folders::add);
    return folders;
  }

  private static HttpServer bound(int port) {
    if (System.getProperty(NO_DELAY) == null) {
      System.setProperty(NO_DELAY, "true");
    }
    int last = port == 0 ? 0 : Math.min(LAST_PORT, port + PORTS_TRIED);
    try {
      for (int tried = port; tried < last; tried++) {
        try {
          return on(tried);
        } catch (BindException taken) {
          continue;
        }
      }
      return on(last);
    } catch (IOException e) {
      throw MachineFailure.saying("cannot listen on port " + port + ": " + e.getMessage());
    }
  }

  private static HttpServer on(int port) throws IOException {
    return HttpServer.create(
        new InetSocketAddress(InetAddress.getLoopbackAddress(), port), BACKLOG);
  }

  /** Looks at the archive and says what came of it; one look at a time. */
  private record Look(Preview preview, Listener listener) implements Runnable {
    private static final int NANOS = 1_000_000;

    @Override
    public synchronized void run() {
      long start = System.nanoTime();
      try {
        List<Problem> warnings = preview.refresh();
        listener.shown(warnings, (System.nanoTime() - start) / NANOS);
      } catch (Mistake mistake) {
        listener.refused(mistake.problems());
      } catch (RuntimeException failure) {
        listener.failed(failure);
      }
    }
  }

  /** Where the site is shown. */
  public URI address() {
    return URI.create("http://localhost:" + server.getAddress().getPort() + "/");
  }

  /** Ends: no thread and no port stays. */
  @Override
  public void close() {
    watching.close();
    server.stop(0);
    threads.shutdownNow();
  }
}
