package org.postil.serve;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.postil.diagnostic.MachineFailure;
import org.postil.plan.Plan;

/**
 * Answers requests for files of a site. Files are looked up by name among those the site has, so
 * that no address leads anywhere else; what other sites make a browser ask for is refused by its
 * {@code Host} (DNS rebinding).
 */
final class Requests implements HttpHandler {
  /** Where the preview's own files stand; no page of a site does. */
  static final String OWN = "/.postil/";

  /** Which browsers do not name. */
  private static final int USUAL_PORT = 80;

  private static final int OK = 200;
  private static final int MOVED = 301;
  private static final int FORBIDDEN = 403;
  private static final int NOT_FOUND = 404;
  private static final int NO_SUCH_METHOD = 405;
  private static final int FAILED = 500;

  private static final Map<String, String> TYPES =
      Map.ofEntries(
          Map.entry("html", "text/html; charset=utf-8"),
          Map.entry("css", "text/css; charset=utf-8"),
          Map.entry("js", "text/javascript; charset=utf-8"),
          Map.entry("json", "application/json"),
          Map.entry("xml", "application/xml"),
          Map.entry("txt", "text/plain; charset=utf-8"),
          Map.entry("svg", "image/svg+xml"),
          Map.entry("png", "image/png"),
          Map.entry("jpg", "image/jpeg"),
          Map.entry("jpeg", "image/jpeg"),
          Map.entry("gif", "image/gif"),
          Map.entry("webp", "image/webp"),
          Map.entry("avif", "image/avif"),
          Map.entry("pdf", "application/pdf"),
          Map.entry("csv", "text/csv; charset=utf-8"),
          Map.entry("mp3", "audio/mpeg"),
          Map.entry("m4a", "audio/mp4"),
          Map.entry("oga", "audio/ogg"),
          Map.entry("ogg", "audio/ogg"),
          Map.entry("opus", "audio/ogg"),
          Map.entry("wav", "audio/wav"),
          Map.entry("flac", "audio/flac"),
          Map.entry("mp4", "video/mp4"),
          Map.entry("ogv", "video/ogg"),
          Map.entry("webm", "video/webm"),
          Map.entry("woff2", "font/woff2"));

  private final Preview preview;
  private final ReloadScript script;

  Requests(Preview preview, ReloadScript script) {
    this.preview = preview;
    this.script = script;
  }

  @Override
  public void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      if (!isOurs(exchange)) {
        say(exchange, FORBIDDEN, "This preview answers to localhost only.");
      } else if (!Set.of("GET", "HEAD").contains(exchange.getRequestMethod())) {
        exchange.getResponseHeaders().set("Allow", "GET, HEAD");
        say(exchange, NO_SUCH_METHOD, "This preview can be read only.");
      } else {
        answer(exchange, exchange.getRequestURI().getRawPath());
      }
    } catch (MachineFailure failure) {
      say(exchange, FAILED, String.valueOf(failure.getMessage()));
    }
  }

  /** Whether a request names this machine as a browser on it does. */
  static boolean isOurs(HttpExchange exchange) {
    int listening = exchange.getLocalAddress().getPort();
    String port = listening == USUAL_PORT ? "" : ":" + listening;
    String host = exchange.getRequestHeaders().getFirst("Host");
    return host != null
        && Set.of("localhost" + port, "127.0.0.1" + port, "[::1]" + port)
            .contains(host.toLowerCase(Locale.ROOT));
  }

  private void answer(HttpExchange exchange, String rawPath) throws IOException {
    if (rawPath.startsWith(OWN)) {
      Optional<byte[]> own = script.file(rawPath.substring(OWN.length()));
      send(exchange, own.isPresent() ? OK : NOT_FOUND, rawPath, own.orElse(new byte[0]));
      return;
    }
    String path = decoded(rawPath);
    String file = path.isEmpty() || path.endsWith("/") ? path + "index.html" : path;
    if (!preview.hasSite()) {
      send(exchange, OK, "index.html", script.emptyPage(preview.state()));
      return;
    }
    Optional<byte[]> found = preview.file(file);
    if (found.isPresent()) {
      send(exchange, OK, file, found.get());
    } else if (preview.has(file + "/index.html")) {
      exchange.getResponseHeaders().set("Location", rawPath + "/");
      send(exchange, MOVED, "moved.txt", new byte[0]);
    } else {
      byte[] page = preview.file(Plan.NOT_FOUND.file()).orElse(new byte[0]);
      send(exchange, NOT_FOUND, "404.html", page);
    }
  }

  /** The path of a file below the root; of one that no site has, if the address is no good. */
  private static String decoded(String rawPath) {
    try {
      String path = URLDecoder.decode(rawPath.replace("+", "%2B"), StandardCharsets.UTF_8);
      return path.startsWith("/") ? path.substring(1) : path;
    } catch (IllegalArgumentException e) {
      return rawPath;
    }
  }

  private static void say(HttpExchange exchange, int status, String text) throws IOException {
    byte[] bytes = (text + "\n").getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", "text/plain; charset=utf-8");
    write(exchange, status, bytes);
  }

  private void send(HttpExchange exchange, int status, String file, byte[] bytes)
      throws IOException {
    String ending = file.substring(file.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    String type = TYPES.getOrDefault(ending, "application/octet-stream");
    exchange.getResponseHeaders().set("Content-Type", type);
    write(exchange, status, ending.equals("html") ? script.into(bytes, preview.state()) : bytes);
  }

  private static void write(HttpExchange exchange, int status, byte[] bytes) throws IOException {
    exchange.getResponseHeaders().set("Cache-Control", "no-store");
    exchange.getResponseHeaders().set("X-Content-Type-Options", "nosniff");
    boolean isHead = exchange.getRequestMethod().equals("HEAD");
    exchange.sendResponseHeaders(status, isHead || bytes.length == 0 ? -1 : bytes.length);
    if (!isHead) {
      exchange.getResponseBody().write(bytes);
    }
  }
}
