package org.postil.markup;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumSet;
import java.util.List;
import org.jsoup.nodes.Node;
import org.nibor.autolink.LinkExtractor;
import org.nibor.autolink.LinkSpan;
import org.nibor.autolink.LinkType;
import org.nibor.autolink.Span;
import org.postil.archive.PlainMarkdown;

/** Writes the pieces of a paragraph one after the other. */
final class PhraseWriter {
  /** What the autolink extension would make links of. */
  private static final LinkExtractor ADDRESSES =
      LinkExtractor.builder()
          .linkTypes(EnumSet.of(LinkType.URL, LinkType.WWW, LinkType.EMAIL))
          .build();

  /** Parts an address so that it is none; the cleaner takes it out. */
  private static final String PARTING = "<!-- -->";

  private final String lineBreak;
  private final List<Piece> pieces;
  private final StringBuilder out = new StringBuilder();
  private boolean startsLine = true;
  private int links;

  private PhraseWriter(List<Piece> pieces, String lineBreak) {
    this.pieces = pieces;
    this.lineBreak = lineBreak;
  }

  /** Lines with hard breaks between them. */
  static String paragraph(List<Node> nodes, KeptAttributes attributes, boolean isCautious) {
    return new PhraseWriter(new PhraseReader(attributes, isCautious).read(nodes), "\\\n").write();
  }

  /** One line, for headings and cells. */
  static String line(List<Node> nodes, KeptAttributes attributes, boolean isCautious) {
    return new PhraseWriter(new PhraseReader(attributes, isCautious).read(nodes), "<br>").write();
  }

  private String write() {
    choose();
    for (Piece piece : pieces) {
      write(piece);
      startsLine = piece instanceof Piece.Break && lineBreak.endsWith("\n");
    }
    return out.toString();
  }

  private void write(Piece piece) {
    if (piece instanceof Piece.Words words) {
      words(words.text().toString());
    } else if (piece instanceof Piece.Fixed fixed) {
      out.append(fixed.markdown());
    } else if (piece instanceof Piece.Break) {
      out.append(lineBreak);
    } else if (piece instanceof Piece.Open open) {
      out.append(open.phrase().open());
    } else if (piece instanceof Piece.Close close) {
      out.append(close.phrase().close());
    } else if (piece instanceof Piece.OpenLink) {
      openLink();
    } else if (piece instanceof Piece.CloseLink close) {
      links--;
      out.append(close.markdown());
    }
  }

  private void openLink() {
    links++;
    int last = out.length() - 1;
    if (last >= 0 && out.charAt(last) == '!') {
      out.insert(last, '\\'); // or the link would be a picture
    }
    out.append('[');
  }

  private void words(String text) {
    boolean mayHoldAddress =
        links == 0 && (text.indexOf('.') >= 0 || text.indexOf(':') >= 0 || text.indexOf('@') >= 0);
    if (!mayHoldAddress) {
      PlainMarkdown.words(text, startsLine, out);
      return;
    }
    int start = 0;
    for (Span span : ADDRESSES.extractLinks(text)) {
      int cut = cut(text, (LinkSpan) span);
      PlainMarkdown.words(text.substring(start, cut), startsLine && start == 0, out);
      out.append(PARTING);
      start = cut;
    }
    PlainMarkdown.words(text.substring(start), startsLine && start == 0, out);
  }

  private static int cut(String text, LinkSpan span) {
    return switch (span.getType()) {
      case EMAIL -> text.indexOf('@', span.getBeginIndex());
      case WWW -> span.getBeginIndex() + 3;
      default -> text.indexOf(':', span.getBeginIndex()) + 1;
    };
  }

  /** Every emphasis gets the mark its neighbours allow. */
  private void choose() {
    Deque<Integer> starts = new ArrayDeque<>();
    int[] ends = new int[pieces.size()];
    for (int i = 0; i < pieces.size(); i++) {
      if (pieces.get(i) instanceof Piece.Open) {
        starts.push(i);
      } else if (pieces.get(i) instanceof Piece.Close) {
        ends[starts.pop()] = i;
      }
    }
    for (int i = 0; i < pieces.size(); i++) {
      if (pieces.get(i) instanceof Piece.Open open) {
        open.phrase()
            .choose(
                new Phrase.Neighbours(
                    last(i - 1), first(i + 1), last(ends[i] - 1), first(ends[i] + 1)));
      }
    }
  }

  private int first(int i) {
    return i < pieces.size() ? text(pieces.get(i)).codePointAt(0) : ' ';
  }

  private int last(int i) {
    if (i < 0) {
      return ' ';
    }
    String text = text(pieces.get(i));
    return text.codePointBefore(text.length());
  }

  private String text(Piece piece) {
    if (piece instanceof Piece.Words words) {
      return words.text().toString();
    } else if (piece instanceof Piece.Fixed fixed) {
      return fixed.markdown();
    } else if (piece instanceof Piece.Open open) {
      return open.phrase().open();
    } else if (piece instanceof Piece.Close close) {
      return close.phrase().close();
    } else if (piece instanceof Piece.CloseLink close) {
      return close.markdown();
    }
    return piece instanceof Piece.Break ? lineBreak : "[";
  }
}
