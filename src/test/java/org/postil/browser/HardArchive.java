package org.postil.browser;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * What locales, time zones and the order of files could change, if the program looked at them: the
 * sample archive, and articles made to be read differently.
 */
final class HardArchive {
  /** The small and the capital i of Turkish, letters of several capitals, composed and not. */
  private static final List<String> NAMES =
      List.of(
          "Işıl İnce",
          "IŞIL İNCE",
          "ışıl ince",
          "ISIL",
          "isil",
          "i\u0307nce",
          "Straße",
          "STRASSE",
          "strasse",
          "José",
          "Jose\u0301",
          "ΟΔΥΣΣΕΥΣ",
          "οδυσσευς",
          "ǅurđa",
          "ﬁona",
          "Ålesund",
          "A\u030alesund",
          "\u212blesund",
          "محمد ١٢٣",
          "สมชาย ๑๒๓",
          "Ēriks 2",
          "Ēriks 10",
          "eriks 9");

  private static final List<String> DATES =
      List.of(
          "2011-12-31T23:59:59Z",
          "2012-01-01T00:00:00Z",
          "2012-01-01T00:00:00+14:00",
          "2011-12-31T00:00:00-11:00",
          "2012-01-01T00:00:00",
          "2012-03-25T01:30:00",
          "2011-12-31",
          "2011-12",
          "2011",
          "2011?",
          "2011-04~",
          "1998/2003");

  private final SortedMap<String, byte[]> files = new TreeMap<>();

  private HardArchive() {}

  /** The content folder. */
  static SortedMap<String, byte[]> files() throws IOException {
    HardArchive archive = new HardArchive();
    archive.copy(Path.of("content"), "");
    archive.write();
    return archive.files;
  }

  /** The articles that were made for this, in a folder of their own, for what takes long. */
  static SortedMap<String, byte[]> few() {
    HardArchive archive = new HardArchive();
    archive.write();
    archive.files.keySet().removeIf(path -> path.contains("many."));
    return archive.files;
  }

  /** Captures of every source, those that have errors left out. */
  static SortedMap<String, byte[]> captures() throws IOException {
    HardArchive all = new HardArchive();
    Path captures = Path.of("src/test/resources/captures");
    try (Stream<Path> found = Files.walk(captures, 3)) {
      for (Path input : found.sorted().toList()) {
        String name = input.getFileName().toString();
        String path = captures.relativize(input).toString();
        if (name.matches("input(\\..*)?|site") && !path.contains("error-")) {
          all.copy(input, path);
        }
      }
    }
    return all.files;
  }

  /** Documents and settings of a lunr index. */
  static SortedMap<String, byte[]> documents() {
    HardArchive all = new HardArchive();
    StringBuilder lines = new StringBuilder();
    for (int i = 0; i < NAMES.size(); i++) {
      lines.append("{\"id\":\"").append(i).append("\",\"t\":\"").append(NAMES.get(i));
      lines.append(" 1234567.5 I i İ ı\",\"n\":").append(i * 1234567.125).append("}\n");
    }
    all.put("docs.jsonl", lines.toString());
    all.put("settings.json", "{\"fields\":[\"t\",\"n\"],\"metadataWhitelist\":[\"position\"]}");
    return all.files;
  }

  private void put(String path, String text) {
    files.put(path, text.getBytes(StandardCharsets.UTF_8));
  }

  private void copy(Path from, String to) throws IOException {
    try (Stream<Path> all = Files.walk(from)) {
      for (Path file : all.filter(Files::isRegularFile).toList()) {
        String below = from.relativize(file).toString();
        String path = to.isEmpty() || below.isEmpty() ? to + below : to + "/" + below;
        files.put(path, Files.readAllBytes(file));
      }
    }
  }

  private void write() {
    // no time zone and no language: the machine's must not fill the gap
    put("archive.yaml", "title: ISTANBUL ıi\nbase_url: https://hard.example/\nauthor: IŞIK\n");
    put("topics.yaml", "- {slug: isik, label: IŞIK, aliases: [ışık, Istanbul]}\n");
    put(
        "articles/istanbul-isik.md",
        article("İstanbul’da IŞIK", "2011-12-31T23:30:00-11:00", "[IŞIK, İzmir, izmir, Straße]"));
    put("articles/istanbul-isik.comments.yaml", comments(DATES.size() * NAMES.size()));
    for (String folder : List.of("a", "B", "c", "ö")) {
      put("articles/" + folder + "/same.md", article("The same", "2012-01-01", "[straße, ö, o]"));
    }
    for (int i = 0; i < DATES.size(); i++) {
      String name = "articles/dated-" + i;
      put(name + ".md", article(NAMES.get(i), DATES.get(i), "[ISPARTA, ısparta]"));
      put(name + ".comments.yaml", comments(1 + i));
    }
    put("articles/ärger-ışık.md", article("Ärger", "2012-02-29", "[Ä, a\u0308]", "bild ö+1%.jpg"));
    put("articles/ärger-ışık.comments.yaml", comments(3));
    put("articles/bild ö+1%.jpg", "no picture, but nobody looks");
    put("articles/cafe\u0301.md", article("Cafe\u0301", "2012-02-29", "[Café, Cafe\u0301]"));
    put("articles/many.md", article("A thousand and more", "2013-05-05", "[many]"));
    put("articles/many.comments.yaml", comments(1_234));
  }

  private static String article(String title, String date, String tags, String... image) {
    String picture = image.length == 0 ? "" : "image: {src: \"" + image[0] + "\", alt: one}\n";
    return "---\ntitle: "
        + title
        + "\ndate: "
        + date
        + "\nauthor: [Işıl İnce, Straße]\ntags: "
        + tags
        + "\n"
        + picture
        + "---\nIRMAK ırmak İrmak irmak I i. ΣΑΣ. Fünf Straßen; 1.234.567,89 und ١٢٣ und ๑๒๓.\n\n"
        + "## İI ıi ß ẞ\n\n## İI ıi ß ẞ\n\nEnd.\n";
  }

  private static String comments(int count) {
    StringBuilder yaml = new StringBuilder();
    for (int i = 0; i < count; i++) {
      yaml.append("- id: \"").append(i + 1).append("\"\n");
      yaml.append("  author: ").append(NAMES.get(i % NAMES.size())).append('\n');
      yaml.append("  date: ").append(DATES.get(i % DATES.size())).append('\n');
      if (i % 3 == 1) {
        yaml.append("  parent: \"").append(i).append("\"\n");
      }
      yaml.append("  body: IŞIK ışık İ i ").append(i).append(" Straße\n");
    }
    return yaml.toString();
  }
}
