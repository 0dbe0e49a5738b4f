package org.postil.fuzz;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * The elements of a document, counted by another reader than ours: by name, and by path from the
 * root as {@code rss/channel/item}, each without prefixes.
 */
public final class Elements {
  private final Map<String, Integer> counts = new HashMap<>();

  private Elements() {}

  /** Empty if the document is not well-formed as it stands. */
  public static Optional<Elements> in(byte[] bytes) {
    return in(bytes, namespace -> "");
  }

  /**
   * The same with prefixes.
   *
   * @param prefix of the names in a namespace, which is empty where there is none
   */
  public static Optional<Elements> in(byte[] bytes, UnaryOperator<String> prefix) {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    Elements elements = new Elements();
    try {
      XMLStreamReader xml = factory.createXMLStreamReader(new ByteArrayInputStream(bytes));
      Deque<String> paths = new ArrayDeque<>();
      while (xml.hasNext()) {
        int event = xml.next();
        if (event == XMLStreamReader.START_ELEMENT) {
          String namespace = xml.getNamespaceURI() == null ? "" : xml.getNamespaceURI();
          String name = prefix.apply(namespace) + xml.getLocalName();
          String path = paths.isEmpty() ? name : paths.getLast() + "/" + name;
          paths.addLast(path);
          elements.counts.merge(path, 1, Integer::sum);
          elements.counts.merge(name, 1, Integer::sum);
        } else if (event == XMLStreamReader.END_ELEMENT) {
          paths.removeLast();
        }
      }
      return Optional.of(elements);
    } catch (XMLStreamException malformed) {
      return Optional.empty();
    }
  }

  public long count(String nameOrPath) {
    return counts.getOrDefault(nameOrPath, 0);
  }

  /** Whether there is no element of the name anywhere but at the path. */
  public boolean isOnlyAt(String path) {
    return count(path) == count(path.substring(path.lastIndexOf('/') + 1));
  }

  /** The document as text, whatever its encoding, for its lines. */
  public static String text(byte[] bytes) {
    return new String(bytes, StandardCharsets.ISO_8859_1);
  }
}
