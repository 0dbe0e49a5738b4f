package org.postil.capture.xml;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackInputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.Location;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.postil.diagnostic.MachineFailure;
import org.postil.diagnostic.Mistake;
import org.postil.diagnostic.Place;
import org.postil.diagnostic.Problem;

/**
 * Walks through an XML document of any size, holding no more of it than the text it is asked for.
 * Document types are refused, so that there are neither outside nor exploding entities; so are
 * elements deeper than {@value #DEEPEST}. The same on every JDK. Not thread-safe.
 *
 * <pre>{@code
 * int channel = xml.depth();
 * while (xml.nextChild(channel)) {
 *   switch (xml.name()) {
 *     case "title" -> title = xml.text(1000);
 *     default -> {} // its content is passed over
 *   }
 * }
 * }</pre>
 */
public final class XmlCursor implements AutoCloseable {
  private static final int DEEPEST = 100;
  private static final int DECLARATION = 200;

  private static final Pattern ENCODING =
      Pattern.compile("<\\?xml[^>]{1,100}encoding\\s*=\\s*[\"']([A-Za-z0-9._-]{1,40})[\"']");

  private static final Pattern UNBOUND = Pattern.compile("PrefixUnbound\\?([^&]{1,40})&");

  /** The same on every JDK; the newer ones have limits of their own, which long exports meet. */
  private static final Map<String, String> LIMITS =
      Map.of(
          "jdk.xml.totalEntitySizeLimit", "0",
          "jdk.xml.maxGeneralEntitySizeLimit", "0",
          "jdk.xml.maxElementDepth", "0",
          "jdk.xml.maxXMLNameLimit", "1000",
          "jdk.xml.elementAttributeLimit", "1000");

  private final String file;
  private final MendedXml mended;
  private final LenientUtf8 utf8;
  private final XMLStreamReader xml;
  private int depth;

  private XmlCursor(String file, MendedXml mended, LenientUtf8 utf8, XMLStreamReader xml) {
    this.file = file;
    this.mended = mended;
    this.utf8 = utf8;
    this.xml = xml;
  }

  /**
   * Opens a document before its first element.
   *
   * @param file the document as problems call it
   * @throws Mistake if it does not begin like XML
   */
  public static XmlCursor open(InputStream in, String file) throws IOException {
    PushbackInputStream bytes = new PushbackInputStream(in, DECLARATION);
    Charset charset = charset(bytes);
    LenientUtf8 utf8 = new LenientUtf8(bytes);
    boolean isUtf8 = charset.equals(StandardCharsets.UTF_8);
    MendedXml mended = new MendedXml(isUtf8 ? utf8 : new InputStreamReader(bytes, charset));
    try {
      return new XmlCursor(file, mended, utf8, factory().createXMLStreamReader(mended));
    } catch (XMLStreamException e) {
      throw refusal(file, e);
    }
  }

  private static XMLInputFactory factory() {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
    factory.setXMLResolver((publicId, systemId, base, namespace) -> InputStream.nullInputStream());
    LIMITS.forEach(
        (limit, value) -> {
          if (factory.isPropertySupported(limit)) {
            factory.setProperty(limit, value);
          }
        });
    return factory;
  }

  /** What the document says its encoding is, if a Java knows it; UTF-8 if it says nothing. */
  private static Charset charset(PushbackInputStream bytes) throws IOException {
    byte[] head = bytes.readNBytes(DECLARATION);
    boolean isMarked = head.length >= 3 && (head[0] & 0xFF) == 0xEF && (head[1] & 0xFF) == 0xBB;
    int from = isMarked ? 3 : 0;
    bytes.unread(head, from, head.length - from);
    if (head.length >= 2 && (head[0] & 0xFF) + (head[1] & 0xFF) == 0xFE + 0xFF) {
      return StandardCharsets.UTF_16;
    }
    Matcher m = ENCODING.matcher(new String(head, StandardCharsets.ISO_8859_1));
    boolean isKnown = m.find() && Charset.isSupported(m.group(1));
    Charset declared = isKnown ? Charset.forName(m.group(1)) : StandardCharsets.UTF_8;
    // a document that can be read byte by byte so far is no UTF-16, whatever it says
    return declared.name().startsWith("UTF-16") ? StandardCharsets.UTF_8 : declared;
  }

  /** The depth of the element this stands in: 1 in the root, 0 before and after it. */
  public int depth() {
    return depth;
  }

