package org.postil.search;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ForkJoinTask;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import tools.jackson.core.JsonGenerator;

/**
 * An index in many small files, of which a page loads the few it needs for a query. Results and
 * scores are those of the whole. The form of the files is told in {@code src/docs/search.md}.
 */
public final class ShardedIndex {
  private static final int GENERATION = 8;

  private final Collected collected;
  private final DocumentViews views;

  ShardedIndex(Collected collected, DocumentViews views) {
    this.collected = collected;
    this.views = views;
  }

  /**
   * The handles of the documents in the order of their numbers: added in this order to an {@link
   * IndexBuilder}, they make an index that lists documents of equal score as the files do.
   */
  public LongStream handles() {
    return IntStream.range(0, collected.numbering().size())
        .mapToLong(place -> collected.documents().handle(collected.numbering().document(place)));
  }

  /**
   * Writes all files, side by side: always the same for the same documents.
   *
   * @param unstemmed whether some words are in the index with their endings, so that a query has to
   *     look for both forms
   * @throws java.io.UncheckedIOException if the file that occurrences wait in cannot be used
   */
  public void write(boolean unstemmed, List<Facet> facets, FileReceiver receiver) {
    FacetWriter facetWriter = new FacetWriter(collected.documents(), collected.numbering(), facets);
    // the one long piece of work that is not divided, so it comes first
    ForkJoinTask<NamedFile> facetFile =
        ForkJoinTask.adapt((Callable<NamedFile>) facetWriter::file).fork();
    ShardTerms terms = ShardTerms.of(collected);
    ShardWriter shards = new ShardWriter(terms);
    StoreWriter stores = new StoreWriter(collected.documents(), collected.numbering(), views);
    MessageDigest digest = sha256();
    digested(shards.files(), shards::file, digest, receiver);
    digested(1, i -> termList(terms), digest, receiver);
    digested(stores.files(), stores::file, digest, receiver);
    digested(1, i -> facetFile.join(), digest, receiver);
    String generation = HexFormat.of().formatHex(digest.digest()).substring(0, GENERATION);
    receiver.file(
        "manifest.js",
        ScriptFile.of(
            "manifest", json -> writeManifest(generation, unstemmed, shards.bounds(), json)));
  }

  private static void digested(
      int count, IntFunction<NamedFile> make, MessageDigest digest, FileReceiver receiver) {
    InOrder.forEach(
        count,
        i -> {
          NamedFile file = make.apply(i);
          receiver.file(file.path(), file.bytes());
          return file.bytes();
        },
        digest::update);
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  /** Sorted terms, each with how much it shares with the one before, as one digit. */
  private static NamedFile termList(ShardTerms terms) {
    Bytes list = new Bytes();
    String before = "";
    char separator = '[';
    for (int i = 0; i < terms.size(); i++) {
      String text = terms.text(i);
      int same = 0;
      int most = Math.min(Packed.LAST - 1, Math.min(before.length(), text.length()));
      while (same < most && before.charAt(same) == text.charAt(same)) {
        same++;
      }
      if (same > 0 && Character.isHighSurrogate(text.charAt(same - 1))) {
        same--;
      }
      list.add(separator);
      ScriptFile.addText(Packed.digit(same) + text.substring(same), list);
      before = text;
      separator = ',';
    }
    list.addAscii(terms.size() == 0 ? "[]" : "]");
    return new NamedFile("terms.js", ScriptFile.of("terms", list));
  }

  private void writeManifest(
      String generation, boolean unstemmed, List<String> bounds, JsonGenerator json) {
    IndexSettings settings = collected.settings();
    json.writeStartObject();
    json.writeStringProperty("lunr", IndexWriter.LUNR_VERSION);
    json.writeStringProperty("generation", generation);
    json.writeNumberProperty("documents", collected.documents().size());
    json.writeNumberProperty("k1", settings.k1());
    json.writeNumberProperty("b", settings.b());
    json.writeArrayPropertyStart("fields");
    for (int field = 0; field < settings.fields().size(); field++) {
      json.writeStartArray();
      json.writeString(settings.fields().get(field).name());
      json.writeNumber(settings.fields().get(field).boost());
      json.writeNumber(collected.documents().total(field));
      json.writeEndArray();
    }
    json.writeEndArray();
    json.writeNumberProperty("longest", collected.longest());
    json.writeBooleanProperty("unstemmed", unstemmed);
    json.writeNumberProperty("slots", StoreWriter.SLOTS);
    json.writeArrayPropertyStart("buckets");
    for (Numbering.Bucket bucket : collected.numbering().buckets()) {
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
