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

  static OldAddresses of(
      Value.Fields fields, PostName name, Role role, SiteConfig config, Optional<LocalDate> day) {
    String called = fields.line("slug").map(OldAddresses::lastSegment).orElse(name.slug());
    String slug = called.isEmpty() ? name.slug() : called;
    Optional<String> own =
        fields
            .line("permalink", "url")
            .or(() -> pattern(role, config))
            .flatMap(p -> Permalink.of(path(p), slug, day, categories(fields, role)))
            .or(() -> hugo(name, role, config, slug));
    Set<String> aliases = new LinkedHashSet<>();
    own.ifPresent(aliases::add);
    for (String key : List.of("aliases", "redirect_from", "old_url")) {
      fields.lines(key).forEach(alias -> aliases.add(absolute(path(alias), name, role)));
    }
    aliases.remove("/");
    Optional<String> printed = fields.line("permalink", "url").flatMap(url -> own);
    return new OldAddresses(
        fields.line("slug").isPresent()
            ? slug
            : printed.map(OldAddresses::lastSegment).filter(s -> !s.isEmpty()).orElse(slug),
        new ArrayList<>(aliases));
  }

  private static List<String> categories(Value.Fields fields, Role role) {
    List<String> categories = new ArrayList<>(Tags.words(fields, "category", role.kind()));
    categories.addAll(Tags.words(fields, "categories", role.kind()));
    return categories;
  }

  private static Optional<String> pattern(Role role, SiteConfig config) {
    return role.kind() == Role.Kind.JEKYLL ? config.permalink() : Optional.empty();
  }

  private static Optional<String> hugo(PostName name, Role role, SiteConfig config, String slug) {
    boolean isTold =
        role.kind() == Role.Kind.HUGO
            && !config.hasOwnAddresses()
            && name.language().isEmpty(); // translations stand below their language
    String last = name.slug().equals(slug) ? PostKey.lastSegment(name.path()) : slug;
    return isTold ? Optional.of("/" + name.section() + last + "/") : Optional.empty();
  }

  /** Hugo reads an alias without a slash before it from the page's own section. */
  private static String absolute(String alias, PostName name, Role role) {
    if (alias.startsWith("/")) {
      return alias;
    }
    return role.kind() == Role.Kind.HUGO ? "/" + name.section() + alias : "/" + alias;
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
