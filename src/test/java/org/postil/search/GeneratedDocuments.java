package org.postil.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.IntUnaryOperator;
import tools.jackson.databind.json.JsonMapper;

/**
 * Documents and settings made of choices, told twice: to our builder, and to lunr in JSON. The
 * choices come from a seeded generator or from a fuzzer.
 */
final class GeneratedDocuments {
  private static final JsonMapper JSON = JsonMapper.shared();

  private static final String[] FIELDS = {
    "title", "body", "2008", "10", "0", "007", "t", "\u0561", "a b", "-1", "4294967295", "T.x"
  };
  private static final double[] BOOSTS = {
    0, 0.1, 0.5, 1, 1.5, 2, 3.7, 10, 1e3, 123456.789, 1e-3, 1e9, 987654321
  };
  private static final String[] METADATA = {
    "position", "index", "fields", "nothing", "1", "__proto__", "constructor"
  };
  private static final PipelineFunction[] FUNCTIONS = {
    PipelineFunction.TRIMMER,
    PipelineFunction.STOP_WORD_FILTER,
    PipelineFunction.STEMMER,
    PipelineFunction.UNICODE_TRIMMER,
    PipelineFunction.DROP_EMPTY
  };
  private static final String[] REFS = {
    "__proto__",
    "constructor",
    "toString",
    "007",
    "00",
    "0",
    "1",
    "4294967295",
    "4294967296",
    "-1",
    "1.5",
    "1e3",
    "a/b",
    "/",
    "//x",
    "2008/x",
    "\u0561/\u4e2d",
    "\ud83d\ude00",
    "",
    " ",
    "undefined",
    "null",
    "\"q\"",
    "back\\slash",
    "line\nbreak",
    "length"
  };

  private static final String[] WORDS = {
    "the",
    "Letters",
    "letter",
    "LETTER",
    "nationalization",
    "national",
    "running",
    "runs",
    "yes",
    "yying",
    "hopeful",
    "hopefulness",
    "happy",
    "happily",
    "agreed",
    "feed",
    "controlled",
    "flies",
    "electricity",
    "archive.",
    "(archive)",
    "archive's",
    "C++",
    "_x_",
    "10:30",
    "1,000",
    "3.14",
    "caf\u00e9",
    "\u00c4rger",
    "na\u00efve",
    "I\u0130I",
    "STRA\u00dfE",
    "\u1e9e",
    "\u041a\u043d\u0438\u0433\u0430",
    "\u0533\u056b\u0580\u0584",
    "\u6771\u4eac2020",
    "\u0e20\u0e32\u0e29\u0e32",
    "\u0627\u0644\u0643\u062a\u0627\u0628",
    "\u05e9\u05c1\u05dc\u05d5\u05dd",
    "\u0939\u093f\u0928\u094d\u0926\u0940",
    "\ud55c\uad6d\uc5b4",
    "\u039f\u0394\u039f\u03a3",
    "\u03a3",
    "\u03a3\u03a3",
    "a\u03a3'",
    "a\u03a3\u00adb",
    "\ud801\udc00\ud801\udc28s",
    "\ud83d\ude00",
    "\ud83d\udc68\u200d\ud83d\udc69\u200d\ud83d\udc67",
    "\ud835\udc00bc",
    "constructor",
    "__proto__",
    "toString",
    "hasOwnProperty",
    "_index",
    "--",
    "...",
    "!",
    "'",
    "\"quoted\"",
    "back\\slash",
    "a/b",
    "\u0000",
    "\u001f\u0001",
    "\u007f",
    "\u0085",
    "\u200b",
    "soft\u00adhyphen",
    "e\u0301te\u0301",
    "\uff21\uff22",
    "\ufb01n",
    "\u2019tis",
    "don't",
    "0",
    "10",
    "9",
    "2008",
    "-5",
    "\uff5e",
    "\ud800\udc00",
    "\ufffd",
    "\ue000",
    "ational",
    "sses",
    "ss",
    "s",
    "y",
    "ed",
    "ing"
  };
  private static final String[] SEPARATORS = {
    " ", " ", " ", " ", "  ", "-", "\n", "\t", "\u000b", "\f", "\r\n", "\u00a0", "\u1680", "\u2000",
    "\u200a", "\u2028", "\u2029", "\u202f", "\u205f", "\u3000", "\ufeff", "--", "\u2013", "/", ""
  };

  private final IntUnaryOperator choice;
  private final IndexSettings settings;
  private final String settingsJson;
  private final List<Document> documents = new ArrayList<>();
  private final List<String> documentsJson = new ArrayList<>();

