package org.postil.intake;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.postil.archive.EdtfDate;
import org.postil.archive.FrontMatter;
import org.postil.archive.NameKey;
import org.postil.archive.WebAddress;
import org.postil.capture.Captured;
import org.postil.content.ContentIndex;
import org.postil.content.ContentIndex.Known;
import org.postil.naming.Slug;

/**
 * Finds for each captured article the one it is in the archive, or a free place for a new one.
 * Depends on the order of the sources and nothing else. Not thread-safe.
 */
final class Placement {
  private static final int MOST_CANDIDATES = 1000;

  private final Map<String, List<Known>> known = new HashMap<>();
  private final Map<String, List<Known>> byAddress = new HashMap<>();
  private final Set<String> paths = new HashSet<>();
  private final Map<String, String> taken = new HashMap<>();
  private final Set<String> matched = new HashSet<>();

  /**
   * Where an article goes.
   *
   * @param isKnown the archive has it
   * @param isRepeated it came earlier in this import, from {@code path}
   * @param importer what brought it into the archive, if that has it and knows
   */
  record Placed(String path, boolean isKnown, boolean isRepeated, Optional<String> importer) {}

  Placement(ContentIndex index) {
    String site = index.settings().baseUrl().map(url -> url.toString()).orElse("");
    for (Known article : index.articles()) {
      paths.add(article.path().toLowerCase(Locale.ROOT));
      article
          .source()
          .ifPresent(
              source -> {
                keys(source, article.title()).forEach(key -> enter(known, key, article));
                source.url().ifPresent(url -> address(url, article));
              });
      article.aliases().forEach(alias -> enter(byAddress, aliasKey(alias), article));
      address(site + article.path() + "/", article);
    }
  }

  private void address(String url, Known article) {
    WebAddress.of(url).ifPresent(address -> enter(byAddress, address.key(), article));
  }

  private static void enter(Map<String, List<Known>> map, String key, Known article) {
    List<Known> candidates = map.computeIfAbsent(key, k -> new ArrayList<>(1));
    if (candidates.size() < MOST_CANDIDATES) {
      candidates.add(article);
    }
  }

  /** Finds the place of an article. {@code source} is complete. */
  Placed place(Captured captured, FrontMatter.Source source) {
    List<String> keys = keys(source, captured.head().title());
    boolean isPage = captured.original().isPresent();
    Optional<String> earlier =
        keys.stream().flatMap(key -> Optional.ofNullable(taken.get(key)).stream()).findFirst();
    if (isPage && earlier.isPresent()) {
      return new Placed(earlier.get(), true, true, source.importer());
    }
    Optional<Known> match =
        keys.stream().flatMap(key -> candidate(known, key, captured).stream()).findFirst();
    if (match.isEmpty() && captured.isBare()) {
      match = withAddress(captured, source);
    }
    String path =
        match.map(Known::path).orElseGet(() -> freePath(captured, String.join(" ", keys)));
    matched.add(path);
    keys.forEach(key -> taken.putIfAbsent(key, path));
    return new Placed(
        path,
        match.isPresent(),
        false,
        match.flatMap(Known::source).flatMap(FrontMatter.Source::importer));
  }

  private Optional<Known> candidate(Map<String, List<Known>> map, String key, Captured captured) {
    List<Known> free =
        map.getOrDefault(key, List.of()).stream().filter(k -> !matched.contains(k.path())).toList();
    return free.stream()
        .filter(article -> article.title().equals(captured.head().title()))
        .findFirst()
        .or(() -> free.stream().findFirst());
  }

  /** The article that stands or stood at the address of a discussion. */
  private Optional<Known> withAddress(Captured captured, FrontMatter.Source source) {
    Optional<WebAddress> address = source.url().flatMap(WebAddress::of);
    return address
        .flatMap(a -> candidate(byAddress, a.key(), captured))
        .or(() -> address.flatMap(a -> candidate(byAddress, aliasKey(a.place()), captured)))
        .or(
            () ->
                captured.head().aliases().stream()
                    .flatMap(alias -> candidate(byAddress, aliasKey(alias), captured).stream())
                    .findFirst());
  }

  private static String aliasKey(String alias) {
    return WebAddress.of("http://alias" + (alias.startsWith("/") ? "" : "/") + alias)
        .or(() -> WebAddress.of(alias))
        .map(address -> "alias " + address.key().substring(address.host().length()))
        .orElse("alias");
  }

  /** What tells an article from others: the bytes it came in, its address, its name. */
  private static List<String> keys(FrontMatter.Source source, String title) {
    List<String> keys = new ArrayList<>();
    if (source.original().isPresent()) {
      source.sha256().ifPresent(hash -> keys.add("hash " + hash));
    }
    Optional<WebAddress> address = source.url().flatMap(WebAddress::of);
    if (address.isPresent()) {
      keys.add("address " + address.get().key());
    } else {
      source.name().ifPresent(name -> keys.add("name " + name + " " + NameKey.of(title)));
    }
    return keys;
  }

  private String freePath(Captured captured, String identity) {
    String month =
        captured
            .head()
            .date()
            .flatMap(EdtfDate::firstDay)
            .map(day -> String.format(Locale.ROOT, "%04d/%02d", day.getYear(), day.getMonthValue()))
            .orElse("undated");
    String slug =
        Slug.of(captured.slug().filter(s -> !s.isBlank()).orElse(captured.head().title()));
    String path = "articles/" + month + "/" + slug;
    String free = path;
    for (int n = 0; !paths.add(free); n++) {
      free = path + "-" + Hash.of((identity + n).getBytes(StandardCharsets.UTF_8)).substring(0, 8);
    }
    return free;
  }
}
