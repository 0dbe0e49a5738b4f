package org.postil.render;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.postil.archive.Fingerprint;

/**
 * Tells what a template is made of: itself and all that it imports or includes, as a fingerprint.
 * May be shared by threads.
 */
final class TemplateParts {
  private static final Pattern PART =
      Pattern.compile("<#(?:import|include)\\s+(?:\"([^\"$#{}]*)\"|'([^'$#{}]*)'|)");

  /** Another syntax, or what runs templates whose names are known at run time only. */
  private static final Pattern UNKNOWN_PART =
      Pattern.compile("\\[#|get_optional_template|\\?\\s*(?:interpret|eval)");

  private final Theme theme;
  private final Map<String, Fingerprint> known = new ConcurrentHashMap<>();

  TemplateParts(Theme theme) {
    this.theme = theme;
  }

  /** The fingerprint of a template; of the whole theme, where its parts cannot be told. */
  Fingerprint of(String template) {
    return known.computeIfAbsent(template, this::fingerprint);
  }

  private Fingerprint fingerprint(String template) {
    SortedMap<String, String> parts = new TreeMap<>();
    Deque<String> open = new ArrayDeque<>();
    open.add(template);
    while (!open.isEmpty()) {
      String name = open.remove();
      if (parts.containsKey(name)) {
        continue;
      }
      String source = theme.has(name) ? theme.text(name) : "";
      parts.put(name, source);
      if (UNKNOWN_PART.matcher(source).find()) {
        return theme.fingerprint();
      }
      for (Matcher part = PART.matcher(source); part.find(); ) {
        String path = part.group(1) == null ? part.group(2) : part.group(1);
        if (path == null) {
          return theme.fingerprint();
        }
        open.add(resolved(name, path));
      }
    }
    return Fingerprint.of(parts);
  }

  /** As FreeMarker does it: from the folder of the template that names it. */
  private static String resolved(String from, String path) {
    if (path.startsWith("/")) {
      return path.substring(1);
    }
    String folder = from.substring(0, from.lastIndexOf('/') + 1);
    String all = folder + path;
    while (all.contains("../")) {
      String shorter = all.replaceFirst("(?:^|[^/]+/)\\.\\./", "");
      if (shorter.equals(all)) {
        break;
      }
      all = shorter;
    }
    return all;
  }
}
