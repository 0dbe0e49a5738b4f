package org.postil.check;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Follows links as a browser does, to files of the site. Immutable, but for the files given.
 *
 * <p>See the URL standard, section 4.4: tabs and line breaks do not count, {@code \} is {@code /}.
 */
final class Addresses {
  private static final Pattern SCHEME = Pattern.compile("([A-Za-z][A-Za-z0-9+.-]*):(.*)");
  private static final Reach ELSEWHERE = new Reach.Elsewhere();

  private final Set<String> files;
  private final Optional<URI> base;

  /**
   * @param files the paths of all files of the site
   * @param base where the site will stand
   */
  Addresses(Set<String> files, Optional<URI> base) {
    this.files = files;
    this.base = base;
  }

  boolean has(String file) {
    return files.contains(file);
  }

  /**
   * Follows a link.
   *
   * @param from the file it stands in, or the address that its page states as its base
   */
  Reach follow(String from, String href) {
    String link = href.replaceAll("[\\t\\n\\r]", "").strip();
    int hash = link.indexOf('#');
    String fragment = hash < 0 ? "" : decoded(link.substring(hash + 1));
    String whole = hash < 0 ? link : link.substring(0, hash);
    Matcher scheme = SCHEME.matcher(whole);
    if (scheme.matches()) {
      String name = scheme.group(1).toLowerCase(Locale.ROOT);
      return name.equals("http") || name.equals("https")
          ? absolute(name, scheme.group(2), fragment)
          : ELSEWHERE;
    }
    if (whole.startsWith("//")) {
      return absolute(base.map(URI::getScheme).orElse("https"), whole, fragment);
    }
    int query = whole.indexOf('?');
    String path = query < 0 ? whole : whole.substring(0, query);
    if (path.isEmpty()) {
      return file(from, fragment);
    }
    return path.startsWith("/") ? rooted(path, fragment) : below(folder(from), path, fragment);
  }

  /** A page may state another address that its links start from. */
  String base(String file, String stated) {
    Reach reach = follow(file, stated);
    if (reach instanceof Reach.Inside inside) {
      return inside.file();
    }
    return reach instanceof Reach.Nowhere nowhere ? nowhere.path() : file;
  }

  private Reach absolute(String scheme, String rest, String fragment) {
    String url = scheme + ":" + rest;
    if (base.isPresent()) {
      String own = base.get().toString();
      String ownRest = own.substring(own.indexOf(':') + 1);
      int query = rest.indexOf('?');
      String path = query < 0 ? rest : rest.substring(0, query);
      if (path.regionMatches(true, 0, ownRest, 0, ownRest.length() - 1)
          && (path.length() == ownRest.length() - 1 || path.charAt(ownRest.length() - 1) == '/')) {
        return below("", path.substring(Math.min(path.length(), ownRest.length())), fragment);
      }
    }
    return new Reach.Outside(url);
  }

  /** From the root of the host, of which the site may be a part. */
  private Reach rooted(String path, String fragment) {
    String root = base.map(URI::getPath).orElse("/");
    if (path.startsWith(root)) {
      return below("", path.substring(root.length()), fragment);
    }
    return base.<Reach>map(url -> new Reach.Outside(url.resolve("/") + path.substring(1)))
        .orElse(ELSEWHERE);
  }

  private Reach below(String folder, String path, String fragment) {
    Deque<String> parts = new ArrayDeque<>();
    String all = decoded(folder + path.replace('\\', '/'));
    String[] split = all.split("/", -1);
    boolean isFolder = false;
    for (String part : split) {
      isFolder = part.isEmpty() || part.equals(".") || part.equals("..");
      if (part.equals("..")) {
        if (parts.isEmpty()) {
          return new Reach.Nowhere(all);
        }
        parts.removeLast();
      } else if (!part.isEmpty() && !part.equals(".")) {
        parts.addLast(part);
      }
    }
    String joined = String.join("/", parts);
    return file(isFolder && !joined.isEmpty() ? joined + "/" : joined, fragment);
  }

  /** Servers show the index of a folder, and lead there if the slash is left out. */
  private Reach file(String path, String fragment) {
    if (files.contains(path)) {
      return new Reach.Inside(path, fragment);
    }
    String folder = path.isEmpty() || path.endsWith("/") ? path : path + "/";
    String index = folder + "index.html";
    return files.contains(index) ? new Reach.Inside(index, fragment) : new Reach.Nowhere(path);
  }

  private static String folder(String file) {
    return file.substring(0, file.lastIndexOf('/') + 1);
  }

  private static String decoded(String text) {
    if (text.indexOf('%') < 0) {
      return text;
    }
    try {
      return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      return text;
    }
  }
}
