package org.postil.check;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.postil.diagnostic.Place;
import org.postil.diagnostic.Problem;
import org.postil.plan.Page;

/**
 * Asks other sites for the pages that are linked to: each address once, one at a time of a host,
 * without taking more than the answer's head. May be shared by threads while links are gathered.
 */
final class ExternalCheck {
  private static final int HOSTS_AT_ONCE = 4;
  private static final int REDIRECTS = 5;

  /** Not for us, which does not say that the page is gone. */
  private static final Set<Integer> SHUT = Set.of(401, 402, 403, 407, 429, 451, 999);

  private final Map<String, Seen> links = new ConcurrentHashMap<>();
  private final Hosts hosts;
  private final Duration patience;
  private final HttpClient client;

  /** A link where it stands first. */
  private record Seen(Page page, HtmlPage.Link link) {
    private static final Comparator<Seen> ORDER =
        Comparator.<Seen, Page>comparing(Seen::page, Comparator.comparing(Page::address))
            .thenComparingInt(seen -> seen.link().line())
            .thenComparingInt(seen -> seen.link().column());

    Seen first(Seen other) {
      return ORDER.compare(this, other) <= 0 ? this : other;
    }
  }

  /** Which hosts may be asked. */
  interface Hosts {
    boolean mayBeAsked(String host) throws UnknownHostException;
  }

  /**
   * @param hosts which may be asked
   * @param patience how long a host may take
   */
  ExternalCheck(Hosts hosts, Duration patience) {
    this.hosts = hosts;
    this.patience = patience;
    this.client =
        HttpClient.newBuilder()
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(patience)
            .build();
  }

  /** Enters a link, whose address has no part behind {@code #}. */
  void add(Page page, HtmlPage.Link link) {
    links.merge(link.href(), new Seen(page, link), Seen::first);
  }

  /** Asks for everything that was entered. */
  void ask(Sources sources, Findings findings) {
    Map<String, List<String>> byHost = new TreeMap<>();
    links.keySet().stream()
        .sorted()
        .forEach(url -> byHost.computeIfAbsent(host(url), host -> new ArrayList<>()).add(url));
    ExecutorService threads = Executors.newFixedThreadPool(HOSTS_AT_ONCE);
    for (List<String> urls : byHost.values()) {
      threads.execute(
          () -> urls.forEach(url -> fault(url).ifPresent(f -> tell(url, f, sources, findings))));
    }
    threads.shutdown();
    try {
      threads.awaitTermination(Long.MAX_VALUE, TimeUnit.NANOSECONDS);
    } catch (InterruptedException e) {
      threads.shutdownNow();
      Thread.currentThread().interrupt();
    }
  }

  private static String host(String url) {
    try {
      String host = URI.create(url).getHost();
      return host == null ? "" : host.toLowerCase(Locale.ROOT);
    } catch (IllegalArgumentException e) {
      return "";
    }
  }

  private void tell(String url, String fault, Sources sources, Findings findings) {
    Seen seen = links.get(url);
    if (seen == null) {
      return;
    }
    Optional<Place> text = sources.ofLink(seen.page(), url);
    Place place =
        text.orElseGet(
            () ->
                new Place(seen.page().address().file(), seen.link().line(), seen.link().column()));
    Problem problem =
        Problem.warning(
            place,
            "the link " + Problem.quote(url) + " " + fault,
            "name where the page is now, or a copy in a web archive");
    findings.add(
        new Finding(
            Rule.DEAD_EXTERNAL_LINK,
            problem,
            text.isPresent() ? Optional.empty() : Optional.of(sources.of(seen.page()))));
  }

  /** What is wrong with an address; empty if a page is there, or if that cannot be told. */
  Optional<String> fault(String url) {
    try {
      URI uri = new URI(url.replace(" ", "%20"));
      for (int hop = 0; hop <= REDIRECTS; hop++) {
        if (uri.getHost() == null || !List.of("http", "https").contains(uri.getScheme())) {
          return Optional.of("is no address that can be asked for");
        }
        if (!hosts.mayBeAsked(uri.getHost())) {
          return Optional.of("leads into a private network, which was not asked");
        }
        HttpResponse<InputStream> answer = answer(uri);
        int status = answer.statusCode();
        Optional<String> onward = answer.headers().firstValue("location");
        if (status < 300 || status >= 400 || onward.isEmpty()) {
          return status < 400 || SHUT.contains(status)
              ? Optional.empty()
              : Optional.of("is answered with " + status);
        }
        uri = uri.resolve(new URI(onward.get()));
      }
      return Optional.of("is led on without end");
    } catch (URISyntaxException | IllegalArgumentException e) {
      return Optional.of("is no address that can be asked for");
    } catch (UnknownHostException e) {
      return Optional.of("names a host that is not known");
    } catch (HttpTimeoutException e) {
      return Optional.of("is not answered in time");
    } catch (IOException e) {
      return Optional.of("is not answered");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Optional.empty();
    }
  }

  /** Some servers know only how to send a page, so that what HEAD says is asked again. */
  private HttpResponse<InputStream> answer(URI uri) throws IOException, InterruptedException {
    HttpResponse<InputStream> head = send(uri, "HEAD");
    return head.statusCode() < 400 ? head : send(uri, "GET");
  }

  private HttpResponse<InputStream> send(URI uri, String method)
      throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(uri)
            .method(method, HttpRequest.BodyPublishers.noBody())
            .timeout(patience)
            .header("User-Agent", "Postil (checks links)")
            .build();
    HttpResponse<InputStream> answer =
        client.send(request, HttpResponse.BodyHandlers.ofInputStream());
    answer.body().close();
    return answer;
  }
}
