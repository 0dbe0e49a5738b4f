package org.postil.markup;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jsoup.nodes.Node;
import org.postil.archive.Body;
import org.postil.archive.CleanText;

/**
 * Writes captured HTML as CommonMark and proves that it loses nothing: the result is rendered and
 * compared with the HTML, both cleaned. A block that CommonMark would change stays HTML; if the
 * whole still differs, the whole does. Thread-safe.
 *
 * <pre>{@code
 * MarkdownWriter.article("<p>Well <b>said</b>.</p>").body().text(); // Well **said**.
 * }</pre>
 */
public final class MarkdownWriter {
  /** Nobody nests deeper by hand; each level costs every line below it a margin. */
  private static final int DEEPEST = 100;

  /** Every address leads somewhere, so that all of them are compared. */
  private static final Links ALL =
      new Links() {
        @Override
        public Optional<String> link(String href) {
          return Optional.of(href);
        }

        @Override
        public Optional<String> image(String src) {
          return src.isEmpty() ? Optional.empty() : Optional.of(src);
        }
      };

  private final String html;
  private final Fragment fragment;
  private final KeptAttributes attributes;

  private MarkdownWriter(String html) {
    this.html = html;
    this.fragment = Fragment.of(html);
    this.attributes = KeptAttributes.in(fragment.body());
  }

  /** The body of an article or a standing page. */
  public static Converted article(String html) {
    return new MarkdownWriter(html).convert();
  }

  private Converted convert() {
    String wanted = look(html);
    if (fragment.depth() <= DEEPEST) {
      List<Section> sections = write(fragment.body().childNodes(), false);
      if (isSame(wanted, sections)) {
        return converted(sections);
      }
      List<Section> mended = sections.stream().map(this::mended).toList();
      if (isSame(wanted, mended)) {
        return converted(mended);
      }
    }
    String tidy = fragment.html();
    String text = look(tidy).equals(wanted) ? tidy : html;
    return new Converted(Body.html(CleanText.of(text)), List.of(), fragment.dropped());
  }

  private Converted converted(List<Section> sections) {
    Body body = Body.markdown(Section.join(sections) + (sections.isEmpty() ? "" : "\n"));
    return new Converted(body, BlockWriter.kept(sections), fragment.dropped());
  }

  private List<Section> write(List<Node> nodes, boolean isCautious) {
    return new BlockWriter(attributes, isCautious).sections(nodes);
  }

  /** The block in the best way of writing that looks as it did. */
  private Section mended(Section section) {
    String wanted =
        look(section.source().stream().map(Node::outerHtml).collect(Collectors.joining()));
    if (isSame(wanted, List.of(section))) {
      return section;
    }
    List<Section> cautious = write(section.source(), true);
    if (cautious.size() == 1 && isSame(wanted, cautious)) {
      return cautious.get(0);
    }
    return Section.raw(section.source(), attributes);
  }

  private boolean isSame(String wanted, List<Section> sections) {
    return look(Markup.unclean(Markup.parse(Section.join(sections)))).equals(wanted);
  }

  private String look(String html) {
    return Appearance.of(new Cleaner(ALL, false).clean(html), attributes);
  }
}
