package org.postil.serve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.postil.FileTree;
import org.postil.diagnostic.Mistake;
import org.postil.diagnostic.Problem;
import org.postil.site.SiteRequest;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The preview over HTTP. */
@Timeout(60)
class PreviewServerTest {
  private static final String ARTICLE = "---\ntitle: One\n---\nFirst words.\n";
  private static final String PAGE = "articles/2011/one/";

  @TempDir Path temporary;

  private final HttpClient client = HttpClient.newHttpClient();
  private Path content;
  private Path templates;
  private PreviewServer server;

  /** Does nothing: the tests look at what a browser sees. */
  private static final class Silent implements PreviewServer.Listener {
    @Override
    public void shown(List<Problem> warnings, long millis) {}

    @Override
    public void refused(List<Problem> problems) {}

    @Override
    public void failed(RuntimeException failure) {
      throw failure;
    }
  }

  @BeforeEach
  void start() throws IOException {
    content = temporary.resolve("content");
    templates = Files.createDirectory(temporary.resolve("templates"));
    Files.createDirectories(content.resolve("articles/2011"));
    write("archive.yaml", "title: The Archive\n");
    write("articles/2011/one.md", ARTICLE);
    write("articles/2011/one.comments.yaml", "- {id: '1', author: Anna, body: Good day.}\n");
    write("articles/2011/photo.png", "not a picture");
    server = PreviewServer.start(request(), 0, new Silent());
  }

  private SiteRequest request() {
    return new SiteRequest(
        content, Optional.of(templates), Optional.empty(), false, false, LocalDate.EPOCH);
  }

  @AfterEach
  void stop() {
    server.close();
  }

  private void write(String file, String text) throws IOException {
    Files.writeString(content.resolve(file), text);
  }

  private HttpResponse<String> get(String path) throws IOException, InterruptedException {
    return client.send(
        HttpRequest.newBuilder(server.address().resolve(path)).build(),
        HttpResponse.BodyHandlers.ofString());
  }

  /** What a browser is told, one state after another. */
  private final class Told implements AutoCloseable {
    private final InputStream stream;
    private final BlockingQueue<JsonNode> states = new LinkedBlockingQueue<>();

    Told() throws IOException, InterruptedException {
      stream =
          client
              .send(
                  HttpRequest.newBuilder(server.address().resolve("/.postil/events")).build(),
                  HttpResponse.BodyHandlers.ofInputStream())
              .body();
      Thread reader = new Thread(this::read);
      reader.setDaemon(true);
      reader.start();
    }

    private void read() {
      try (BufferedReader lines =
          new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
          if (line.startsWith("data: ")) {
            states.add(JsonMapper.shared().readTree(line.substring(6)));
          }
        }
      } catch (IOException closed) {
        // the test is over
      }
    }

    JsonNode next() throws InterruptedException {
      JsonNode state = states.poll(30, TimeUnit.SECONDS);
      assertThat(state).as("a state").isNotNull();
      return state;
    }

