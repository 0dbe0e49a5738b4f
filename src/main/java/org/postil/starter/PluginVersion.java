package org.postil.starter;

import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;

/** The version of the running program, as Maven knows it. */
public final class PluginVersion {
  private static final String DESCRIPTOR = "/META-INF/maven/plugin.xml";

  private PluginVersion() {}

  /**
   * Reads the version that the plugin's own descriptor gives: it is what a POM has to name to get
   * this very program. Unlike the manifest's it is there before the program is a jar.
   */
  public static String own() {
    try (InputStream in = PluginVersion.class.getResourceAsStream(DESCRIPTOR)) {
      Element plugin =
          DocumentBuilderFactory.newDefaultNSInstance()
              .newDocumentBuilder()
              .parse(Objects.requireNonNull(in, DESCRIPTOR))
              .getDocumentElement();
      for (Node part = plugin.getFirstChild(); part != null; part = part.getNextSibling()) {
        if (part.getNodeName().equals("version")) {
          return part.getTextContent().strip();
        }
      }
      throw new IllegalStateException("no version in " + DESCRIPTOR);
    } catch (IOException | SAXException | ParserConfigurationException e) {
      throw new IllegalStateException(e);
    }
  }
}
