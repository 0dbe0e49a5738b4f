package org.postil.capture.html;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.nodes.Element;
import org.jsoup.select.Evaluator;
import org.jsoup.select.QueryParser;
import org.postil.archive.CleanText;

/**
 * Tells the line with name and date from the words of a comment that mention a day: it says nothing
 * but date, name and the small words between, and no text stands on both sides of it.
 */
final class MetaLine {
  private static final int MOST_WORDS = 6;
  private static final int FEW = 4;
  private static final int LONGEST_NAME = 60;
  private static final Pattern MARKED =
      Pattern.compile(
          "(?:^|[-_])(?:meta\\w*|\\w*info|\\w*date|\\w*time|\\w*author|byline|posted|by|user\\w*|signature|submitted|details|head|header|foot|footer)(?:$|[-_])|commentmeta");
  private static final int LONGEST_LINE = 200;
  private static final Evaluator PROSE = QueryParser.parse("p, blockquote, pre, ul, ol, table");
  private static final Evaluator SIGNED = QueryParser.parse("cite, a[href*=#]");
  private static final Set<String> PROSE_NAMES = Set.of("p", "li", "blockquote", "td", "pre");
  private static final Set<String> PARTICLES =
      Set.of(
          "de", "von", "van", "der", "den", "la", "le", "di", "da", "of", "the", "and", "al", "el");

  private MetaLine() {}

  /**
   * Whether an element is such a line.
   *
   * @param author the name that the markup of the comment gives
   */
  static boolean isOne(
      Element line, Element root, PrintedDate.Order order, Optional<String> author) {
    String text = line.text();
    Optional<PrintedDate> date = PrintedDate.in(text, order);
    if (date.isEmpty() || isSaid(line, root, order, author)) {
      return false;
    }
    boolean isSigned = line.selectFirst(SIGNED) != null;
    boolean isMarked = Tokens.of(line).stream().anyMatch(token -> MARKED.matcher(token).find());
    return isBeside(
            rest(line, text.substring(0, date.get().start())),
            isSigned || isMarked ? Optional.empty() : author,
            isMarked)
        && isBeside(rest(line, text.substring(date.get().end())), Optional.empty(), isMarked)
        && line.children().select("h1, h2, h3, h4, h5, h6").isEmpty()
        && !isBetween(line, root);
  }

  /** Words without those in the links and the bold type of the line. */
  private static String rest(Element line, String words) {
    String rest = words;
    if (!PROSE_NAMES.contains(line.normalName()) || line.selectFirst(SIGNED) != null) {
      for (Element part : line.select("a, b, strong")) {
        rest = part.text().isEmpty() ? rest : rest.replace(part.text(), "");
      }
    }
    return rest.strip();
  }

  /** Whether an element is part of a paragraph that says more. */
  private static boolean isSaid(
      Element line, Element root, PrintedDate.Order order, Optional<String> author) {
    Element around = line.parent();
    while (around != null && around != root && !around.isBlock()) {
      around = around.parent();
    }
    if (around == null
        || around == root
        || line.isBlock()
        || !PROSE_NAMES.contains(around.normalName())) {
      return false;
    }
    return around.text().length() > LONGEST_LINE || !isOne(around, root, order, author);
  }

  /**
   * Whether words may stand beside a date: a name or a button.
   *
   * @param isMarked whether the line's class says what it is, so that a name needs no capitals
   */
  private static boolean isBeside(String words, Optional<String> author, boolean isMarked) {
    if (Wording.isConnective(words) || Wording.isButton(words)) {
      return true;
    }
    String name =
        Arrays.stream(CleanText.line(words).split("\\s"))
            .filter(word -> !Wording.isConnective(word) && !Wording.isWeekday(word))
            .collect(Collectors.joining(" "));
    boolean isOther =
        author.isPresent()
            && !name.isEmpty()
            && !ArticleTitle.letters(name).equals(ArticleTitle.letters(author.get()));
    boolean isFew = isMarked && name.length() <= LONGEST_NAME && name.split(" ").length <= FEW;
    return !isOther && (isFew || isName(name));
  }

  /** Whether words look like a name: few, and capitals. */
  static boolean isName(String words) {
    String line = CleanText.line(words);
    String[] parts = line.split("\\s");
    if (line.isEmpty() || line.length() > LONGEST_NAME || parts.length > MOST_WORDS) {
      return line.isEmpty();
    }
    for (String part : parts) {
      boolean isLower =
          part.codePoints().anyMatch(Character::isLowerCase)
              && part.codePoints().noneMatch(Character::isUpperCase);
      if (parts.length > 1 && isLower && !PARTICLES.contains(part)) {
        return false;
      }
    }
    return true;
  }

  private static boolean isBetween(Element line, Element root) {
    boolean isBefore = false;
    boolean isAfter = false;
    boolean isPast = false;
    for (Element block : root.getAllElements()) {
      isPast |= block == line;
      boolean isOther =
          block != root
              && block.is(PROSE)
              && block.hasText()
              && !isOrHolds(block, line)
              && !isOrHolds(line, block)
              && !Wording.isConnective(block.text())
              && !Wording.isButton(block.text());
      isBefore |= isOther && !isPast;
      isAfter |= isOther && isPast;
    }
    return isBefore && isAfter;
  }

  private static boolean isOrHolds(Element outer, Element inner) {
    for (Element e = inner; e != null; e = e.parent()) {
      if (e == outer) {
        return true;
      }
    }
    return false;
  }
}
