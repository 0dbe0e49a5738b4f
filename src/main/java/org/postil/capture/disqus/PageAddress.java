package org.postil.capture.disqus;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.postil.archive.WebAddress;

/** Where the page of a thread stood. */
final class PageAddress {
  /** Said by the plugin for WordPress: {@code 123 http://host/?p=123}. */
  private static final Pattern POST = Pattern.compile("\\d{1,19} https?://\\S*[?&]p=(\\d{1,19})");

  private PageAddress() {}

  static Optional<WebAddress> of(DisqusExport.Node thread) {
    return link(thread).flatMap(WebAddress::of);
  }

  /** The address as it stands, if it is one. */
  static Optional<String> link(DisqusExport.Node thread) {
    return thread
        .field("link")
        .filter(link -> WebAddress.of(link).isPresent())
        .or(() -> thread.field("id").filter(id -> WebAddress.of(id).isPresent()));
  }

  /** What threads of the same page have in common; for a thread without an address its own id. */
  static String key(DisqusExport.Node thread) {
    return of(thread).map(WebAddress::key).orElse("thread " + thread.id());
  }

  /** The path of the page, and the short one of the WordPress it ran on. */
  static List<String> paths(DisqusExport.Node thread) {
    Set<String> paths = new LinkedHashSet<>();
    of(thread).map(WebAddress::place).filter(path -> path.length() > 1).ifPresent(paths::add);
    Optional<Matcher> post = thread.field("id").map(POST::matcher).filter(Matcher::matches);
    post.ifPresent(m -> paths.add("/?p=" + m.group(1)));
    return List.copyOf(paths);
  }
}
