package org.postil.publish;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.zip.GZIPInputStream;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.storage.file.FileRepositoryBuilder;
import org.eclipse.jgit.transport.PacketLineOut;
import org.eclipse.jgit.transport.ReceivePack;
import org.eclipse.jgit.transport.RefAdvertiser.PacketLineOutRefAdvertiser;
import org.eclipse.jgit.transport.UploadPack;

/** A git server on loopback that speaks smart HTTP and may ask for a password. */
final class GitServer implements AutoCloseable {
  private final HttpServer server;
  private final Path bare;
  private final Optional<String> login;
  private final List<String> credentials = new CopyOnWriteArrayList<>();

  private final List<String> wants = new CopyOnWriteArrayList<>();

  /** Whether only what a branch points to can be asked for. */
  boolean isStrict;

  /** Where requests are sent on to, if anywhere. */
  Optional<URI> elsewhere = Optional.empty();

  private GitServer(HttpServer server, Path bare, Optional<String> login) {
    this.server = server;
    this.bare = bare;
    this.login = login;
  }

  /**
   * Starts a server.
   *
   * @param login user and password that it wants, with a colon between; absent: it wants none
   */
  static GitServer of(Path bare, Optional<String> login) throws IOException {
    HttpServer http =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    GitServer server = new GitServer(http, bare, login);
    http.createContext("/", server::answer);
    http.start();
    return server;
  }

  String host() {
    return "127.0.0.1:" + server.getAddress().getPort();
  }

  String address() {
    return "http://" + host() + "/site.git";
  }

  /** Every user and password that arrived. */
  List<String> credentials() {
    return credentials;
  }

  /** Every object that was asked for. */
  List<String> wants() {
    return wants;
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange;
        Repository repository =
            new FileRepositoryBuilder().setGitDir(bare.toFile()).setBare().build()) {
      String path = exchange.getRequestURI().getPath();
      if (elsewhere.isPresent()) {
        exchange.getRequestBody().readAllBytes();
        String target = elsewhere.get() + path + "?" + exchange.getRequestURI().getQuery();
        exchange.getResponseHeaders().set("Location", target);
        exchange.sendResponseHeaders(302, -1);
      } else if (!isLetIn(exchange)) {
        exchange.getRequestBody().readAllBytes();
        exchange.getResponseHeaders().set("WWW-Authenticate", "Basic realm=\"git\"");
        exchange.sendResponseHeaders(401, -1);
      } else if (path.endsWith("/info/refs")) {
        advertise(exchange, repository);
      } else {
        serve(exchange, repository, path.substring(path.lastIndexOf('/') + 1));
      }
    }
  }

  private boolean isLetIn(HttpExchange exchange) {
    String header = exchange.getRequestHeaders().getFirst("Authorization");
    if (header != null) {
      byte[] decoded = Base64.getDecoder().decode(header.substring("Basic ".length()));
      credentials.add(new String(decoded, StandardCharsets.UTF_8));
    }
    return login.isEmpty()
        || (header != null && credentials.get(credentials.size() - 1).equals(login.get()));
  }

  private static void advertise(HttpExchange exchange, Repository repository) throws IOException {
    String service = exchange.getRequestURI().getQuery().replace("service=", "");
    type(exchange, service + "-advertisement");
    exchange.sendResponseHeaders(200, 0);
    PacketLineOut out = new PacketLineOut(exchange.getResponseBody());
    PacketLineOutRefAdvertiser advertiser = new PacketLineOutRefAdvertiser(out);
    out.writeString("# service=" + service + "\n");
    out.end();
    if (service.equals("git-upload-pack")) {
      uploadPack(repository).sendAdvertisedRefs(advertiser);
    } else {
      receivePack(repository).sendAdvertisedRefs(advertiser);
    }
  }

  private void serve(HttpExchange exchange, Repository repository, String service)
      throws IOException {
    boolean isPacked = "gzip".equals(exchange.getRequestHeaders().getFirst("Content-Encoding"));
    InputStream body = exchange.getRequestBody();
    type(exchange, service + "-result");
    exchange.sendResponseHeaders(200, 0);
    try (InputStream in = isPacked ? new GZIPInputStream(body) : body;
        OutputStream out = exchange.getResponseBody()) {
      if (service.equals("git-upload-pack")) {
        byte[] asked = in.readAllBytes();
        new String(asked, StandardCharsets.ISO_8859_1)
            .lines()
            .filter(line -> line.contains("want "))
            .forEach(line -> wants.add(line.replaceFirst(".*want ", "").substring(0, 40)));
        String last = wants.get(wants.size() - 1);
        boolean isTip =
            repository.getRefDatabase().getRefs().stream()
                .anyMatch(ref -> ref.getObjectId().name().equals(last));
        if (isStrict && !isTip) {
          new PacketLineOut(out).writeString("ERR upload-pack: not our ref " + last);
        } else {
          uploadPack(repository).upload(new ByteArrayInputStream(asked), out, null);
        }
      } else {
        receivePack(repository).receive(in, out, null);
      }
    }
  }

  private static void type(HttpExchange exchange, String name) {
    exchange.getResponseHeaders().set("Content-Type", "application/x-" + name);
  }

  private static UploadPack uploadPack(Repository repository) {
    UploadPack pack = new UploadPack(repository);
    pack.setBiDirectionalPipe(false);
    return pack;
  }

  private static ReceivePack receivePack(Repository repository) {
    ReceivePack pack = new ReceivePack(repository);
    pack.setBiDirectionalPipe(false);
    return pack;
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
