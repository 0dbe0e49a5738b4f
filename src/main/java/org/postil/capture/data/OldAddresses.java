package org.postil.capture.data;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Where a post stood and what it was called there.
 *
 * @param slug the last part of its own address
 * @param aliases its own old address, as far as it can be told, then others that led to it
 */
record OldAddresses(String slug, List<String> aliases) {
  OldAddresses {
    aliases = List.copyOf(aliases);
  }

  static OldAddresses of(PostSource post, SiteConfig config, Optional<LocalDate> day) {
    Value.Fields fields = post.fields();
    String name = post.name().slug();
    String called = fields.line("slug").map(OldAddresses::lastSegment).orElse(name);
    String slug = called.isEmpty() ? name : called;
    Optional<String> printed =
        post.address().flatMap(p -> Permalink.of(path(p), slug, day, categories(post)));
    Optional<String> own =
        printed
            .or(
                () ->
                    pattern(post, config)
                        .flatMap(p -> Permalink.of(p, slug, day, categories(post))))
            .or(() -> hugo(post, config, slug));
    Set<String> aliases = new LinkedHashSet<>(own.stream().toList());
    for (String key : List.of("aliases", "redirect_from", "old_url")) {
      fields.lines(key).forEach(alias -> aliases.add(absolute(path(alias), post)));
    }
    aliases.remove("/");
    boolean isNamed = fields.line("slug").isPresent();
    Optional<String> last = printed.map(OldAddresses::lastSegment).filter(s -> !s.isEmpty());
    return new OldAddresses(isNamed ? slug : last.orElse(slug), new ArrayList<>(aliases));
  }

  private static List<String> categories(PostSource post) {
    List<String> categories = new ArrayList<>();
    for (String key : List.of("category", "categories")) {
      categories.addAll(Tags.words(post.fields(), key, post.role().kind()));
    }
    return categories;
  }

  private static Optional<String> pattern(PostSource post, SiteConfig config) {
    return post.isBy(Role.Kind.JEKYLL) ? config.permalink() : Optional.empty();
  }

  private static Optional<String> hugo(PostSource post, SiteConfig config, String slug) {
    PostName name = post.name();
    boolean isTold =
        post.isBy(Role.Kind.HUGO)
            && !config.hasOwnAddresses()
            && name.language().isEmpty(); // translations stand below their language
    String last = name.slug().equals(slug) ? PostKey.lastSegment(name.path()) : slug;
    return isTold ? Optional.of("/" + name.section() + last + "/") : Optional.empty();
  }

  /** Hugo reads an alias without a slash before it from the page's own section. */
  private static String absolute(String alias, PostSource post) {
    if (alias.startsWith("/")) {
      return alias;
    }
    return post.isBy(Role.Kind.HUGO) ? "/" + post.name().section() + alias : "/" + alias;
  }

  private static String path(String address) {
    String path = shortened(address).replaceFirst("^(?:https?:)?//[^/?#]*", "");
    return path.isEmpty() ? "/" : path;
  }

  /** Addresses that no server could have had need not come through whole. */
  private static String shortened(String address) {
    return address.substring(0, Math.min(2000, address.length()));
  }

  private static String lastSegment(String path) {
    String key = shortened(path).replaceFirst("[?#].*$", "").replaceFirst("/+$", "");
    return PostKey.lastSegment(key).replaceFirst("\\.(?:html?|php)$", "");
  }
}
