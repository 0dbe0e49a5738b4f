package org.postil.capture.data;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The order of the comments in a folder: by name, as generators have it, but by number where the
 * names differ in nothing else, so that {@code 10} comes after {@code 9}.
 */
final class FileOrder {
  private static final Pattern NUMBERED = Pattern.compile("(\\D*)(\\d{1,40})");

  private FileOrder() {}

  static List<SiteFile> of(List<SiteFile> files) {
    List<SiteFile> ordered = new ArrayList<>(files);
    ordered.sort(Comparator.comparing(SiteFile::fileName));
    if (areNumbered(files)) {
      ordered.sort(Comparator.comparing(FileOrder::number));
    }
    return ordered;
  }

  private static boolean areNumbered(List<SiteFile> files) {
    return files.stream().allMatch(file -> NUMBERED.matcher(file.stem()).matches())
        && files.stream().map(FileOrder::prefix).distinct().count() <= 1;
  }

  private static String prefix(SiteFile file) {
    Matcher m = NUMBERED.matcher(file.stem());
    return m.matches() ? m.group(1) : "";
  }

  private static BigInteger number(SiteFile file) {
    return new BigInteger(file.stem().substring(prefix(file).length()));
  }
}
