package org.postil.plan;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Finds what a relative link in a text means: another text or a picture by its file in the content
 * folder, or a page by its address from the root.
 */
public final class SiteLinks {
  private final Map<String, Address> byFile;
  private final Set<String> addresses;
  private final Consumer<Lookup> listener;

  /**
   * @param byFile addresses of texts and media by their path below the content folder
   * @param addresses the paths of all pages
   */
  SiteLinks(Map<String, Address> byFile, Set<String> addresses) {
    this(byFile, addresses, lookup -> {});
  }

  private SiteLinks(Map<String, Address> byFile, Set<String> addresses, Consumer<Lookup> listener) {
    this.byFile = byFile;
    this.addresses = addresses;
    this.listener = listener;
  }

  /**
   * What was asked and what the answer was.
   *
   * @param folder the folder of the text that holds the link
   * @param href as written
   * @param found the page or file it means; absent if it leads nowhere in this site
   */
  public record Lookup(String folder, String href, Optional<Address> found) {}

  /** The same links, which tell a listener of everything that is looked up. */
  public SiteLinks toldTo(Consumer<Lookup> other) {
    return new SiteLinks(byFile, addresses, other);
  }

  /** Whether a lookup has the same answer here. */
  public boolean agrees(Lookup lookup) {
    return find(lookup.folder(), lookup.href()).map(Target::address).equals(lookup.found());
  }

  /** An address and the part after {@code #}, with it. */
  public record Target(Address address, String fragment) {}

  /**
   * Looks up a link.
   *
   * @param folder the folder of the text that holds it, below the content folder
   * @param href relative, as written
   * @return empty if it leads nowhere in this site
   */
  public Optional<Target> find(String folder, String href) {
    int hash = href.indexOf('#');
    String fragment = hash < 0 ? "" : href.substring(hash);
    String path = hash < 0 ? href : href.substring(0, hash);
    int query = path.indexOf('?');
    String file = decoded(query < 0 ? path : path.substring(0, query));
    Optional<String> normal =
        file.startsWith("/") ? normalized("", file.substring(1)) : normalized(folder, file);
    Optional<Address> found = normal.flatMap(this::address);
    listener.accept(new Lookup(folder, href, found));
    return found.map(address -> new Target(address, fragment));
  }

  private Optional<Address> address(String path) {
    Address known = byFile.get(path);
    if (known != null) {
      return Optional.of(known);
    }
    String bare = path.endsWith("/index.html") ? path.substring(0, path.length() - 10) : path;
    if (addresses.contains(bare)) {
      return Optional.of(new Address(bare));
    }
    String folder = bare.endsWith("/") ? bare : bare + "/";
    return addresses.contains(folder) ? Optional.of(new Address(folder)) : Optional.empty();
  }

  private static String decoded(String path) {
    if (path.indexOf('%') < 0) {
      return path;
    }
    try {
      return URLDecoder.decode(path.replace("+", "%2B"), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      return path;
    }
  }

  /** Empty if the path leaves the content folder. */
  private static Optional<String> normalized(String folder, String path) {
    Deque<String> parts = new ArrayDeque<>();
    String all = folder.isEmpty() ? path : folder + "/" + path;
    for (String part : all.split("/", -1)) {
      if (part.equals("..")) {
        if (parts.isEmpty()) {
          return Optional.empty();
        }
        parts.removeLast();
      } else if (!part.isEmpty() && !part.equals(".")) {
        parts.addLast(part);
      }
    }
    String joined = String.join("/", parts);
    return Optional.of(path.endsWith("/") && !joined.isEmpty() ? joined + "/" : joined);
  }
}
