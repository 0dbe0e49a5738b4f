package org.postil.cli;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Cuts the list of components that CycloneDX made of the whole build down to those of the release:
 * what is in the jar, and what stands beside it. A component is known by its SHA-256, so nothing is
 * named that is not there. The build runs it; no user does.
 */
final class ReleaseBom {
  /** Maven brings them itself; the shade plugin leaves them out. */
  private static final String OF_MAVEN = "org.apache.maven";

  private final Set<String> inTheJar;
  private final Set<String> besideTheJar;
  private final Set<String> kept = new HashSet<>();

  private ReleaseBom(Set<String> inTheJar, Set<String> besideTheJar) {
    this.inTheJar = inTheJar;
    this.besideTheJar = besideTheJar;
  }

  /**
   * @param arguments the list of all components, the folder of the HTML checker, the file to write,
   *     and whether Maven runs offline
   */
  public static void main(String[] arguments) throws IOException, NoSuchAlgorithmException {
    Path all = Path.of(arguments[0]);
    Path target = Path.of(arguments[2]);
    Files.deleteIfExists(target);
    if (arguments[3].equals("offline=true")) {
      System.out.println("[WARNING] Maven runs offline: the release gets no postil.cdx.json");
      return;
    }
    Set<String> inTheJar = new HashSet<>();
    for (String entry : System.getProperty("java.class.path").split(File.pathSeparator)) {
      if (entry.endsWith(".jar")) {
        inTheJar.add(digest(Path.of(entry)));
      }
    }
    Set<String> besideTheJar = new HashSet<>();
    for (Path jar : jars(Path.of(arguments[1]))) {
      besideTheJar.add(digest(jar));
    }
    JsonMapper json = new JsonMapper();
    ObjectNode bom = (ObjectNode) json.readTree(Files.readString(all, StandardCharsets.UTF_8));
    new ReleaseBom(inTheJar, besideTheJar).cut(bom);
    DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
    DefaultPrettyPrinter printer =
        new DefaultPrettyPrinter().withObjectIndenter(indenter).withArrayIndenter(indenter);
    String text = json.writer().with(printer).writeValueAsString(bom);
    Files.writeString(target, text + "\n", StandardCharsets.UTF_8);
  }

  private static List<Path> jars(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(".jar")).sorted().toList();
    }
  }

  private static String digest(Path file) throws IOException, NoSuchAlgorithmException {
    byte[] digest = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file));
    return HexFormat.of().formatHex(digest);
  }

  private void cut(ObjectNode bom) {
    // it names the scopes that were looked at, which are more than are kept
    ((ObjectNode) bom.get("metadata")).remove("properties");
    kept.add(bom.at("/metadata/component/bom-ref").stringValue());
    ArrayNode components = (ArrayNode) bom.get("components");
    List<JsonNode> wanted = new ArrayList<>();
    components.forEach(
        component -> {
          if (isKept((ObjectNode) component)) {
            kept.add(component.get("bom-ref").stringValue());
            wanted.add(component);
          }
        });
    components.removeAll().addAll(wanted);
    bom.set("dependencies", edges(bom.get("dependencies")));
  }

  private boolean isKept(ObjectNode component) {
    String digest = sha256(component);
    boolean isInTheJar = inTheJar.contains(digest);
    boolean isOfMaven = component.path("group").asString("").startsWith(OF_MAVEN);
    component.put("scope", isInTheJar ? "required" : "optional");
    return (isInTheJar && !isOfMaven) || besideTheJar.contains(digest);
  }

  private static String sha256(JsonNode component) {
    for (JsonNode hash : component.path("hashes")) {
      if (hash.path("alg").asString("").equals("SHA-256")) {
        return hash.path("content").asString("");
      }
    }
    return "";
  }

  private ArrayNode edges(JsonNode all) {
    ArrayNode edges = new JsonMapper().createArrayNode();
    for (JsonNode one : all) {
      if (isKeptReference(one.get("ref"))) {
        ObjectNode edge = ((ObjectNode) one).deepCopy();
        edge.putArray("dependsOn")
            .addAll(one.path("dependsOn").values().stream().filter(this::isKeptReference).toList());
        edges.add(edge);
      }
    }
    return edges;
  }

  private boolean isKeptReference(JsonNode reference) {
    return kept.contains(reference.stringValue());
  }
}
