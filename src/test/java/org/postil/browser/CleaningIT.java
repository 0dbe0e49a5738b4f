package org.postil.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.postil.markup.Cleaning;

/**
 * A browser and jsoup find the same tree in what the cleaner lets pass, so that nothing comes to
 * life on a page that was not there when it was cleaned.
 */
class CleaningIT {
  private static final Path KEPT =
      Path.of("src/test/resources/org/postil/markup/CleaningFuzzTestInputs");

  private static final Path DICTIONARY = Path.of("src/test/resources/org/postil/fuzz/html.dict");
  private static final int GENERATED = 6000;
  private static final int AT_ONCE = 200;

  private static ParsingBrowser browser;

  @BeforeAll
  static void start() {
    browser = new ParsingBrowser();
  }

  @AfterAll
  static void stop() {
    browser.close();
  }

  @Test
  void agreesOnEveryInputThatIsKept() throws IOException {
    List<Cleaning> texts = new ArrayList<>();
    try (Stream<Path> files = Files.walk(KEPT)) {
      for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
        texts.addAll(each(Files.readAllBytes(file)));
      }
    }
    assertThat(texts).hasSizeGreaterThan(100);
    browser.assertAgrees(texts);
  }

  @Test
  void agreesOnGeneratedTexts() throws IOException {
    List<byte[]> pieces = pieces();
    Random random = new Random(20261122);
    for (int n = 0; n < GENERATED / AT_ONCE; n++) {
      List<Cleaning> texts = new ArrayList<>();
      while (texts.size() < AT_ONCE) {
        StringBuilder text = new StringBuilder("h");
        for (int i = 1 + random.nextInt(25); i > 0; i--) {
          text.append(
              new String(pieces.get(random.nextInt(pieces.size())), StandardCharsets.UTF_8));
        }
        texts.addAll(each(text.toString().getBytes(StandardCharsets.UTF_8)));
      }
      texts.forEach(Cleaning::assertSound);
      browser.assertAgrees(texts);
    }
  }

  /** An input as each kind of text. */
  static List<Cleaning> each(byte[] input) {
    List<Cleaning> kinds = new ArrayList<>();
    byte[] copy = input.length == 0 ? new byte[1] : input.clone();
    for (char kind : "hmtHMT".toCharArray()) {
      copy[0] = (byte) kind;
      kinds.add(Cleaning.of(copy));
    }
    return kinds;
  }

  /** The pieces that the fuzzer puts together, too, and some words. */
  private static List<byte[]> pieces() throws IOException {
    List<byte[]> pieces = new ArrayList<>();
    for (String line : Files.readAllLines(DICTIONARY)) {
      pieces.add(unquoted(line.substring(1, line.length() - 1)));
    }
    for (String words : List.of("x", " y ", ">", "\"", "'", "\n", "\n\n", "*", "`", "[a](b)")) {
      pieces.add(words.getBytes(StandardCharsets.UTF_8));
    }
    return pieces;
  }

  private static byte[] unquoted(String entry) {
    java.io.ByteArrayOutputStream out = new java.io.ByteArrayOutputStream();
    for (int i = 0; i < entry.length(); i++) {
      if (entry.startsWith("\\x", i)) {
        out.write(Integer.parseInt(entry.substring(i + 2, i + 4), 16));
        i += 3;
      } else {
        out.write(entry.charAt(i));
      }
    }
    return out.toByteArray();
  }
}