  /**
   * Goes on to the next child of the element at {@code parent}, passing over whatever was not read.
   *
   * @return false at the end of that element
   * @throws Mistake if the document is malformed here
   */
  public boolean nextChild(int parent) {
    try {
      while (xml.hasNext()) {
        switch (xml.next()) {
          case XMLStreamConstants.START_ELEMENT -> {
            deeper();
            if (depth == parent + 1) {
              return true;
            }
          }
          case XMLStreamConstants.END_ELEMENT -> {
            depth--;
            if (depth < parent) {
              return false;
            }
          }
          case XMLStreamConstants.DTD -> throw documentType();
          default -> {}
        }
      }
      return false;
    } catch (XMLStreamException e) {
      throw refusal(file, e);
    }
  }

  private void deeper() {
    depth++;
    if (depth > DEEPEST) {
      throw Mistake.of(
          place(), "elements nest deeper than " + DEEPEST + " levels", "no export does that");
    }
  }

  private Mistake documentType() {
    return Mistake.of(
        place(),
        "the file declares a document type, which may hold entities that attack a reader",
        "remove the lines from <!DOCTYPE to its >");
  }

  /** The name of the current element, without its prefix. */
  public String name() {
    return xml.getLocalName();
  }

  /** The namespace of the current element, empty if it has none. */
  public String namespace() {
    return Optional.ofNullable(xml.getNamespaceURI()).orElse("");
  }

  /** An attribute by its name without prefix, whatever its namespace. */
  public Optional<String> attribute(String name) {
    for (int i = 0; i < xml.getAttributeCount(); i++) {
      if (xml.getAttributeLocalName(i).equals(name)) {
        return Optional.of(xml.getAttributeValue(i));
      }
    }
    return Optional.empty();
  }

  /**
   * The text of the current element with all it contains, and moves to its end.
   *
   * @param most characters; a longer text is passed over
   * @return empty if it is longer
   */
  public Optional<String> text(int most) {
    int start = depth;
    StringBuilder text = new StringBuilder();
    boolean isTooLong = false;
    try {
      while (depth >= start && xml.hasNext()) {
        switch (xml.next()) {
          case XMLStreamConstants.START_ELEMENT -> deeper();
          case XMLStreamConstants.END_ELEMENT -> depth--;
          case XMLStreamConstants.CHARACTERS,
              XMLStreamConstants.CDATA,
              XMLStreamConstants.SPACE -> {
            isTooLong |= text.length() + xml.getTextLength() > most;
            if (!isTooLong) {
              text.append(xml.getTextCharacters(), xml.getTextStart(), xml.getTextLength());
            }
          }
          default -> {}
        }
      }
    } catch (XMLStreamException e) {
      throw refusal(file, e);
    }
    return isTooLong ? Optional.empty() : Optional.of(text.toString());
  }

  /** Where it stands in the file. */
  public Place place() {
    return place(file, xml.getLocation());
  }

  /** What had to be mended to read it, one warning for each sort. */
  public List<Problem> mended() {
    List<Problem> problems = new ArrayList<>();
    if (mended.mended() > 0) {
      problems.add(
          Problem.warning(
              new Place(file, mended.firstLine(), 1),
              mended.mended()
                  + " characters that XML forbids were left out or replaced, from this line on",
              "see that the words look right"));
    }
    if (utf8.strange() > 0) {
      problems.add(
          Problem.warning(
              Place.of(file),
              utf8.strange() + " bytes are not UTF-8 and were read as windows-1252",
              "check a few letters with accents; if they are wrong, declare the encoding"));
    }
    return problems;
  }

  private static Place place(String file, Location at) {
    return new Place(file, Math.max(1, at.getLineNumber()), Math.max(1, at.getColumnNumber()));
  }

  private static Mistake refusal(String file, XMLStreamException e) {
    if (e.getNestedException() instanceof IOException cause) {
      throw MachineFailure.on("read", Path.of(file), cause);
    }
    String message = String.valueOf(e.getMessage());
    Matcher unbound = UNBOUND.matcher(message);
    int words = message.indexOf("Message: ");
    String reason =
        unbound.find()
            ? "the prefix '" + unbound.group(1) + "' is not declared"
            : (words < 0 ? message : message.substring(words + "Message: ".length()))
                .lines()
                .findFirst()
                .orElse("");
    Place place = e.getLocation() == null ? Place.of(file) : place(file, e.getLocation());
    return Mistake.of(
        place,
        "this is not well-formed XML: " + reason.replaceAll("\\.$", ""),
        "mend it there, or export it again");
  }

  @Override
  public void close() throws IOException {
    try {
      xml.close();
    } catch (XMLStreamException e) {
      throw new IOException(e);
    } finally {
      mended.close();
    }
  }
}
