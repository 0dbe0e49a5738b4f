package org.postil.search;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.SerializableString;
import tools.jackson.core.exc.JacksonIOException;
import tools.jackson.core.io.SerializedString;

/**
 * Writes an index as {@code JSON.stringify} writes lunr's: same values, same order of keys, same
 * spelling of numbers.
 */
public final class IndexWriter {
  static final String LUNR_VERSION = "2.3.9";

  private static final int THOUSAND = 1000;

  /** Below it the quotient has no more digits than tell a number from its neighbours. */
  private static final double EXACT_THOUSANDTHS = 1e15;

  private final Index index;
  private final Vectors vectors;
  private final Postings postings;
  private final JsonGenerator json;
  private final List<Field> fields;
  private final List<String> metadata;
  private final long[] order;
  private final SerializableString[] refs;

  private IndexWriter(Index index, JsonGenerator json) {
    this.index = index;
    this.vectors = index.vectors();
    this.postings = index.postings();
    this.json = json;
    this.fields = index.settings().fields();
    this.metadata = inKeyOrder(index.settings().metadata());
    this.order = index.refs().stream().mapToLong(KeyOrder::of).toArray();
    this.refs = index.refs().stream().map(SerializedString::new).toArray(SerializableString[]::new);
  }

  /**
   * Writes an index in UTF-8.
   *
   * @param out is flushed and left open
   * @throws IOException if {@code out} fails
   */
  public static void write(Index index, OutputStream out) throws IOException {
    try (JsonGenerator json = ScriptFile.JSON.createGenerator(ObjectWriteContext.empty(), out)) {
      new IndexWriter(index, json).write();
    } catch (JacksonIOException e) {
      throw e.getCause();
    }
  }

  private static List<String> inKeyOrder(List<String> names) {
    List<String> keys = new ArrayList<>(names.stream().distinct().toList());
    keys.sort(Comparator.comparingLong(KeyOrder::of));
    return keys;
  }

  private void write() {
    json.writeStartObject();
    json.writeStringProperty("version", LUNR_VERSION);
    json.writeArrayPropertyStart("fields");
    fields.forEach(field -> json.writeString(field.name()));
    json.writeEndArray();
    json.writeArrayPropertyStart("fieldVectors");
    writeVectors();
    json.writeEndArray();
    json.writeArrayPropertyStart("invertedIndex");
    index.terms().forEach(this::writeTerm);
    json.writeEndArray();
    json.writeArrayPropertyStart("pipeline");
    index.settings().searchPipeline().forEach(json::writeString);
    json.writeEndArray();
    json.writeEndObject();
  }

  private void writeVectors() {
    double[] idfs = index.idfs();
    for (int document = 0; document < index.refs().size(); document++) {
      for (int field = 0; field < fields.size(); field++) {
        json.writeStartArray();
        json.writeString(fields.get(field).name() + "/" + index.refs().get(document));
        json.writeStartArray();
        for (int entry : byTerm(document, field)) {
          int term = vectors.term(entry);
          json.writeNumber(term);
          writeThousandths(index.score(idfs[term], vectors.count(entry), field, document));
        }
        json.writeEndArray();
        json.writeEndArray();
      }
    }
  }

  /** The entries of a vector by the number of their term. */
  private int[] byTerm(int document, int field) {
    int start = vectors.start(document, field);
    long[] keys = new long[vectors.end(document, field) - start];
    for (int i = 0; i < keys.length; i++) {
      keys[i] = (long) vectors.term(start + i) << Integer.SIZE | start + i;
    }
    Arrays.sort(keys);
    int[] entries = new int[keys.length];
    for (int i = 0; i < keys.length; i++) {
      entries[i] = (int) keys[i];
    }
    return entries;
  }

  /** A number of thousandths as JavaScript prints the quotient. */
  private void writeThousandths(double score) {
    if (!Double.isFinite(score)) {
      json.writeNull();
      return;
    }
    if (score >= EXACT_THOUSANDTHS) {
      json.writeNumber(JsNumber.of(score / THOUSAND));
      return;
    }
    long whole = (long) score;
    long rest = whole % THOUSAND;
    if (rest == 0) {
      json.writeNumber(whole / THOUSAND);
      return;
    }
    StringBuilder text = new StringBuilder().append(whole / THOUSAND).append('.');
    text.append((char) ('0' + rest / 100)).append((char) ('0' + rest / 10 % 10));
    text.append((char) ('0' + rest % 10));
    while (text.charAt(text.length() - 1) == '0') {
      text.setLength(text.length() - 1);
    }
    json.writeNumber(text.toString());
  }

  private void writeTerm(IndexTerm term) {
    json.writeStartArray();
    json.writeString(term.text());
    json.writeStartObject();
    boolean isNumbered = false;
    for (int field = 0; field < fields.size(); field++) {
      if (!isNumbered && KeyOrder.of(fields.get(field).name()) == KeyOrder.OTHER) {
        json.writeNumberProperty("_index", term.number());
        isNumbered = true;
      }
      json.writeObjectPropertyStart(fields.get(field).name());
      for (int posting : keyOrder(field, term.number())) {
        json.writeName(refs[postings.document(posting)]);
        json.writeStartObject();
        writeMetadata(posting, fields.get(field).name());
        json.writeEndObject();
      }
      json.writeEndObject();
    }
    if (!isNumbered) {
      json.writeNumberProperty("_index", term.number());
    }
    json.writeEndObject();
    json.writeEndArray();
  }

  private int[] keyOrder(int field, int term) {
    int start = postings.start(field, term);
    int end = postings.end(field, term);
    boolean isSorted = true;
    for (int i = start + 1; i < end && isSorted; i++) {
      isSorted = order[postings.document(i - 1)] <= order[postings.document(i)];
    }
    IntStream places = IntStream.range(start, end);
    return isSorted
        ? places.toArray()
        : places
            .boxed()
            .sorted(Comparator.comparingLong(i -> order[postings.document(i)]))
            .mapToInt(Integer::intValue)
            .toArray();
  }

  private void writeMetadata(int posting, String field) {
    for (String key : metadata) {
      json.writeArrayPropertyStart(key);
      // a name that stands in the list twice gets its values twice
      int times = (int) index.settings().metadata().stream().filter(key::equals).count();
      int[] kept = postings.occurrences(posting);
      for (int k = 0; k < kept.length; k += FieldTerms.PER_OCCURRENCE) {
        for (int time = 0; time < times; time++) {
          writeMetadata(key, field, kept, k);
        }
      }
      json.writeEndArray();
    }
  }

  private void writeMetadata(String key, String field, int[] kept, int k) {
    boolean isInText = kept[k] >= 0;
    if (key.equals("position") && isInText) {
      json.writeStartArray();
      json.writeNumber(kept[k]);
      json.writeNumber(kept[k + 1]);
      json.writeEndArray();
    } else if (key.equals("index") && isInText) {
      json.writeNumber(kept[k + 2]);
    } else if (key.equals("fields")) {
      json.writeStartArray();
      json.writeString(field);
      json.writeEndArray();
    } else {
      json.writeNull();
    }
  }
}
