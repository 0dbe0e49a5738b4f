package org.postil.capture.wxr;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.postil.capture.Findings;
import org.postil.capture.Findings.Trouble;
import org.postil.capture.HtmlText;
import org.postil.capture.Input;
import org.postil.capture.Options;
import org.postil.capture.xml.XmlCursor;
import org.postil.diagnostic.Mistake;
import org.postil.diagnostic.Problem;

/** Reads the channel of an export: who wrote, what about, and its items one after another. */
final class WxrReader {
  private static final int LONGEST_NAME = 10_000;

  private final XmlCursor xml;
  private final Findings findings;
  private final Map<String, String> authors = new HashMap<>();
  private final Terms terms;
  private final ItemReader items;
  private boolean isVersioned;

  WxrReader(XmlCursor xml, Options options, Findings findings) {
    this.xml = xml;
    this.findings = findings;
    this.terms = new Terms(findings);
    this.items = new ItemReader(xml, authors, terms, options, findings);
  }

  /**
   * Reads all of it.
   *
   * @throws Mistake if it is no export of WordPress
   */
  void read(Input input) {
    if (!xml.nextChild(0) || !xml.name().equals("rss")) {
      throw Mistake.of(input.place(), "the root element is not rss", "name an export of WordPress");
    }
    while (xml.nextChild(1)) {
      if (xml.name().equals("channel")) {
        channel();
      }
    }
    if (!isVersioned) {
      findings.trouble(
          Trouble.DOUBT,
          Problem.warning(
              input.place(),
              "the export does not say its version (wp:wxr_version)",
              "it was read as version 1.2; see that nothing is missing"));
    }
    xml.mended().forEach(problem -> findings.trouble(Trouble.DOUBT, problem));
  }

  private void channel() {
    String title = "";
    Optional<String> description = Optional.empty();
    Optional<String> language = Optional.empty();
    while (xml.nextChild(2)) {
      switch (WxrName.of(xml)) {
        case "title" -> title = HtmlText.line(text()).orElse("");
        case "description" -> description = HtmlText.line(text());
        case "language" -> language = HtmlText.line(text());
        case "wp:wxr_version" -> isVersioned = true;
        case "wp:author" -> author();
        case "wp:category" -> terms.category(fields());
        case "wp:tag" -> terms.tag(fields());
        case "item" -> {
          findings.site(title, description, language);
          items.read();
        }
        default -> {}
      }
    }
  }

  private void author() {
    Fields fields = fields();
    HtmlText.line(fields.text("wp:author_display_name"))
        .ifPresent(name -> authors.putIfAbsent(fields.text("wp:author_login").strip(), name));
  }

  private Fields fields() {
    Fields fields = new Fields();
    int depth = xml.depth();
    while (xml.nextChild(depth)) {
      fields.put(WxrName.of(xml), text());
    }
    return fields;
  }

  private String text() {
    return xml.text(LONGEST_NAME).orElse("");
  }
}
