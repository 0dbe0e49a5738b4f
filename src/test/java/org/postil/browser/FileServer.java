package org.postil.browser;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** A static host as sites know it: folders show their index.html, the rest 404.html. */
final class FileServer implements AutoCloseable {
  private static final Map<String, String> TYPES =
      Map.of(
          "css",
          "text/css",
          "js",
          "text/javascript",
          "svg",
          "image/svg+xml",
          "html",
          "text/html",
          "json",
          "application/json",
          "xml",
          "application/xml");

  private final HttpServer server;
  private final Path site;
  private final String base;

  /**
   * @param base the path the site stands at, such as {@code /archive/}
   */
  FileServer(Path site, String base) throws IOException {
    this.site = site;
    this.base = base;
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", this::answer);
    server.start();
  }

  String root() {
    return "http://localhost:" + server.getAddress().getPort() + base;
  }

  private void answer(HttpExchange exchange) throws IOException {
    String path = exchange.getRequestURI().getPath();
    Path file =
        site.resolve(path.startsWith(base) ? path.substring(base.length()) : "nowhere").normalize();
    file = Files.isDirectory(file) ? file.resolve("index.html") : file;
    boolean isThere = Files.isRegularFile(file);
    file = isThere ? file : site.resolve("404.html");
    byte[] bytes = Files.readAllBytes(file);
    String ending = file.toString().substring(file.toString().lastIndexOf('.') + 1);
    exchange
        .getResponseHeaders()
        .set("Content-Type", TYPES.getOrDefault(ending, "application/octet-stream"));
    exchange.sendResponseHeaders(isThere ? 200 : 404, bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
