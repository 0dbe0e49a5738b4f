package org.postil.check;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Comment;
import org.jsoup.nodes.DataNode;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import org.jsoup.select.NodeVisitor;
import org.postil.moderation.Token;

/**
 * All words of a published file, whoever reads them: a reader, a feed reader, a script. Escapes of
 * HTML, XML and JSON are undone first.
 */
final class PublishedWords {
  private final List<String> words = new ArrayList<>();

  private PublishedWords() {}

  /** The words in their order, folded; parts that do not meet are kept apart. */
  static List<String> of(String file, byte[] bytes) {
    String text = new String(bytes, StandardCharsets.UTF_8);
    PublishedWords found = new PublishedWords();
    if (file.endsWith(".html")) {
      found.addMarkup(Jsoup.parse(text));
    } else if (file.endsWith(".xml") || file.endsWith(".svg")) {
      found.addMarkup(Jsoup.parse(text, Parser.xmlParser()));
    } else {
      found.add(unescaped(text));
    }
    return found.words;
  }

  /** The words of a text without markup. */
  static List<String> of(String text) {
    PublishedWords found = new PublishedWords();
    found.add(text);
    return found.words;
  }

  private void addMarkup(Element root) {
    StringBuilder run = new StringBuilder();
    List<String> asides = new ArrayList<>();
    root.traverse(
        new NodeVisitor() {
          @Override
          public void head(Node node, int depth) {
            if (node instanceof TextNode text) {
              run.append(text.getWholeText());
            } else if (node instanceof DataNode data) {
              asides.add(unescaped(data.getWholeData()));
            } else if (node instanceof Comment comment) {
              asides.add(comment.getData());
            } else if (node instanceof Element element) {
              part(element);
              for (Attribute attribute : element.attributes()) {
                asides.add(attribute.getValue());
                decoded(attribute.getValue()).ifPresent(asides::add);
              }
            }
          }

          @Override
          public void tail(Node node, int depth) {
            if (node instanceof Element element) {
              part(element);
            }
          }

          private void part(Element element) {
            if (element.isBlock() || element.nameIs("br")) {
              run.append('\n');
            }
          }
        });
    addText(run.toString());
    asides.forEach(this::addText);
  }

  /** Text that may itself be markup, as the entries of feeds are. */
  private void addText(String text) {
    add(text);
    if (text.indexOf('<') >= 0) {
      add(Jsoup.parseBodyFragment(text).text());
    }
  }

  private void add(String text) {
    Token.of(text).forEach(token -> words.add(token.word()));
  }

  /** What an address says in percent codes. */
  private static Optional<String> decoded(String address) {
    try {
      return address.indexOf('%') < 0
          ? Optional.empty()
          : Optional.of(URLDecoder.decode(address, StandardCharsets.UTF_8));
    } catch (IllegalArgumentException notEncoded) {
      return Optional.empty();
    }
  }

  private static String unescaped(String json) {
    if (json.indexOf('\\') < 0) {
      return json;
    }
    StringBuilder out = new StringBuilder(json.length());
    for (int i = 0; i < json.length(); i++) {
      char c = json.charAt(i);
      if (c != '\\' || i + 1 == json.length()) {
        out.append(c);
        continue;
      }
      char next = json.charAt(++i);
      if (next == 'u' && i + 4 < json.length()) {
        int code = hex(json, i + 1);
        out.append(code < 0 ? ' ' : (char) code);
        i += code < 0 ? 0 : 4;
      } else {
        out.append("nrtbf".indexOf(next) >= 0 ? ' ' : next);
      }
    }
    return out.toString();
  }

  private static int hex(String text, int start) {
    int code = 0;
    for (int i = start; i < start + 4; i++) {
      int digit = Character.digit(text.charAt(i), 16);
      if (digit < 0) {
        return -1;
      }
      code = code * 16 + digit;
    }
    return code;
  }
}
