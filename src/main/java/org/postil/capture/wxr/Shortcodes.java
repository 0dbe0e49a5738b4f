package org.postil.capture.wxr;

import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds what WordPress and its plugins put in place of {@code [name]} when they showed a page. */
final class Shortcodes {
  private static final int MOST = 20;

  private static final Pattern OPENING =
      Pattern.compile("\\[([a-z][a-z0-9_-]{1,40})((?:\\s[^\\[\\]]{0,2000})?)/?\\]");

  private static final Set<String> USUAL =
      Set.of(
          "audio",
          "caption",
          "code",
          "contact-form",
          "contact-form-7",
          "embed",
          "gallery",
          "playlist",
          "quote",
          "sourcecode",
          "video",
          "vimeo",
          "wp_caption",
          "youtube");

  private static final Pattern EMPTY_BLOCK =
      Pattern.compile("<!-- wp:([a-z][a-z0-9/_-]{0,60})[^>]{0,2000}/-->");

  private Shortcodes() {}

  /** The names of blocks that hold nothing, because WordPress filled them as it showed them. */
  static Set<String> blocksIn(String text) {
    Set<String> names = new TreeSet<>();
    if (text.contains("/-->")) {
      Matcher m = EMPTY_BLOCK.matcher(text);
      while (m.find() && names.size() < MOST) {
        names.add(m.group(1));
      }
    }
    return names;
  }

  /** Their names, in order; a bracketed word is one if it is known, has settings or is closed. */
  static Set<String> in(String text) {
    Set<String> names = new TreeSet<>();
    if (text.indexOf('[') < 0) {
      return names;
    }
    Matcher m = OPENING.matcher(text);
    Set<String> others = new HashSet<>();
    while (m.find() && names.size() < MOST && others.size() < MOST) {
      String name = m.group(1);
      boolean isOne =
          USUAL.contains(name)
              || m.group(2).indexOf('=') > 0
              || !others.contains(name) && text.indexOf("[/" + name + "]", m.end()) > 0;
      if (isOne) {
        names.add("[" + name + "]");
      } else {
        others.add(name);
      }
    }
    return names;
  }
}
