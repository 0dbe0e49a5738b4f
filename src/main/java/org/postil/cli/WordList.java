package org.postil.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.postil.archive.CleanText;
import org.postil.diagnostic.MachineFailure;
import org.postil.diagnostic.Mistake;
import org.postil.diagnostic.Place;
import org.postil.diagnostic.Problem;
import org.postil.diagnostic.Problems;
import org.postil.diagnostic.StrictUtf8;
import org.postil.moderation.Sought;

/** A file of words and phrases, one on each line, of at most 16 MiB. */
final class WordList {
  private static final int LARGEST = 16 << 20;

  private WordList() {}

  /**
   * Reads a list. Blank lines and those that begin with {@code #} are left out.
   *
   * @throws Mistake if there is no such file, or not a word in it or in one of its lines
   */
  static List<String> read(Path file) {
    String name = file.toString().replace('\\', '/');
    String text = CleanText.of(StrictUtf8.decode(bytes(file, name), name));
    Problems problems = new Problems();
    List<String> words = new ArrayList<>();
    int number = 0;
    for (String line : text.split("\n")) {
      number++;
      String phrase = CleanText.line(line);
      if (CleanText.isBlank(phrase) || phrase.startsWith("#")) {
        continue;
      }
      if (Sought.hasWord(phrase)) {
        words.add(phrase);
      } else {
        problems.error(
            new Place(name, number, 1),
            "there is no word in " + Problem.quote(phrase),
            "write words, or # before what is none");
      }
    }
    problems.stopOnErrors();
    if (words.isEmpty()) {
      throw Mistake.of(Place.of(name), "there is no word in the file", "write one on each line");
    }
    return words;
  }

  private static byte[] bytes(Path file, String name) {
    if (!Files.isRegularFile(file)) {
      String what = Files.exists(file) ? "this is no regular file" : "there is no such file";
      throw Mistake.of(Place.of(name), what, "name a file of words with --words");
    }
    try (InputStream in = Files.newInputStream(file)) {
      byte[] bytes = in.readNBytes(LARGEST + 1);
      if (bytes.length > LARGEST) {
        throw Mistake.of(
            Place.of(name),
            "the file is larger than " + (LARGEST >> 20) + " MiB",
            "search with a shorter list");
      }
      return bytes;
    } catch (IOException e) {
      throw MachineFailure.on("read", file, e);
    }
  }
}
