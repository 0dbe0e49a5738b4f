package org.postil.capture.data;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.postil.archive.CleanText;

/**
 * What the name of a post's file says.
 *
 * @param path of the post below its collection, without ending and without {@code index}
 * @param slug the last part of the path without a date
 * @param day as written at its beginning
 */
record PostName(String path, String slug, Optional<String> day, Optional<String> language) {
  private static final Pattern DATED = Pattern.compile("(\\d{4}-\\d{1,2}-\\d{1,2})[-_](.+)");
  private static final Pattern TRANSLATED = Pattern.compile("(.+)\\.([a-z]{2}(?:-[a-zA-Z]{2})?)");

  static PostName of(SiteFile file, Role role) {
    Matcher translated = TRANSLATED.matcher(file.stem());
    boolean isTranslated = role.kind() != Role.Kind.JEKYLL && translated.matches();
    String stem = isTranslated ? translated.group(1) : file.stem();
    Optional<String> language = isTranslated ? Optional.of(translated.group(2)) : Optional.empty();
    String folders = file.foldersFrom(role.base());
    boolean isBundle = stem.equals("index") && !folders.isEmpty();
    String path = isBundle ? folders : folders.isEmpty() ? stem : folders + "/" + stem;
    String last = path.substring(path.lastIndexOf('/') + 1);
    Matcher dated = DATED.matcher(last);
    return dated.matches()
        ? new PostName(path, dated.group(2), Optional.of(dated.group(1)), language)
        : new PostName(path, last, Optional.empty(), language);
  }

  /** The folders of the path, ending in a slash unless there are none. */
  String section() {
    return path.substring(0, path.lastIndexOf('/') + 1);
  }

  /** The slug as words, for a post without a title. */
  String words() {
    String words = CleanText.line(slug.replace('-', ' ').replace('_', ' '));
    return words.isEmpty()
        ? slug
        : words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
  }
}
