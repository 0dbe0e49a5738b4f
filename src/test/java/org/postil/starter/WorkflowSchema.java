package org.postil.starter;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * GitHub's own schema of workflows: which keys stand where, which values they take, and in which of
 * them expressions may ask for what.
 */
final class WorkflowSchema {
  private static final Pattern EXPRESSION = Pattern.compile("\\$\\{\\{(.*?)}}");
  private static final Pattern QUOTED = Pattern.compile("'(?:[^']|'')*'");
  private static final Pattern ASKED =
      Pattern.compile("(?<![.\\w-])([A-Za-z_][\\w-]*)\\s*([.(\\[])");

  /** Functions that may be called in every expression. */
  private static final Set<String> EVERYWHERE =
      Set.of("contains", "startsWith", "endsWith", "format", "join", "toJSON", "fromJSON");

  private final JsonNode definitions;

  private WorkflowSchema(JsonNode definitions) {
    this.definitions = definitions;
  }

  static WorkflowSchema read() throws IOException {
    String json = Files.readString(Path.of("src/test/resources/github/workflow-grammar.json"));
    return new WorkflowSchema(JsonMapper.shared().readTree(json).get("definitions"));
  }

  /** What is wrong with a workflow, each with its place. */
  List<String> faults(JsonNode workflow) {
    return check("workflow-root-strict", workflow, "", Set.of());
  }

  private List<String> check(String type, JsonNode value, String at, Set<String> given) {
    JsonNode definition = definitions.get(type);
    if (definition == null) {
      definition = builtIn(type);
    }
    Set<String> context = new TreeSet<>(given);
    definition
        .path("context")
        .forEach(one -> context.add(one.stringValue().replaceAll("\\(.*", "")));
    if (definition.has("any")) {
      return List.of();
    }
    if (definition.has("one-of")) {
      return definition.get("one-of").values().stream()
          .map(one -> check(one.stringValue(), value, at, context))
          .min(Comparator.comparingInt(WorkflowSchema::distance))
          .orElseThrow();
    }
    if (definition.has("mapping")) {
      return mapping(type, definition.get("mapping"), value, at, context);
    }
    if (definition.has("sequence")) {
      return sequence(type, definition.get("sequence"), value, at, context);
    }
    if (!value.isValueNode()) {
      return List.of(at + ": this is no " + type);
    }
    String text = value.asString();
    if (EXPRESSION.matcher(text).find()) {
      return expressions(text, at, context);
    }
    return scalar(definition, value, text)
        ? List.of()
        : List.of(at + ": '" + text + "' is no " + type);
  }

  /** Types that the schema names without saying what they are. */
  private static JsonNode builtIn(String type) {
    return switch (type) {
      case "null", "boolean", "number", "string" ->
          JsonMapper.shared().readTree("{\"" + type + "\": {}}");
      case "any" -> JsonMapper.shared().readTree("{\"any\": {}}");
      case "sequence" -> JsonMapper.shared().readTree("{\"sequence\": {\"item-type\": \"any\"}}");
      case "mapping" ->
          JsonMapper.shared().readTree("{\"mapping\": {\"loose-value-type\": \"any\"}}");
      default -> throw new IllegalStateException("the schema has no " + type);
    };
  }

  /** Of several ways to read a value the one meant is that which leads deepest. */
  private static int distance(List<String> faults) {
    return faults.stream()
        .mapToInt(fault -> 1000 - (int) fault.chars().filter(c -> c == '/').count() * 10)
        .max()
        .orElse(0);
  }

  private static boolean scalar(JsonNode definition, JsonNode value, String text) {
    if (definition.has("allowed-values")) {
      return definition.get("allowed-values").values().stream()
          .anyMatch(one -> one.asString().equals(text));
    }
    if (definition.has("boolean")) {
      return value.isBoolean();
    }
    if (definition.has("number")) {
      return value.isNumber();
    }
    if (definition.has("null")) {
      return value.isNull();
    }
    JsonNode rule = definition.get("string");
    return !value.isNull()
        && (!rule.has("constant") || rule.get("constant").asString().equals(text))
        && (!rule.path("require-non-empty").asBoolean(false) || !text.isEmpty());
  }

  private List<String> expressions(String text, String at, Set<String> context) {
    List<String> faults = new ArrayList<>();
    EXPRESSION
        .matcher(text)
        .results()
        .map(found -> QUOTED.matcher(found.group(1)).replaceAll(""))
        .flatMap(inner -> ASKED.matcher(inner).results())
        .filter(asked -> !(asked.group(2).equals("(") && EVERYWHERE.contains(asked.group(1))))
        .filter(asked -> !context.contains(asked.group(1)))
        .forEach(asked -> faults.add(at + ": there is no " + asked.group(1) + " here"));
    if (context.isEmpty()) {
      faults.add(at + ": no expression may stand here");
    }
    return faults;
  }

  private List<String> sequence(
      String type, JsonNode rule, JsonNode value, String at, Set<String> context) {
    if (!value.isArray()) {
      return List.of(at + ": this is no " + type);
    }
    List<String> faults = new ArrayList<>();
    for (int i = 0; i < value.size(); i++) {
      faults.addAll(
          check(rule.get("item-type").stringValue(), value.get(i), at + "/" + i, context));
    }
    return faults;
  }

  private List<String> mapping(
      String type, JsonNode rule, JsonNode value, String at, Set<String> context) {
    if (!value.isObject()) {
      return List.of(at + ": this is no " + type);
    }
    List<String> faults = new ArrayList<>();
    JsonNode known = rule.path("properties");
    for (Map.Entry<String, JsonNode> entry : value.properties()) {
      String place = at + "/" + entry.getKey();
      if (known.has(entry.getKey())) {
        faults.addAll(check(type(known.get(entry.getKey())), entry.getValue(), place, context));
      } else if (rule.has("loose-value-type")) {
        String loose = rule.get("loose-value-type").stringValue();
        faults.addAll(check(loose, entry.getValue(), place, context));
      } else {
        faults.add(place + ": there is no such key in " + type);
      }
    }
    for (Map.Entry<String, JsonNode> entry : known.properties()) {
      if (entry.getValue().path("required").asBoolean(false) && !value.has(entry.getKey())) {
        faults.add(at + "/: " + entry.getKey() + " is missing");
      }
    }
    return faults;
  }

  private static String type(JsonNode property) {
    return property.isObject() ? property.get("type").stringValue() : property.stringValue();
  }
}
