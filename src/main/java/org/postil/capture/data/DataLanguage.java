package org.postil.capture.data;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.ConstructNode;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.nodes.Tag;
import org.snakeyaml.engine.v2.resolver.ScalarResolver;
import org.snakeyaml.engine.v2.schema.Schema;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.TokenStreamFactory;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.dataformat.toml.TomlFactory;
import tools.jackson.dataformat.yaml.YAMLFactory;

/** The languages data files are written in, bounded in depth and size. */
enum DataLanguage {
  YAML,
  JSON,
  TOML;

  static final int DEEPEST = 60;

  private static final StreamReadConstraints LIMITS =
      StreamReadConstraints.builder()
          .maxNestingDepth(DEEPEST)
          // files are bounded before they are read
          .maxStringLength(Integer.MAX_VALUE)
          .maxDocumentLength(-1)
          .maxNameLength(Integer.MAX_VALUE)
          .build();

  private static final TokenStreamFactory YAML_READER =
      YAMLFactory.builder()
          .streamReadConstraints(LIMITS)
          .loadSettings(
              LoadSettings.builder()
                  .setCodePointLimit(Integer.MAX_VALUE)
                  .setSchema(new TextSchema())
                  // we say where both stand
                  .setAllowDuplicateKeys(true)
                  .build())
          .build();

  private static final TokenStreamFactory JSON_READER =
      JsonFactory.builder().streamReadConstraints(LIMITS).build();

  private static final TokenStreamFactory TOML_READER =
      TomlFactory.builder().streamReadConstraints(LIMITS).build();

  /** Every scalar is the text that was written, but for the ways to write nothing. */
  private static final class TextSchema implements Schema {
    @Override
    public ScalarResolver getScalarResolver() {
      return (value, isPlain) -> isPlain && isNothing(value) ? Tag.NULL : Tag.STR;
    }

    @Override
    public Map<Tag, ConstructNode> getSchemaTagConstructors() {
      return Map.of();
    }
  }

  static boolean isNothing(String plain) {
    return plain.isEmpty() || plain.equals("~") || plain.equals("null");
  }

  /** The language of files with this ending. */
  static Optional<DataLanguage> ofEnding(String ending) {
    return switch (ending.toLowerCase(Locale.ROOT)) {
      case ".yml", ".yaml" -> Optional.of(YAML);
      case ".json" -> Optional.of(JSON);
      case ".toml" -> Optional.of(TOML);
      default -> Optional.empty();
    };
  }

  TokenStreamFactory reader() {
    return this == YAML ? YAML_READER : this == JSON ? JSON_READER : TOML_READER;
  }
}
