package org.postil.content;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.postil.archive.Limits;
import org.postil.archive.Settings;
import org.postil.diagnostic.Place;
import org.postil.diagnostic.Problems;

/** Reads {@code archive.yaml}. */
public final class SettingsReader {
  private static final int DEFAULT_PAGING = 20;
  private static final int LARGEST_PAGING = 1000;
  private static final int LARGEST_PORT = 65_535;
  private static final int SHORTEST_SECRET = 16;
  private static final int LONGEST_WAIT = 36_525;

  private final Problems problems;
  private Limits limits = Limits.USUAL;

  SettingsReader(Problems problems) {
    this.problems = problems;
  }

  /** What an archive without usable settings is read with, to find its other problems. */
  static Settings fallback() {
    return new Settings(
        "",
        Optional.empty(),
        Optional.empty(),
        "en",
        ZoneOffset.UTC,
        Optional.empty(),
        Optional.empty(),
        DEFAULT_PAGING,
        Settings.Features.USUAL,
        Settings.WholeIndex.AUTO,
        Settings.Moderation.NONE);
  }

  /** What the rest of the archive is read within; known once the settings are. */
  Limits limits() {
    return limits;
  }

  Settings read(Node root) {
    if (root instanceof Node.Mapping mapping) {
      return settings(new Fields(mapping, Limits.USUAL, problems));
    }
    problems.error(root.place(), "the settings hold " + root.kind(), "write keys, title: first");
    return fallback();
  }

  private Settings settings(Fields fields) {
    Optional<String> title = fields.line("title");
    if (title.isEmpty()) {
      problems.error(Place.of(fields.place().file()), "the archive has no title", "add title: ...");
    }
    Settings settings =
        new Settings(
            title.orElse(""),
            fields.line("description"),
            baseUrl(fields),
            language(fields),
            zone(fields),
            fields.name("author"),
            fields.text("policy").map(String::strip),
            number(fields, "paging", 1, LARGEST_PAGING, DEFAULT_PAGING),
            fields.fields("features").map(this::features).orElse(Settings.Features.USUAL),
            fields.fields("search").flatMap(this::wholeIndex).orElse(Settings.WholeIndex.AUTO),
            fields.fields("moderation").map(this::moderation).orElse(Settings.Moderation.NONE));
    fields.fields("limits").ifPresent(all -> limits = LimitsReader.read(all));
    fields.unknown("archive.yaml");
    return settings;
  }

  private Settings.Features features(Fields fields) {
    Settings.Features usual = Settings.Features.USUAL;
    Settings.Features features =
        new Settings.Features(
            fields.flag("people").orElse(usual.people()),
            fields.flag("years").orElse(usual.years()),
            fields.flag("statistics").orElse(usual.statistics()),
            fields.flag("search").orElse(usual.search()),
            fields.flag("feeds").orElse(usual.feeds()),
            fields.flag("by_date").orElse(usual.byDate()),
            fields.flag("comment_feeds").orElse(usual.commentFeeds()));
    fields.unknown("features");
    return features;
  }

  private Optional<Settings.WholeIndex> wholeIndex(Fields fields) {
    Optional<Settings.WholeIndex> index =
        fields.choice(
            "index",
            new TreeMap<>(
                Map.of(
                    "always", Settings.WholeIndex.ALWAYS,
                    "auto", Settings.WholeIndex.AUTO,
                    "never", Settings.WholeIndex.NEVER)));
    fields.unknown("search");
    return index;
  }

  private Settings.Moderation moderation(Fields fields) {
    boolean hasPseudonyms = fields.flag("pseudonyms").orElse(false);
    Optional<String> secret = fields.line("secret");
    if (secret.isPresent() && secret.get().length() < SHORTEST_SECRET) {
      problems.error(
          fields.place("secret"),
          "the secret could be guessed",
          "write " + SHORTEST_SECRET + " characters or more that nobody else knows");
    } else if (hasPseudonyms && secret.isEmpty()) {
      problems.error(
          fields.place("pseudonyms"),
          "pseudonyms are made from a secret, and there is none",
          "add secret: and "
              + SHORTEST_SECRET
              + " characters or more, and keep it: another secret makes other pseudonyms");
    }
    Settings.Moderation moderation =
        new Settings.Moderation(
            !fields.flag("noindex").orElse(false),
            hasPseudonyms,
            fields.lines("named"),
            secret,
            number(fields, "waiting_days", 0, LONGEST_WAIT, 0));
    fields.unknown("moderation");
    return moderation;
  }

  private static Optional<URI> baseUrl(Fields fields) {
    Optional<String> written = fields.line("base_url");
    Optional<URI> url = written.flatMap(SettingsReader::baseUrl);
    if (written.isPresent() && url.isEmpty()) {
      fields.wrong("base_url", written.get(), "an address such as https://example.org/archive/");
    }
    return url;
  }

  /** The address a site may stand at, with a slash at its end; empty if it is none. */
  public static Optional<URI> baseUrl(String written) {
    try {
      URI uri = new URI(written.endsWith("/") ? written : written + "/").normalize();
      String scheme = String.valueOf(uri.getScheme()).toLowerCase(Locale.ROOT);
      boolean usable =
          (scheme.equals("https") || scheme.equals("http"))
              && uri.getHost() != null
              && uri.getRawUserInfo() == null
              && uri.getRawQuery() == null
              && uri.getRawFragment() == null
              && uri.getPort() <= LARGEST_PORT;
      if (!usable) {
        return Optional.empty();
      }
      String lower = scheme + "://" + uri.getRawAuthority().toLowerCase(Locale.ROOT);
      return Optional.of(URI.create(lower + new URI(uri.toASCIIString()).getRawPath()));
    } catch (URISyntaxException e) {
      return Optional.empty();
    }
  }

  private static String language(Fields fields) {
    Optional<String> tag = fields.line("language");
    if (tag.isPresent() && !FrontMatterReader.isLanguageTag(tag.get())) {
      fields.wrong("language", tag.get(), "a language tag such as en, hy or sr-Latn");
    }
    return tag.filter(FrontMatterReader::isLanguageTag).orElse("en");
  }

  private static ZoneId zone(Fields fields) {
    Optional<String> name = fields.line("time_zone");
    try {
      return name.map(ZoneId::of).orElse(ZoneOffset.UTC);
    } catch (DateTimeException e) {
      fields.wrong("time_zone", name.orElse(""), "a time zone such as Asia/Yerevan or UTC");
      return ZoneOffset.UTC;
    }
  }

  private static int number(Fields fields, String key, int least, int most, int otherwise) {
    Optional<String> written = fields.line(key);
    if (written.isEmpty()) {
      return otherwise;
    }
    if (written.get().matches("[0-9]{1,6}")) {
      int number = Integer.parseInt(written.get());
      if (number >= least && number <= most) {
        return number;
      }
    }
    fields.wrong(key, written.get(), "a number from " + least + " to " + most);
    return otherwise;
  }
}