    @Override
    public void close() throws IOException {
      stream.close();
    }
  }

  @Test
  void showsPagesWithTheReloadScriptAtTheirEnd() throws Exception {
    HttpResponse<String> page = get(PAGE);
    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.headers().firstValue("Content-Type")).hasValue("text/html; charset=utf-8");
    assertThat(page.headers().firstValue("Cache-Control")).hasValue("no-store");
    assertThat(page.body())
        .contains("First words.", "Good day.")
        .containsPattern(
            "<script src=\"/\\.postil/reload\\.js\" data-version=\"[a-z0-9]+-1\" defer></script>"
                + "</body>");
    assertThat(get("/.postil/reload.js").body()).contains("EventSource");
  }

  @Test
  void givesEveryKindOfFileItsType() throws Exception {
    assertThat(get("feed.xml").headers().firstValue("Content-Type")).hasValue("application/xml");
    assertThat(get("assets/postil.css").headers().firstValue("Content-Type"))
        .hasValue("text/css; charset=utf-8");
    HttpResponse<String> picture = get("articles/2011/photo.png");
    assertThat(picture.headers().firstValue("Content-Type")).hasValue("image/png");
    assertThat(picture.body()).isEqualTo("not a picture");
  }

  @Test
  void makesTheSearchIndexWhenItIsAskedFor() throws Exception {
    assertThat(get("search/manifest.js").body()).contains("\"documents\":2");
    assertThat(get("search/nothing.js").statusCode()).isEqualTo(404);
  }

  @Test
  void leadsFromAFolderWithoutSlashToItsPage() throws Exception {
    HttpResponse<String> page = get("articles/2011/one");
    assertThat(page.statusCode()).isEqualTo(301);
    assertThat(page.headers().firstValue("Location")).hasValue("/articles/2011/one/");
  }

  @Test
  void showsTheSitesOwnPageForWhatIsNotThere() throws Exception {
    HttpResponse<String> page = get("articles/2011/none/");
    assertThat(page.statusCode()).isEqualTo(404);
    assertThat(page.body()).contains("The Archive", "reload.js");
  }

  @Test
  void canOnlyBeRead() throws Exception {
    URI page = server.address().resolve(PAGE);
    HttpResponse<String> head =
        client.send(
            HttpRequest.newBuilder(page)
                .method("HEAD", HttpRequest.BodyPublishers.noBody())
                .build(),
            HttpResponse.BodyHandlers.ofString());
    assertThat(head.statusCode()).isEqualTo(200);
    HttpResponse<String> post =
        client.send(
            HttpRequest.newBuilder(page).POST(HttpRequest.BodyPublishers.ofString("x")).build(),
            HttpResponse.BodyHandlers.ofString());
    assertThat(post.statusCode()).isEqualTo(405);
    assertThat(post.headers().firstValue("Allow")).hasValue("GET, HEAD");
  }

  /** Sends a request as it is: a client would tidy it. */
  private String raw(String target, String host) throws IOException {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.address().getPort())) {
      socket
          .getOutputStream()
          .write(
              ("GET " + target + " HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n\r\n")
                  .getBytes(StandardCharsets.ISO_8859_1));
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/../content/archive.yaml",
        "/../../../../../../etc/passwd",
        "/%2e%2e/content/archive.yaml",
        "/..%2fcontent/archive.yaml",
        "/..\\content\\archive.yaml",
        "/%00",
        "/%",
        "//etc/passwd",
        "/articles/../../content/archive.yaml",
        "/.postil/../content/archive.yaml",
        "/.postil/%2e%2e/archive.yaml",
        "/file:///etc/passwd"
      })
  void noAddressLeadsOutOfTheSite(String target) throws IOException {
    String host = "localhost:" + server.address().getPort();
    assertThat(raw(target, host)).matches("(?s)HTTP/1\\.1 (404|400) .*").doesNotContain("root:");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"evil.example", "evil.example:PORT", "localhost", "localhost:1", "[::1]", "a@b"})
  void refusesRequestsThatNameAnotherHost(String host) throws IOException {
    String named = host.replace("PORT", Integer.toString(server.address().getPort()));
    assertThat(raw("/", named)).startsWith("HTTP/1.1 403 ");
    assertThat(raw("/.postil/events", named)).startsWith("HTTP/1.1 403 ");
  }

  @Test
  void listensOnThisMachineOnly() throws IOException {
    for (var network : Collections.list(NetworkInterface.getNetworkInterfaces())) {
      for (InetAddress address : Collections.list(network.getInetAddresses())) {
        if (!address.isLoopbackAddress()) {
          assertThatThrownBy(() -> new Socket(address, server.address().getPort()).close())
              .isInstanceOf(IOException.class);
        }
      }
    }
  }

  @Test
  void tellsOfAChangeAndShowsIt() throws Exception {
    try (Told told = new Told()) {
      String version = told.next().get("version").asString();
      assertThat(get(PAGE).body()).contains("data-version=\"" + version + "\"");
      write("articles/2011/one.comments.yaml", "- {id: '1', author: Anna, body: Good night.}\n");
      JsonNode state = told.next();
      assertThat(state.get("problems")).isEmpty();
      assertThat(get(PAGE).body()).contains("Good night.");
      assertThat(state.get("version").asString()).isNotEqualTo(version);
    }
  }

  @Test
  void seesNewFoldersAndFilesThatGo() throws Exception {
    try (Told told = new Told()) {
      told.next();
      Files.createDirectories(content.resolve("articles/2012/05"));
      write("articles/2012/05/two.md", "---\ntitle: Two\n---\nSecond.\n");
      while (get("articles/2012/05/two/").statusCode() != 200) {
        told.next();
      }
      Files.delete(content.resolve("articles/2012/05/two.md"));
      while (get("articles/2012/05/two/").statusCode() != 404) {
        told.next();
      }
    }
  }

  @Test
  void tellsOfALinkInTheArchiveAsLongAsItIsThere() throws Exception {
    try (Told told = new Told()) {
      told.next();
      Path link = content.resolve("articles/2011/linked.md");
      Files.createSymbolicLink(link, content.resolve("articles/2011/one.md"));
      while (told.next().get("problems").isEmpty()) {
        continue;
      }
      write("articles/2011/one.md", ARTICLE.replace("First", "Other"));
      assertThat(told.next().get("problems")).isNotEmpty();
      Files.delete(link);
      while (!told.next().get("problems").isEmpty()) {
        continue;
      }
      assertThat(get(PAGE).body()).contains("Other words.");
    }
  }

  @Test
  void followsAnArchiveBehindALink() throws Exception {
    server.close();
    Path link = Files.createSymbolicLink(temporary.resolve("link"), temporary);
    server = PreviewServer.start(SiteRequest.of(link.resolve("content")), 0, new Silent());
    try (Told told = new Told()) {
      told.next();
      for (int i = 0; i < 3; i++) {
        write("articles/2011/one.md", ARTICLE.replace("First", "Turn " + i));
        while (!get(PAGE).body().contains("Turn " + i)) {
          told.next();
        }
      }
    }
  }

  @Test
  void showsTheSiteOnWhileTheArchiveHasErrors() throws Exception {
    try (Told told = new Told()) {
      told.next();
      write("articles/2011/one.md", "---\ntitle: [One\n---\nOther words.\n");
      JsonNode state = told.next();
      assertThat(state.get("problems").get(0).get("place").asString())
          .isEqualTo(content.toString().replace('\\', '/') + "/articles/2011/one.md:2:12");
      assertThat(get(PAGE).body()).contains("First words.");
      write("articles/2011/one.md", ARTICLE.replace("First", "Mended"));
      assertThat(told.next().get("problems")).isEmpty();
      assertThat(get(PAGE).body()).contains("Mended words.");
    }
  }

  @Test
  void showsPagesAsTheyWereWhileATemplateIsAtFault() throws Exception {
    try (Told told = new Told()) {
      told.next();
      Files.writeString(templates.resolve("article.ftlh"), "<p>${nothing}</p>");
      assertThat(told.next().get("problems")).isEmpty();
      assertThat(get(PAGE).body()).contains("First words.");
      JsonNode state = told.next();
      assertThat(state.get("problems").get(0).get("place").asString())
          .endsWith("templates/article.ftlh:1:6");
      Files.writeString(templates.resolve("article.ftlh"), "<p>${oh}</p>");
      told.next();
      assertThat(get(PAGE).body()).as("after a second fault").contains("First words.");
      told.next();
      Files.writeString(templates.resolve("article.ftlh"), "<p>mine</p>");
      assertThat(told.next().get("problems")).isEmpty();
      assertThat(get(PAGE).body()).startsWith("<p>mine</p>");
    }
  }

  @Test
  void startsWithAnArchiveThatHasErrors() throws Exception {
    server.close();
    write("archive.yaml", "titel: The Archive\n");
    server = PreviewServer.start(request(), 0, new Silent());
    try (Told told = new Told()) {
      assertThat(told.next().get("problems")).isNotEmpty();
      assertThat(get("").body()).contains("reload.js");
      write("archive.yaml", "title: The Archive\n");
      assertThat(told.next().get("problems")).isEmpty();
      assertThat(get("").body()).contains("The Archive");
    }
  }

  @Test
  void takesTheNextPortIfOneIsTaken() throws Exception {
    int taken = server.address().getPort();
    try (PreviewServer second = PreviewServer.start(request(), taken, new Silent())) {
      assertThat(second.address().getPort()).isGreaterThan(taken);
    }
  }

  @Test
  void leavesNothingBehind() throws Exception {
    SortedMap<String, String> before = FileTree.read(temporary);
    int port = server.address().getPort();
    get(PAGE);
    get("search/manifest.js");
    server.close();
    assertThat(FileTree.read(temporary)).isEqualTo(before);
    new ServerSocket(port, 1, InetAddress.getLoopbackAddress()).close();
    for (Thread thread : Thread.getAllStackTraces().keySet()) {
      if (thread.getName().equals("postil-watch") || thread.getName().equals("postil-serve")) {
        thread.join(10_000);
        assertThat(thread.isAlive()).as(thread.getName()).isFalse();
      }
    }
  }

  @Test
  void refusesAFolderThatIsNotThere() {
    assertThatThrownBy(
            () -> PreviewServer.start(SiteRequest.of(temporary.resolve("none")), 0, new Silent()))
        .isInstanceOf(Mistake.class)
        .hasMessageContaining("there is no such folder");
  }
}
