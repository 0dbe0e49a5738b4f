package org.postil.search;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.JsonGenerator;

/**
 * An index in many small files, of which a page loads the few it needs for a query. Results and
 * scores are those of the whole. The form of the files is told in {@code src/docs/search.md}.
 *
 * @param index of which the documents were added in the order of {@code numbering}
 * @param longest the field whose lengths {@code numbering} tells
 * @param unstemmed whether some words are in the index with their endings, so that a query has to
 *     look for both forms
 * @param stored for each document what to show of it
 */
public record ShardedIndex(
    Index index,
    Numbering numbering,
    String longest,
    boolean unstemmed,
    List<List<Optional<String>>> stored,
    List<Facet> facets) {
  private static final int GENERATION = 8;

  /** Writes all files: always the same for the same index, in the same order. */
  public void write(FileReceiver receiver) {
    MessageDigest digest = sha256();
    FileReceiver digesting =
        (path, bytes) -> {
          digest.update(bytes);
          receiver.file(path, bytes);
        };
    List<String> bounds = new ShardWriter(index, numbering, field(longest)).write(digesting);
    digesting.file("terms.js", ScriptFile.of("terms", this::writeTerms));
    new StoreWriter(numbering, stored).write(digesting);
    new FacetWriter(numbering, facets).write(stored.size(), digesting);
    String generation = HexFormat.of().formatHex(digest.digest()).substring(0, GENERATION);
    receiver.file(
        "manifest.js", ScriptFile.of("manifest", json -> writeManifest(generation, bounds, json)));
  }

  private int field(String name) {
    return index.settings().fields().stream().map(Field::name).toList().indexOf(name);
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  /** Sorted terms, each with how much it shares with the one before, as one digit. */
  private void writeTerms(JsonGenerator json) {
    String before = "";
    json.writeStartArray();
    for (IndexTerm term : index.terms()) {
      String text = term.text();
      int same = 0;
      int most = Math.min(Packed.LAST - 1, Math.min(before.length(), text.length()));
      while (same < most && before.charAt(same) == text.charAt(same)) {
        same++;
      }
      if (same > 0 && Character.isHighSurrogate(text.charAt(same - 1))) {
        same--;
      }
      json.writeString(new Packed().add(same) + text.substring(same));
      before = text;
    }
    json.writeEndArray();
  }

  private void writeManifest(String generation, List<String> bounds, JsonGenerator json) {
    IndexSettings settings = index.settings();
    json.writeStartObject();
    json.writeStringProperty("lunr", IndexWriter.LUNR_VERSION);
    json.writeStringProperty("generation", generation);
    json.writeNumberProperty("documents", index.refs().size());
    json.writeNumberProperty("k1", settings.k1());
    json.writeNumberProperty("b", settings.b());
    json.writeArrayPropertyStart("fields");
    for (int field = 0; field < settings.fields().size(); field++) {
      json.writeStartArray();
      json.writeString(settings.fields().get(field).name());
      json.writeNumber(settings.fields().get(field).boost());
      json.writeNumber(index.total(field));
      json.writeEndArray();
    }
    json.writeEndArray();
    json.writeNumberProperty("longest", field(longest));
    json.writeBooleanProperty("unstemmed", unstemmed);
    json.writeNumberProperty("slots", StoreWriter.SLOTS);
    json.writeArrayPropertyStart("buckets");
    for (Numbering.Bucket bucket : numbering.buckets()) {
      json.writeNumber(bucket.id());
      json.writeNumber(bucket.rows());
    }
    json.writeEndArray();
    json.writeArrayPropertyStart("shards");
    bounds.forEach(json::writeString);
    json.writeEndArray();
    json.writeEndObject();
  }
}
