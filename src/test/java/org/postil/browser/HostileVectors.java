package org.postil.browser;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** The vectors of {@code src/test/resources/hostile}: those by hand, and families of them. */
final class HostileVectors {
  private static final Path FOLDER = Path.of("src/test/resources/hostile");
  private static final Pattern ESCAPE = Pattern.compile("\\\\(u[0-9A-Fa-f]{4}|[nt\\\\])");

  private HostileVectors() {}

  static List<String> all() throws IOException {
    Set<String> all = new LinkedHashSet<>(lines("by-hand.txt"));
    Map<String, List<String>> parts = sections(lines("families.txt"));
    for (String context : parts.get("contexts")) {
      parts.get("payloads").forEach(payload -> all.add(context.replace("@", payload)));
    }
    for (String address : parts.get("addresses")) {
      for (String encoding : parts.get("encodings")) {
        String written = encoded(address, encoding);
        parts.get("places").forEach(place -> all.add(place.replace("@", written)));
      }
    }
    return List.copyOf(all);
  }

  private static List<String> lines(String file) throws IOException {
    return Files.readAllLines(FOLDER.resolve(file)).stream()
        .filter(line -> !line.isBlank() && !line.startsWith("# "))
        .map(HostileVectors::unescaped)
        .toList();
  }

  private static String unescaped(String line) {
    return ESCAPE
        .matcher(line)
        .replaceAll(
            found ->
                switch (found.group(1).charAt(0)) {
                  case 'n' -> "\n";
                  case 't' -> "\t";
                  case 'u' -> literal((char) Integer.parseInt(found.group(1).substring(1), 16));
                  default -> "\\\\";
                });
  }

  private static String literal(char c) {
    return c == '$' || c == '\\' ? "\\" + c : String.valueOf(c);
  }

  private static Map<String, List<String>> sections(List<String> lines) {
    Map<String, List<String>> sections = new LinkedHashMap<>();
    List<String> open = new ArrayList<>();
    for (String line : lines) {
      if (line.matches("\\[[a-z]+]")) {
        open = new ArrayList<>();
        sections.put(line.substring(1, line.length() - 1), open);
      } else {
        open.add(line);
      }
    }
    return sections;
  }

  private static String encoded(String address, String encoding) {
    return switch (encoding) {
      case "plain" -> address;
      case "upper" -> address.substring(0, 4).toUpperCase(Locale.ROOT) + address.substring(4);
      case "entities" ->
          "&#" + (int) address.charAt(0) + ";" + address.substring(1).replace(":", "&colon;");
      case "tabs" ->
          address.substring(0, 2) + "&Tab;" + address.substring(2, 4) + "\t" + address.substring(4);
      case "control" -> "\u0001 " + address;
      default -> throw new IllegalArgumentException(encoding);
    };
  }
}
