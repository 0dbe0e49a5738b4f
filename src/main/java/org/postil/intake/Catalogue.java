package org.postil.intake;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.postil.archive.FrontMatter;
import org.postil.archive.NameKey;
import org.postil.archive.WebAddress;
import org.postil.content.ContentIndex.Known;

/**
 * The articles of an archive by what tells them from others: the bytes they came in, their number
 * in the system they come from, their address there, their file and title. Not thread-safe.
 */
final class Catalogue {
  private static final int MOST_CANDIDATES = 1000;

  private final Map<String, List<Known>> byKey = new HashMap<>();
  private final Map<String, List<Known>> byPlace = new HashMap<>();

  /**
   * Enters an article.
   *
   * @param address where it stands in the archive's own site, empty if that has no address
   */
  void add(Known article, String address) {
    article
        .source()
        .ifPresent(
            source -> {
              keys(source, article.title()).forEach(key -> enter(byKey, key, article));
              source.url().ifPresent(url -> address(url, article));
            });
    article.aliases().forEach(alias -> enter(byPlace, aliasKey(alias), article));
    address(address, article);
  }

  private void address(String url, Known article) {
    WebAddress.of(url).ifPresent(address -> enter(byPlace, address.key(), article));
  }

  private static void enter(Map<String, List<Known>> map, String key, Known article) {
    List<Known> candidates = map.computeIfAbsent(key, k -> new ArrayList<>(1));
    if (candidates.size() < MOST_CANDIDATES) {
      candidates.add(article);
    }
  }

  /** The article that came from a source. */
  Optional<Known> from(FrontMatter.Source source, String title, Predicate<Known> isFree) {
    Predicate<Known> mayBe = isFree.and(article -> !isAnother(article, source, title));
    return keys(source, title).stream()
        .flatMap(key -> first(byKey, key, title, mayBe).stream())
        .findFirst();
  }

  /** The article that stands or stood at one of these addresses. */
  Optional<Known> at(
      Optional<String> url, List<String> aliases, String title, Predicate<Known> isFree) {
    Optional<WebAddress> address = url.flatMap(WebAddress::of);
    List<String> places = new ArrayList<>();
    address.map(WebAddress::key).ifPresent(places::add);
    address.map(WebAddress::place).map(Catalogue::aliasKey).ifPresent(places::add);
    aliases.forEach(alias -> places.add(aliasKey(alias)));
    return places.stream()
        .flatMap(place -> first(byPlace, place, title, isFree).stream())
        .findFirst();
  }

  /** Of several, one of the same title. */
  private static Optional<Known> first(
      Map<String, List<Known>> map, String key, String title, Predicate<Known> isFree) {
    List<Known> free = map.getOrDefault(key, List.of()).stream().filter(isFree).toList();
    return free.stream()
        .filter(article -> article.title().equals(title))
        .findFirst()
        .or(() -> free.stream().findFirst());
  }

  /** An address may be given to another article; its number and title are not. */
  private static boolean isAnother(Known article, FrontMatter.Source source, String title) {
    Optional<String> known = article.source().flatMap(FrontMatter.Source::record);
    Optional<String> record = source.record();
    return known.isPresent()
        && record.isPresent()
        && isNumber(known.get())
        && isNumber(record.get())
        && !known.equals(record)
        && !article.title().equals(title);
  }

  private static boolean isNumber(String record) {
    return record.chars().allMatch(c -> c >= '0' && c <= '9');
  }

  private static List<String> keys(FrontMatter.Source source, String title) {
    List<String> keys = new ArrayList<>();
    if (source.original().isPresent()) {
      source.sha256().ifPresent(hash -> keys.add("hash " + hash));
    }
    Optional<WebAddress> address = source.url().flatMap(WebAddress::of);
    if (address.isPresent()) {
      String host = address.get().host();
      source.record().ifPresent(record -> keys.add("record " + host + " " + record));
      keys.add("address " + address.get().key());
    } else {
      source.name().ifPresent(name -> keys.add("name " + name + " " + NameKey.of(title)));
    }
    return keys;
  }

  private static String aliasKey(String alias) {
    return WebAddress.of(alias)
        .or(() -> WebAddress.of("http://alias" + (alias.startsWith("/") ? "" : "/") + alias))
        .map(address -> "alias " + address.key().substring(address.host().length()))
        .orElse("alias");
  }
}
