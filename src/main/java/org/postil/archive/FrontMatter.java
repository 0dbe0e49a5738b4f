package org.postil.archive;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What is known about a text, as its file's head says it. Words are single lines.
 *
 * @param byline the byline as printed, where it differs from {@code authors}
 * @param tags topics as written, not yet resolved
 * @param lang BCP 47 tag of the text's language
 * @param aliases old addresses that lead here
 * @param dateline place and agency as printed
 * @param extra keys the contract does not know: strings, lists and maps of them
 */
public record FrontMatter(
    String title,
    Optional<EdtfDate> date,
    List<String> authors,
    Optional<String> byline,
    List<String> tags,
    Optional<String> summary,
    Optional<String> lang,
    boolean draft,
    List<String> aliases,
    Optional<String> dateline,
    Optional<Image> image,
    Optional<Source> source,
    Moderated discussion,
    Map<String, Object> extra) {

  public FrontMatter {
    title = CleanText.line(title);
    authors = lines(authors);
    byline = line(byline);
    tags = lines(tags);
    summary = line(summary);
    aliases = lines(aliases);
    dateline = line(dateline);
    extra =
        extra.isEmpty()
            ? Map.of() // as of most, which are many
            : Collections.unmodifiableMap(new LinkedHashMap<>(extra)); // keeps the file's order
  }

  private static Optional<String> line(Optional<String> words) {
    return words.map(CleanText::line).filter(line -> !CleanText.isBlank(line));
  }

  private static List<String> lines(List<String> words) {
    return words.stream().map(CleanText::line).filter(line -> !line.isEmpty()).toList();
  }

  public FrontMatter with(Source other) {
    return new FrontMatter(
        title,
        date,
        authors,
        byline,
        tags,
        summary,
        lang,
        draft,
        aliases,
        dateline,
        image,
        Optional.of(other),
        discussion,
        extra);
  }

  /** The same article with other authors and tags. */
  public FrontMatter with(List<String> otherAuthors, List<String> otherTags) {
    return new FrontMatter(
        title,
        date,
        otherAuthors,
        byline,
        otherTags,
        summary,
        lang,
        draft,
        aliases,
        dateline,
        image,
        source,
        discussion,
        extra);
  }

  /**
   * The picture of an article.
   *
   * @param src a file beside the article; absent where only the words about it were captured
   */
  public record Image(
      Optional<String> src,
      Optional<String> alt,
      Optional<String> caption,
      Optional<String> credit) {

    public Image {
      src = line(src);
      alt = line(alt);
      caption = line(caption);
      credit = line(credit);
    }
  }

  /**
   * Where an article was taken from.
   *
   * @param captured when
   * @param original the capture's file below the content folder
   * @param sha256 the capture's SHA-256, in lower-case hexadecimal
   * @param importer what read it
   * @param record the id of its record in a web archive, its number in the system it comes from
   * @param fingerprint what the import wrote, so that it is known whether somebody changed it since
   */
  public record Source(
      Optional<String> name,
      Optional<String> url,
      Optional<EdtfDate> captured,
      Optional<String> original,
      Optional<String> sha256,
      Optional<String> importer,
      Optional<String> record,
      Optional<String> fingerprint) {

    public Source {
      name = line(name);
      url = line(url);
      record = line(record);
    }

    public Source withRecord(Optional<String> other) {
      return new Source(name, url, captured, original, sha256, importer, other, fingerprint);
    }

    /** A source of which nothing is known. */
    public static final Source UNKNOWN =
        new Source(
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());

    /** A source of which only the address is known. */
    public static Source at(String url) {
      return new Source(
          UNKNOWN.name,
          Optional.of(url),
          UNKNOWN.captured,
          UNKNOWN.original,
          UNKNOWN.sha256,
          UNKNOWN.importer,
          UNKNOWN.record,
          UNKNOWN.fingerprint);
    }
  }

  /**
   * How a discussion was led.
   *
   * @param isClosed no more comments were taken
   * @param policy the rules as printed, or the file of a standing page that holds them
   * @param note a word of the editors to the readers
   */
  public record Moderated(boolean isClosed, Optional<String> policy, Optional<String> note) {
    public static final Moderated OPEN = new Moderated(false, Optional.empty(), Optional.empty());
  }
}
