package org.postil.render;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import java.util.SortedMap;
import java.util.TreeMap;
import org.postil.diagnostic.Mistake;
import org.postil.diagnostic.Place;

/**
 * The theme's own words, from {@code messages/<language>.properties} (UTF-8). {@code {0}}, {@code
 * {1}} stand for values; a count chooses between {@code key.one} and {@code key.other}. Numbers are
 * written alike in every locale.
 */
final class Messages {
  private static final String FALLBACK = "en";

  private final String language;
  private final Map<String, Message> texts = new HashMap<>();

  private Messages(String language) {
    this.language = language;
  }

  /** The messages in a language, or in English where the theme does not have them. */
  static Messages of(Theme theme, String language) {
    String primary = language.split("-")[0];
    boolean known = theme.has(file(primary));
    Messages messages = new Messages(known ? primary : FALLBACK);
    messages.load(theme, FALLBACK);
    if (known) {
      messages.load(theme, primary);
    }
    return messages;
  }

  private static String file(String language) {
    return "messages/" + language + ".properties";
  }

  private void load(Theme theme, String from) {
    Properties read = new Properties();
    try {
      read.load(new StringReader(theme.text(file(from))));
    } catch (IllegalArgumentException e) {
      throw Mistake.of(
          Place.of(theme.named(file(from))), "a \\u escape is incomplete", "write four digits");
    } catch (IOException e) {
      throw new UncheckedIOException(e); // a string does not fail
    }
    for (String key : read.stringPropertyNames()) {
      texts.put(key, Message.of(read.getProperty(key)));
    }
  }

  /** The texts whose keys begin alike, in the order of the keys. */
  SortedMap<String, String> startingWith(String prefix) {
    SortedMap<String, String> found = new TreeMap<>();
    texts.forEach(
        (key, message) -> {
          if (key.startsWith(prefix)) {
            found.put(key, message.text());
          }
        });
    return found;
  }

  String language() {
    return language;
  }

  /** A text with its values put in; the key itself if the theme lacks it. */
  String get(String key, Object... values) {
    Message message = texts.get(key);
    return message == null ? key : message.with(values);
  }

  /** The text for a number of things; {@code {0}} is the number. */
  String count(String key, int count) {
    return get(key + (count == 1 ? ".one" : ".other"), number(count));
  }

  /** A number with its thousands apart. */
  String number(int number) {
    String digits = Integer.toString(number);
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < digits.length(); i++) {
      boolean thousand = i > 0 && (digits.length() - i) % 3 == 0;
      out.append(thousand ? get("number.separator") : "").append(digits.charAt(i));
    }
    return out.toString();
  }
}
