package org.postil.capture.text;

import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.postil.archive.EdtfDate;
import org.postil.archive.PlainMarkdown;
import org.postil.capture.Captured.Kind;

/** Reads what stands above the comments: title, byline, date, caption, paragraphs, policy. */
final class ArticleParser {
  private static final int SHORT = 120;
  private static final int LONGEST_CAPTION = 300;
  private static final int WRAPPED = 55;

  private static final Pattern BYLINE =
      Pattern.compile(
          "(?:by|von|par|por|di|av|door|автор:?|от|հեղինակ՝?)[:\\s]\\s*(?<name>\\p{Lu}.{1,80})",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  private static final Pattern LEADING =
      Pattern.compile(
          "(?:skip to (?:main )?(?:content|navigation)|menu|search|home|#\\\\[\\\\d+\\\\].*)",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern POSTED =
      Pattern.compile(
          "(?:posted|published|written)(?: on)? (?<date>.{6,40}?),? by (?<name>.{2,80})",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern POLICY =
      Pattern.compile(
          "(?:(?:discussion|comments?|commenting|community|house|forum|readers?['’]?|moderation)"
              + " (?:policy|policies|guidelines|rules)|(?:rules|guidelines) (?:for|of) (?:comment|discussion).*|"
              + "house rules|netiquette|netiquette .*|kommentarregeln|diskussionsregeln|"
              + "(?:politique|règles|charte) (?:de|des|du) (?:commentaires?|discussion|modération)|"
              + "(?:política|normas) de (?:comentarios|comentários|discusión)|правила (?:комментирования|обсуждения|дискуссии)):?",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  private final Account account;
  private final List<String> paragraphs = new ArrayList<>();
  private final List<String> policy = new ArrayList<>();
  private String title = "";
  private @Nullable String caption;
  private @Nullable String author;
  private @Nullable EdtfDate date;
  private @Nullable String dateline;
  private OptionalInt claimed = OptionalInt.empty();
  private boolean closed;

  ArticleParser(Account account) {
    this.account = account;
  }

  void parse(List<SourceLine> lines) {
    List<List<SourceLine>> blocks = blocks(lines);
    while (!blocks.isEmpty() && isLeading(blocks.get(0))) {
      blocks.remove(0).forEach(this::setAside);
    }
    int next = 0;
    if (!blocks.isEmpty()) {
      List<SourceLine> rest = title(blocks.get(0));
      next = 1;
      if (!rest.isEmpty()) {
        blocks.set(0, rest);
        next = 0;
      }
    }
    next = front(blocks, next);
    body(blocks.subList(next, blocks.size()));
  }

  /** What a site prints before its titles. */
  private static boolean isLeading(List<SourceLine> block) {
    return block.stream().allMatch(line -> LEADING.matcher(line.text()).matches());
  }

  private static List<List<SourceLine>> blocks(List<SourceLine> lines) {
    List<List<SourceLine>> blocks = new ArrayList<>();
    boolean open = false;
    for (SourceLine line : lines) {
      if (line.isBlank()) {
        open = false;
      } else {
        if (!open) {
          blocks.add(new ArrayList<>());
        }
        blocks.get(blocks.size() - 1).add(line);
        open = true;
      }
    }
    return blocks;
  }

  /** Takes the title, which may be wrapped; returns the lines under it. */
  private List<SourceLine> title(List<SourceLine> block) {
    int end = 1;
    while (end < block.size()
        && block.get(end - 1).text().length() >= WRAPPED
        && !isFrontMatter(block.get(end).text())) {
      end++;
    }
    List<SourceLine> lines = block.subList(0, end);
    account.enter(lines, Kind.TITLE);
    title =
        Boilerplate.unmarked(lines.stream().map(SourceLine::text).collect(Collectors.joining(" ")));
    return block.subList(end, block.size());
  }

  private static boolean isFrontMatter(String line) {
    return byline(line).isPresent() || WrittenDate.iso(line).isPresent();
  }

  private static Optional<String> byline(String line) {
    Matcher m = BYLINE.matcher(line);
    boolean isName = line.length() <= SHORT && m.matches() && !endsSentence(line);
    return isName ? Optional.of(m.group("name").strip()) : Optional.empty();
  }

  private static boolean endsSentence(String line) {
    return line.matches("(?s).*[.!?…։。？！][\"'”’»)\\]]*");
  }

  /** Takes the short blocks before the first paragraph; returns the index of that paragraph. */
  private int front(List<List<SourceLine>> blocks, int from) {
    int next = from;
    while (next < blocks.size()) {
      List<SourceLine> block = blocks.get(next);
      if (block.stream().allMatch(line -> takeFrontMatter(line.text(), false))) {
        block.forEach(line -> takeFrontMatter(line.text(), true));
        account.enter(block, Kind.FRONT_MATTER);
      } else if (block.stream().allMatch(line -> Boilerplate.isAroundArticle(line.text()))) {
        block.forEach(this::setAside);
      } else if (isCaption(blocks, next)) {
        caption = text(block);
        account.enter(block, Kind.FRONT_MATTER);
      } else {
        return next;
      }
      next++;
    }
    return next;
  }

  private boolean takeFrontMatter(String line, boolean take) {
    Matcher posted = POSTED.matcher(line);
    if (posted.matches() && WrittenDate.iso(posted.group("date")).isPresent()) {
      return takeFrontMatter(posted.group("date"), take)
          & takeFrontMatter("by " + posted.group("name"), take);
    }
    Optional<String> name = author == null ? byline(line) : Optional.empty();
    Optional<EdtfDate> written =
        date == null
            ? WrittenDate.iso(line).flatMap(iso -> EdtfDate.parse(iso, ZoneOffset.UTC))
            : Optional.empty();
    if (take) {
      name.ifPresent(found -> author = found);
      written.ifPresent(found -> date = found);
    }
    return name.isPresent() || written.isPresent();
  }

  /**
   * A caption stands alone on one line before the first paragraph and is no sentence; before a
   * paragraph with a dateline it may be one.
   */
  private boolean isCaption(List<List<SourceLine>> blocks, int at) {
    List<SourceLine> block = blocks.get(at);
    if (caption != null || block.size() > 1 || at + 1 >= blocks.size()) {
      return false;
    }
    String line = block.get(0).text();
    String after = text(blocks.get(at + 1));
    if (isPolicyHeading(block) || Dateline.of(line).isPresent()) {
      return false;
    }
    if (Dateline.of(after).isPresent()) {
      return line.length() <= LONGEST_CAPTION;
    }
    boolean isProse =
        after.length() > line.length() && (endsSentence(after) || after.length() > SHORT);
    return line.length() <= SHORT && !endsSentence(line) && !line.endsWith(":") && isProse;
  }

  private void body(List<List<SourceLine>> blocks) {
    boolean inPolicy = false;
    for (List<SourceLine> block : blocks) {
      if (!inPolicy && isPolicyHeading(block)) {
        inPolicy = true;
      }
      if (block.stream().allMatch(line -> isBoilerplate(line.text()))) {
        block.forEach(this::setAside);
      } else if (inPolicy) {
        policy.add(text(block));
        account.enter(block, Kind.POLICY);
      } else {
        paragraph(block);
      }
    }
  }

  private static boolean isBoilerplate(String line) {
    return Boilerplate.isAroundArticle(line) || Boilerplate.isClosed(line);
  }

  private void setAside(SourceLine line) {
    if (Boilerplate.count(line.text()).isPresent()) {
      claimed = Boilerplate.count(line.text());
    }
    closed |= Boilerplate.isClosed(line.text());
    account.enter(line, Kind.BOILERPLATE);
  }

  private static boolean isPolicyHeading(List<SourceLine> block) {
    return block.size() == 1
        && block.get(0).text().length() <= SHORT
        && POLICY.matcher(block.get(0).text()).matches();
  }

  private void paragraph(List<SourceLine> block) {
    String text = text(block);
    if (paragraphs.isEmpty()) {
      dateline = Dateline.of(text).orElse(null);
    }
    String markdown = PlainMarkdown.paragraph(text);
    paragraphs.add(isSetLineByLine(block) ? markdown.replace("\n", "\\\n") : markdown);
    account.enter(block, Kind.BODY);
  }

  /** A list or a verse, whose line breaks mean something; not a paragraph that was wrapped. */
  private static boolean isSetLineByLine(List<SourceLine> block) {
    return block.stream().anyMatch(line -> Header.isItem(line.text()))
        || block.stream().allMatch(line -> line.text().length() < WRAPPED);
  }

  private static String text(List<SourceLine> block) {
    return block.stream().map(SourceLine::text).collect(Collectors.joining("\n"));
  }

  String title() {
    return title;
  }

  Optional<String> caption() {
    return Optional.ofNullable(caption);
  }

  Optional<String> author() {
    return Optional.ofNullable(author);
  }

  Optional<EdtfDate> date() {
    return Optional.ofNullable(date);
  }

  Optional<String> dateline() {
    return Optional.ofNullable(dateline);
  }

  /** The paragraphs as CommonMark. */
  String body() {
    return paragraphs.isEmpty() ? "" : String.join("\n\n", paragraphs) + "\n";
  }

  Optional<String> policy() {
    return policy.isEmpty() ? Optional.empty() : Optional.of(String.join("\n\n", policy));
  }

  OptionalInt claimed() {
    return claimed;
  }

  boolean isClosed() {
    return closed;
  }
}
