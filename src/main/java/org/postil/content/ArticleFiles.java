package org.postil.content;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.postil.archive.Article;
import org.postil.archive.Comment;
import org.postil.archive.Discussion;

/**
 * The files of one article as text. A fingerprint in the head, made when they were imported, tells
 * whether somebody has changed them since; where they came from ({@code source}) does not count.
 *
 * @param path the article's, without ending
 * @param article the text of the {@code .md} file
 * @param discussion the text of the sidecar, if there are comments
 */
public record ArticleFiles(String path, String article, Optional<String> discussion) {
  private static final String KEY = "  fingerprint: ";
  private static final int DIGITS = 12;

  /** An article as it will stand in the content folder, with its fingerprint. */
  static ArticleFiles of(Article article) {
    String text = ContentWriter.text(article);
    Optional<String> discussion = comments(article.discussion().captured());
    ArticleFiles plain = new ArticleFiles(article.path(), text, discussion);
    int source = text.indexOf("\nsource:\n");
    boolean isOfHead = source >= 0 && source < text.length() - article.body().text().length();
    if (!isOfHead) {
      return plain;
    }
    int at = source + "\nsource:\n".length();
    String line = KEY + plain.actualFingerprint() + "\n";
    return new ArticleFiles(
        article.path(), text.substring(0, at) + line + text.substring(at), discussion);
  }

  /** The same article with another discussion, as an import leaves it. */
  public ArticleFiles with(Discussion other) {
    ArticleFiles files = new ArticleFiles(path, article, comments(other.captured()));
    String stated = statedFingerprint().orElse("");
    return stated.isEmpty()
        ? files
        : new ArticleFiles(
            path, article.replaceFirst(stated, files.actualFingerprint()), files.discussion);
  }

  /** Comments as the text of a sidecar; empty if there are none. */
  static Optional<String> comments(List<Comment> comments) {
    return comments.isEmpty()
        ? Optional.empty()
        : Optional.of(YamlWriter.write(comments.stream().map(ContentWriter::fields).toList()));
  }

  /** Whether the files say of themselves what an import wrote, and it is still so. */
  public boolean isAsImported() {
    return statedFingerprint().filter(actualFingerprint()::equals).isPresent();
  }

  /** The fingerprint the import left; empty if these files were not imported. */
  public Optional<String> statedFingerprint() {
    return article
        .lines()
        .filter(line -> line.startsWith(KEY))
        .findFirst()
        .map(line -> line.substring(KEY.length()).replace("\"", "").strip());
  }

  /** What the files hold, in few letters: words and comments, without where they came from. */
  public String actualFingerprint() {
    return digest(withoutSource(article)) + "-" + digest(discussion.orElse(""));
  }

  /**
   * Whether an import that was cut off left these: one file is as the last import wrote it, the
   * other as {@code next} is.
   */
  public boolean isHalfWay(ArticleFiles next) {
    String stated = statedFingerprint().orElse("");
    return discussion.equals(next.discussion)
        && stated.startsWith(digest(withoutSource(article)) + "-");
  }

  private static String withoutSource(String text) {
    StringBuilder out = new StringBuilder(text.length());
    boolean inHead = true;
    boolean inSource = false;
    int lines = 0;
    for (String line : text.lines().toList()) {
      inHead &= lines++ == 0 || !line.stripTrailing().equals("---");
      inSource = inHead && (line.startsWith("source:") || inSource && line.startsWith(" "));
      if (!inSource) {
        out.append(line).append('\n');
      }
    }
    return out.toString();
  }

  private static String digest(String text) {
    try {
      byte[] bytes = text.replace("\r\n", "\n").getBytes(StandardCharsets.UTF_8);
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(bytes);
      return HexFormat.of().formatHex(hash).substring(0, DIGITS);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
