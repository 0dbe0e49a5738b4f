package org.postil.capture.wxr;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import org.postil.archive.EdtfDate;

/**
 * Dates as an export gives them: local time and GMT side by side, neither with its zone. The zone
 * is the difference between them.
 */
final class WxrTime {
  private static final int QUARTER = 15;
  private static final Duration FARTHEST = Duration.ofHours(18);

  private static final DateTimeFormatter WORDPRESS =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT);

  private WxrTime() {}

  /**
   * The moment, in local time with its offset.
   *
   * @param local {@code 2014-01-14 18:31:03}; all zeros where there is none, as in drafts
   * @param gmt the same in GMT
   * @param published RFC 1123, taken where both are missing
   */
  static Optional<EdtfDate> of(String local, String gmt, String published, ZoneId zone) {
    Optional<LocalDateTime> here = parsed(local);
    Optional<LocalDateTime> there = parsed(gmt);
    Optional<String> text =
        there
            .map(utc -> atOffset(here.orElse(utc), utc).toString())
            .or(() -> here.map(LocalDateTime::toString))
            .or(() -> rfc1123(published));
    return text.flatMap(written -> EdtfDate.parse(written, zone));
  }

  private static Optional<LocalDateTime> parsed(String written) {
    String text = written.strip();
    if (text.isEmpty() || text.startsWith("0000") || text.startsWith("-")) {
      return Optional.empty();
    }
    try {
      return Optional.of(LocalDateTime.parse(text, WORDPRESS));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static OffsetDateTime atOffset(LocalDateTime local, LocalDateTime utc) {
    Duration difference = Duration.between(utc, local);
    boolean isZone =
        difference.abs().compareTo(FARTHEST) <= 0
            && difference.toSeconds() % Duration.ofMinutes(QUARTER).toSeconds() == 0;
    return isZone
        ? local.atOffset(ZoneOffset.ofTotalSeconds((int) difference.toSeconds()))
        : utc.atOffset(ZoneOffset.UTC);
  }

  private static Optional<String> rfc1123(String written) {
    try {
      OffsetDateTime time =
          OffsetDateTime.parse(written.strip(), DateTimeFormatter.RFC_1123_DATE_TIME);
      // a draft says -0001-11-30
      return time.getYear() < 1 ? Optional.empty() : Optional.of(time.toString());
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
