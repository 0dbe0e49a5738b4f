package org.postil.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How an index is built. The constants are those of Okapi BM25 as lunr names them.
 *
 * @param fields in lunr's order: those whose names are numbers first
 * @param k1 how soon further occurrences of a term stop to count, from 0
 * @param b how much the length of a field counts, from 0 to 1
 * @param metadata what is kept of each occurrence: {@code position}, {@code index}, {@code fields};
 *     other names get {@code null}, as in lunr
 * @param pipeline what tokens of documents pass through
 * @param searchPipeline names of what the words of a query pass through, which the index tells lunr
 */
public record IndexSettings(
    List<Field> fields,
    double k1,
    double b,
    List<String> metadata,
    List<PipelineFunction> pipeline,
    List<String> searchPipeline) {
  public static final double DEFAULT_K1 = 1.2;
  public static final double DEFAULT_B = 0.75;

  public static final List<PipelineFunction> DEFAULT_PIPELINE =
      List.of(
          PipelineFunction.TRIMMER, PipelineFunction.STOP_WORD_FILTER, PipelineFunction.STEMMER);

  public IndexSettings {
    Map<String, Field> byName = new LinkedHashMap<>();
    fields.forEach(field -> byName.put(field.name(), field));
    fields = new ArrayList<>(byName.values());
    fields.sort(Comparator.comparingLong(field -> KeyOrder.of(field.name())));
    fields = List.copyOf(fields);
    b = Math.min(1, Math.max(0, b));
    metadata = List.copyOf(metadata);
    pipeline = List.copyOf(pipeline);
    searchPipeline = List.copyOf(searchPipeline);
    if (!(k1 >= 0 && k1 < Double.POSITIVE_INFINITY) || Double.isNaN(b)) {
      throw new IllegalArgumentException("k1 and b are numbers from 0 on");
    }
  }

  /** lunr's defaults. */
  public static IndexSettings of(Field... fields) {
    return new IndexSettings(
        List.of(fields), DEFAULT_K1, DEFAULT_B, List.of(), DEFAULT_PIPELINE, List.of("stemmer"));
  }
}
