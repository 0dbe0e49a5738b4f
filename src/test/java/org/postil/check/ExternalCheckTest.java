package org.postil.check;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.postil.plan.Address;
import org.postil.plan.Page;

/** Held against a server on this machine. */
class ExternalCheckTest {
  private final List<String> asked = new CopyOnWriteArrayList<>();
  private final AtomicInteger atOnce = new AtomicInteger();
  private final AtomicInteger mostAtOnce = new AtomicInteger();
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private HttpServer server;
  private String root;

  private final ExternalCheck check = new ExternalCheck(host -> true, Duration.ofSeconds(10));

  @BeforeEach
  void start() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(threads);
    server.createContext("/", this::answer);
    server.start();
    root = "http://127.0.0.1:" + server.getAddress().getPort() + "/";
  }

  @AfterEach
  void stop() {
    server.stop(0);
    threads.shutdownNow();
  }

  private void answer(HttpExchange exchange) throws IOException {
    mostAtOnce.accumulateAndGet(atOnce.incrementAndGet(), Math::max);
    String path = exchange.getRequestURI().getPath().substring(1);
    asked.add(exchange.getRequestMethod() + " " + path);
    atOnce.decrementAndGet(); // as soon as it is answered, the next may come
    if (path.startsWith("to")) {
      int left = Integer.parseInt(path.substring(2));
      exchange.getResponseHeaders().add("Location", left == 1 ? "/200" : "/to" + (left - 1));
      exchange.sendResponseHeaders(302, -1);
    } else if (path.equals("inside")) {
      exchange.getResponseHeaders().add("Location", "http://10.0.0.1/");
      exchange.sendResponseHeaders(302, -1);
    } else if (path.equals("get-only")) {
      boolean isGet = exchange.getRequestMethod().equals("GET");
      exchange.sendResponseHeaders(isGet ? 200 : 405, -1);
    } else {
      exchange.sendResponseHeaders(Integer.parseInt(path.replaceAll("\\D", "")), -1);
    }
    exchange.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"200", "204", "401", "403", "429", "304", "to5", "get-only"})
  void leavesAloneWhatIsThereOrShut(String path) {
    assertThat(check.fault(root + path)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"404", "410", "500", "503"})
  void tellsWhatIsGone(String path) {
    assertThat(check.fault(root + path)).contains("is answered with " + path);
    assertThat(asked).containsExactly("HEAD " + path, "GET " + path);
  }

  @Test
  void endsEndlessRedirects() {
    assertThat(check.fault(root + "to6")).contains("is led on without end");
    assertThat(asked).hasSize(6);
  }

  @Test
  void tellsWhoDoesNotAnswer() {
    server.stop(0);
    assertThat(check.fault(root + "200")).contains("is not answered");
    ExternalCheck nobody =
        new ExternalCheck(
            host -> {
              throw new UnknownHostException(host);
            },
            Duration.ofSeconds(10));
    assertThat(nobody.fault("https://gone.example/")).contains("names a host that is not known");
    assertThat(check.fault("http://a b/")).contains("is no address that can be asked for");
  }

  @Test
  void asksNoPrivateHostNotEvenIfItIsLedThere() {
    ExternalCheck careful =
        new ExternalCheck(
            host -> host.equals("127.0.0.1") || PublicHosts.isPublic(host), Duration.ofSeconds(10));
    assertThat(careful.fault(root + "inside"))
        .contains("leads into a private network, which was not asked");
    ExternalCheck strict = new ExternalCheck(PublicHosts::isPublic, Duration.ofSeconds(10));
    asked.clear();
    assertThat(strict.fault(root + "200")).isPresent();
    assertThat(asked).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "127.0.0.1",
        "10.1.2.3",
        "172.16.0.1",
        "192.168.1.1",
        "169.254.169.254",
        "100.64.0.1",
        "0.0.0.0",
        "0.1.2.3",
        "224.0.0.1",
        "255.255.255.255",
        "198.18.0.1",
        "::1",
        "::",
        "fe80::1",
        "fd00::1",
        "ff02::1",
        "::ffff:127.0.0.1",
        "64:ff9b::7f00:1",
        "2002:7f00:1::"
      })
  void knowsPrivateAddresses(String address) throws UnknownHostException {
    assertThat(PublicHosts.isPublic(InetAddress.getByName(address))).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"1.1.1.1", "172.32.0.1", "100.128.0.1", "2606:4700::1111", "198.51.0.1"})
  void knowsPublicAddresses(String address) throws UnknownHostException {
    assertThat(PublicHosts.isPublic(InetAddress.getByName(address))).isTrue();
  }

  @Test
  void asksForEachAddressOnceAndOneAtATime() {
    Findings findings = new Findings();
    Page page = new Page.TextFile(new Address("index.html"), "");
    Page later = new Page.TextFile(new Address("later.html"), "");
    for (int i = 0; i < 20; i++) {
      check.add(later, new HtmlPage.Link(root + "404?" + i % 10, 9, 1));
      check.add(page, new HtmlPage.Link(root + "404?" + i % 10, 2, i + 1));
    }
    check.ask(new Sources(Path.of("content"), "content"), findings);
    assertThat(asked).hasSize(20).filteredOn(one -> one.startsWith("HEAD")).hasSize(10);
    assertThat(mostAtOnce).hasValue(1);
    assertThat(findings.sorted()).hasSize(10);
    Finding first = findings.sorted().get(0);
    assertThat(first.toString())
        .isEqualTo(
            "index.html:2:1: warning: the link '"
                + root
                + "404?0' is answered with 404; name where the page is now, or a copy in a web"
                + " archive [dead-external-link]");
    assertThat(first.source()).contains("content/archive.yaml");
  }
}
