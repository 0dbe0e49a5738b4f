package org.postil.capture.html;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/**
 * Adds the usual spelling of the names of classes: {@code comment_meta} and {@code CommentMeta} are
 * {@code comment-meta}, and so is {@code d-comment__meta}.
 */
final class ClassNames {
  private static final int LONGEST = 60;
  private static final Pattern UNUSUAL = Pattern.compile("_|\\p{Ll}\\p{Lu}|[cC]omment");
  private static final Pattern HUMP = Pattern.compile("(?<=\\p{Ll})(?=\\p{Lu})");
  private static final Pattern BOX = Pattern.compile("(?i)(?:container|wrap|wrapper|inner)$");
  private static final Pattern PART =
      Pattern.compile(
          "[a-z0-9]{1,12}-(comment-(?:author|name|user|username|date|time|timestamp|text|message|meta|permalink|actions))");

  private ClassNames() {}

  static void spell(Element body) {
    for (Element element : body.getElementsByAttribute("class")) {
      String names = element.attr("class");
      if (names.length() <= 1000 && UNUSUAL.matcher(names).find()) {
        spellOf(element, names);
      }
    }
  }

  private static void spellOf(Element element, String names) {
    Set<String> usual = new LinkedHashSet<>();
    for (String name : List.of(names.strip().split("\\s+"))) {
      if (name.length() <= LONGEST && !name.contains("--") && !BOX.matcher(name).find()) {
        String plain = name.replaceAll("_+", "-");
        usual.add(plain);
        usual.add(HUMP.matcher(plain).replaceAll("-").toLowerCase(Locale.ROOT));
        Matcher part = PART.matcher(plain.toLowerCase(Locale.ROOT));
        if (part.matches()) {
          usual.add(part.group(1));
        }
      }
    }
    usual.forEach(element::addClass);
  }
}
