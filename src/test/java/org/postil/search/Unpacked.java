package org.postil.search;

import java.util.ArrayList;
import java.util.List;

/**
 * Reads packed numbers, from what the javadoc of {@link Packed} and {@link Numbering} tells of them
 * alone.
 */
final class Unpacked {
  private static final String DIGITS = digits();

  private Unpacked() {}

  private static String digits() {
    StringBuilder digits = new StringBuilder();
    for (char c = '#'; c <= '~'; c++) {
      digits.append(c);
    }
    return digits.toString().replace("\\", "");
  }

  /** The numbers of a text without separators. */
  static List<Integer> numbers(String text) {
    List<Integer> numbers = new ArrayList<>();
    int leading = 0;
    for (char c : text.toCharArray()) {
      int digit = DIGITS.indexOf(c);
      if (digit < 0) {
        throw new IllegalArgumentException("no digit: " + c);
      }
      if (digit < 80) {
        numbers.add(leading * 80 + digit);
        leading = 0;
      } else {
        leading = leading * 11 + digit - 80 + 1;
      }
    }
    return numbers;
  }

  /** As many numbers as there should be: zeros are left out at the end. */
  static List<Integer> numbers(String text, int size) {
    List<Integer> numbers = numbers(text);
    while (numbers.size() < size) {
      numbers.add(0);
    }
    return numbers;
  }

  /** Documents, each as {@code bucket-slot}. */
  static List<String> documents(String text) {
    List<String> documents = new ArrayList<>();
    int bucket = -1;
    if (text.isEmpty()) {
      return documents;
    }
    for (String run : text.split("!", -1)) {
      List<Integer> distances = numbers(run);
      bucket += distances.get(0) + 1;
      int slot = -1;
      for (int distance : distances.subList(1, distances.size())) {
        slot += distance + 1;
        documents.add(bucket + "-" + slot);
      }
    }
    return documents;
  }

  /** How many neighbouring lengths share a bucket. */
  static int width(int bucket) {
    int inPart = bucket % 256;
    return inPart < 16 ? 1 : 1 << 1 + (inPart - 16) / 8;
  }

  /** The length of the document of a number: of its bucket's the first, and its column. */
  static int length(int bucket, int slot) {
    int inPart = bucket % 256;
    int eighths = inPart - 16;
    int first = inPart < 16 ? inPart : (8 + eighths % 8) << 1 + eighths / 8;
    return first + slot % width(bucket);
  }
}