  /**
   * Makes documents.
   *
   * @param choice gives a number from 0 on that is smaller than its argument
   */
  GeneratedDocuments(IntUnaryOperator choice, int mostDocuments) {
    this.choice = choice;
    Map<String, Object> json = new LinkedHashMap<>();
    List<Field> fields = fields(json);
    double k1 = IndexSettings.DEFAULT_K1;
    double b = IndexSettings.DEFAULT_B;
    if (isOneOf(3)) {
      k1 = new double[] {0, 0.001, 0.5, 1.7, 3, 1000}[upTo(6)];
      json.put("k1", k1);
    }
    if (isOneOf(3)) {
      b = new double[] {-3, -0.0, 0, 0.31, 1, 1.01, 7}[upTo(7)];
      json.put("b", b);
    }
    List<String> metadata = new ArrayList<>();
    if (isOneOf(2)) {
      for (int n = upTo(6); n > 0; n--) {
        metadata.add(one(METADATA));
      }
      json.put("metadataWhitelist", metadata);
    }
    List<PipelineFunction> pipeline = pipeline("pipeline", IndexSettings.DEFAULT_PIPELINE, json);
    List<PipelineFunction> search =
        pipeline("searchPipeline", List.of(PipelineFunction.STEMMER), json);
    settings =
        new IndexSettings(
            fields,
            k1,
            b,
            metadata,
            pipeline,
            search.stream().map(PipelineFunction::lunrName).toList());
    boolean hasBoosts = isOneOf(3);
    if (hasBoosts) {
      json.put("documentBoost", "weight");
    }
    Set<String> refs = new LinkedHashSet<>();
    for (int n = upTo(mostDocuments + 1); n > 0; n--) {
      refs.add(ref());
    }
    refs.forEach(ref -> add(ref, fields, hasBoosts));
    settingsJson = JSON.writeValueAsString(json);
  }

  private int upTo(int bound) {
    return choice.applyAsInt(bound);
  }

  private boolean isOneOf(int n) {
    return upTo(n) == 0;
  }

  private String one(String[] values) {
    return values[upTo(values.length)];
  }

  private List<Field> fields(Map<String, Object> json) {
    List<Field> fields = new ArrayList<>();
    List<Object> listed = new ArrayList<>();
    for (int n = 1 + upTo(4); n > 0; n--) {
      String name = one(FIELDS);
      if (isOneOf(2)) {
        fields.add(Field.of(name, 1));
        listed.add(name);
      } else {
        double boost = BOOSTS[upTo(BOOSTS.length)];
        fields.add(Field.of(name, boost));
        listed.add(Map.of("name", name, "boost", boost));
      }
    }
    json.put("fields", listed);
    return fields;
  }

  private List<PipelineFunction> pipeline(
      String key, List<PipelineFunction> standard, Map<String, Object> json) {
    if (!isOneOf(2)) {
      return standard;
    }
    List<PipelineFunction> all = new ArrayList<>(Arrays.asList(FUNCTIONS));
    for (int i = all.size() - 1; i > 0; i--) {
      Collections.swap(all, i, upTo(i + 1));
    }
    List<PipelineFunction> pipeline = all.subList(0, upTo(all.size() + 1));
    json.put(key, pipeline.stream().map(PipelineFunction::lunrName).toList());
    return pipeline;
  }

  private String ref() {
    return switch (upTo(3)) {
      case 0 -> one(REFS);
      case 1 -> Integer.toString(upTo(3000));
      default -> one(REFS) + upTo(100);
    };
  }

  private String text() {
    StringBuilder text = new StringBuilder();
    for (int n = upTo(isOneOf(10) ? 120 : 12); n > 0; n--) {
      text.append(one(WORDS)).append(one(SEPARATORS));
    }
    return text.toString();
  }

  private void add(String ref, List<Field> fields, boolean hasBoosts) {
    Map<String, Object> json = new LinkedHashMap<>();
    Map<String, FieldValue> values = new LinkedHashMap<>();
    json.put("id", ref);
    for (Field field : fields) {
      switch (upTo(8)) {
        case 0 -> {
          json.put(field.name(), null);
          values.remove(field.name());
        }
        case 1 -> {}
        case 2, 3 -> {
          List<String> elements = new ArrayList<>();
          for (int n = upTo(5); n > 0; n--) {
            elements.add(isOneOf(6) ? null : isOneOf(2) ? text() : one(WORDS));
          }
          json.put(field.name(), elements);
          values.put(
              field.name(),
              FieldValue.elements(
                  elements.stream().map(e -> Objects.requireNonNullElse(e, "")).toList()));
        }
        default -> {
          String text = text();
          json.put(field.name(), text);
          values.put(field.name(), FieldValue.text(text));
        }
      }
    }
    double boost = 1;
    if (hasBoosts && !isOneOf(4)) {
      boost = BOOSTS[upTo(BOOSTS.length)];
      json.put("weight", boost);
    }
    documents.add(new Document(ref, values, boost));
    documentsJson.add(JSON.writeValueAsString(json));
  }

  /**
   * Compares byte for byte what we make of them with what lunr does, and tells where it differs.
   */
  void assertSame(String name) {
    String ours = ours();
    String lunrs = LunrReference.index(documentsJson, settingsJson);
    if (!ours.equals(lunrs)) {
      int at = Arrays.mismatch(ours.toCharArray(), lunrs.toCharArray());
      assertThat(around(ours, at)).as("%s, at %d: %s", name, at, this).isEqualTo(around(lunrs, at));
    }
  }

  private static String around(String text, int at) {
    return text.substring(Math.max(0, at - 80), Math.min(text.length(), at + 40));
  }

  private String ours() {
    IndexBuilder builder = new IndexBuilder(settings);
    documents.forEach(builder::add);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      IndexWriter.write(builder.build(), out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toString(StandardCharsets.UTF_8);
  }

  /** Settings and documents in JSON, to read. */
  @Override
  public String toString() {
    return settingsJson + "\n" + String.join("\n", documentsJson);
  }
}
