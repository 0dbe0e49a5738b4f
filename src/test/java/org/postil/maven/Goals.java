package org.postil.maven;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/** The goals as Maven is told of them. */
public final class Goals {
  private final Document descriptor;

  private Goals(Document descriptor) {
    this.descriptor = descriptor;
  }

  public static Goals own() throws IOException {
    return new Goals(xml("/META-INF/maven/plugin.xml"));
  }

  static Document xml(String resource) throws IOException {
    try (InputStream in = Goals.class.getResourceAsStream(resource)) {
      return Jsoup.parse(Objects.requireNonNull(in, resource), "UTF-8", "", Parser.xmlParser());
    }
  }

  List<String> names() {
    return descriptor.select("mojo > goal").eachText();
  }

  Element goal(String name) {
    return descriptor.select("mojo").stream()
        .filter(mojo -> mojo.select("> goal").text().equals(name))
        .findFirst()
        .orElseThrow();
  }

  /** What a user may configure. */
  public List<String> parameters(String goal) {
    return new ArrayList<>(properties(goal).keySet());
  }

  /** The user properties by parameter, in the form <code>${postil.skip}</code>. */
  Map<String, String> properties(String goal) {
    Element mojo = goal(goal);
    Map<String, String> properties = new TreeMap<>();
    for (Element parameter : mojo.select("> parameters > parameter")) {
      if (parameter.select("> editable").text().equals("true")) {
        String name = parameter.select("> name").text();
        properties.put(name, mojo.select("> configuration > " + name).text());
      }
    }
    return properties;
  }
}
