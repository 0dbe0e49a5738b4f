package org.postil.content;

import java.io.IOException;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import org.postil.archive.EdtfDate;
import org.postil.archive.FrontMatter;

/** The head of a text as it is remembered: all but the keys that the contract does not know. */
final class HeadFormat {
  private HeadFormat() {}

  static void write(Packing out, FrontMatter head) throws IOException {
    out.text(head.title());
    out.text(head.date().map(EdtfDate::text));
    out.texts(head.authors());
    out.text(head.byline());
    out.texts(head.tags());
    out.text(head.summary());
    out.text(head.lang());
    out.flag(head.draft());
    out.texts(head.aliases());
    out.text(head.dateline());
    out.flag(head.image().isPresent());
    if (head.image().isPresent()) {
      FrontMatter.Image image = head.image().get();
      out.text(image.src()).text(image.alt()).text(image.caption()).text(image.credit());
    }
    out.flag(head.source().isPresent());
    if (head.source().isPresent()) {
      write(out, head.source().get());
    }
    FrontMatter.Moderated discussion = head.discussion();
    out.flag(discussion.isClosed()).text(discussion.policy()).text(discussion.note());
  }

  private static void write(Packing out, FrontMatter.Source source) throws IOException {
    out.text(source.name()).text(source.url()).text(source.captured().map(EdtfDate::text));
    out.text(source.original()).text(source.sha256()).text(source.importer());
    out.text(source.record()).text(source.fingerprint());
  }

  /**
   * @param zone of times written without one, the same as when it was read
   */
  static FrontMatter read(Unpacking in, ZoneId zone) {
    return new FrontMatter(
        in.text(),
        date(in, zone),
        in.texts(),
        in.optionalText(),
        in.texts(),
        in.optionalText(),
        in.optionalText(),
        in.flag(),
        in.texts(),
        in.optionalText(),
        in.flag() ? Optional.of(image(in)) : Optional.empty(),
        in.flag() ? Optional.of(source(in, zone)) : Optional.empty(),
        new FrontMatter.Moderated(in.flag(), in.optionalText(), in.optionalText()),
        Map.of());
  }

  private static Optional<EdtfDate> date(Unpacking in, ZoneId zone) {
    return in.optionalText().flatMap(text -> EdtfDate.parse(text, zone));
  }

  private static FrontMatter.Image image(Unpacking in) {
    return new FrontMatter.Image(
        in.optionalText(), in.optionalText(), in.optionalText(), in.optionalText());
  }

  private static FrontMatter.Source source(Unpacking in, ZoneId zone) {
    return new FrontMatter.Source(
        in.optionalText(),
        in.optionalText(),
        date(in, zone),
        in.optionalText(),
        in.optionalText(),
        in.optionalText(),
        in.optionalText(),
        in.optionalText());
  }
}
