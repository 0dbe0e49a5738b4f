package org.postil.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.postil.search.LunrReference;

/** {@code postil lunr}: documents of all kinds as lunr takes them, and what it says of bad ones. */
class LunrCommandTest {
  private static final String FIELDS = "{\"fields\": [\"t\"]}";

  @TempDir Path temporary;
  private String err = "";

  private int run(String documents, String settings) throws IOException {
    Files.writeString(temporary.resolve("docs.jsonl"), documents);
    Files.writeString(temporary.resolve("settings.json"), settings);
    return lunr(path("docs.jsonl"), path("settings.json"), "--output", path("index.json"));
  }

  private int lunr(String... arguments) {
    ByteArrayOutputStream stderr = new ByteArrayOutputStream();
    PrintStream print = new PrintStream(stderr, true, StandardCharsets.UTF_8);
    int code =
        Postil.run(
            print,
            print,
            Stream.concat(Stream.of("lunr"), Stream.of(arguments)).toArray(String[]::new));
    err = stderr.toString(StandardCharsets.UTF_8);
    assertThat(err).doesNotContain("\tat ");
    return code;
  }

  private String path(String name) {
    return temporary.resolve(name).toString();
  }

  private void assertIndexedAsInLunr(String settings, List<String> documents) throws IOException {
    assertThat(run(String.join("\n", documents) + "\n", settings)).as(err).isZero();
    assertThat(Files.readString(temporary.resolve("index.json")))
        .isEqualTo(LunrReference.index(documents, settings));
  }

  private void assertRefused(String documents, String settings, String... messages)
      throws IOException {
    assertThat(run(documents, settings)).isEqualTo(1);
    assertThat(err).contains(messages);
    assertThat(temporary.resolve("index.json")).doesNotExist();
  }

  @Test
  void takesValuesThatAreNoTextAsJavaScriptWritesThem() throws IOException {
    assertIndexedAsInLunr(
        "{\"fields\": [\"t\", \"u\"], \"pipeline\": [], \"metadataWhitelist\": [\"position\"]}",
        List.of(
            "{\"id\": 1e21, \"t\": 1e21, \"u\": [1e21, 1e20, 123456789012345680000]}",
            "{\"id\": 1e-7, \"t\": 1e-7, \"u\": [1e-6, 0.0000015, 5e-300]}",
            "{\"id\": 0.1, \"t\": 0.1, \"u\": [0.30000000000000004, 1.7976931348623157e308]}",
            "{\"id\": -0, \"t\": -0, \"u\": [-0.0, 0, -1]}",
            "{\"id\": 5.0, \"t\": 5.0, \"u\": [1.50, 100.0, 12345678901234567890]}",
            "{\"id\": true, \"t\": true, \"u\": [false, true, null]}",
            "{\"id\": [1, [2]], \"t\": [1, [2]], \"u\": [[1, [2, null]], [], [[]]]}",
            "{\"id\": {}, \"t\": {}, \"u\": [{}, {\"a\": 1}, [{}]]}",
            "{\"id\": null, \"t\": null}",
            "{\"t\": \"no reference\"}"));
  }

  @Test
  void takesBoostsAndTheNameOfTheReference() throws IOException {
    assertIndexedAsInLunr(
        "{\"ref\": \"key\", \"documentBoost\": \"weight\", \"k1\": 2, \"b\": -1, \"fields\":"
            + " [{\"name\": \"t\", \"boost\": 2.5}, {\"name\": \"10\"}, \"2\"]}",
        List.of(
            "{\"key\": \"a\", \"weight\": 3, \"t\": \"one two\", \"2\": \"one\"}",
            "{\"key\": \"b\", \"weight\": null, \"t\": \"two three\", \"10\": \"x\"}",
            "{\"key\": \"c\", \"weight\": 0, \"t\": \"three\"}",
            "{\"key\": \"d\", \"t\": \"four\"}"));
  }

  @Test
  void printsScoresOfTheLargestBoostsAsLunr() throws IOException {
    assertIndexedAsInLunr(
        "{\"documentBoost\": \"weight\", \"fields\": [{\"name\": \"t\", \"boost\": 1e9}]}",
        List.of(
            "{\"id\": 1, \"weight\": 1e9, \"t\": \"one two two\"}",
            "{\"id\": 2, \"weight\": 1e6, \"t\": \"one three\"}",
            "{\"id\": 3, \"weight\": 1e5, \"t\": \"two three four\"}",
            "{\"id\": 4, \"weight\": 1e4, \"t\": \"five\"}",
            "{\"id\": 5, \"weight\": 7777, \"t\": \"five six seven two\"}"));
  }

  @Test
  void writesScoresThatAreNoNumbersAsLunr() throws IOException {
    assertIndexedAsInLunr(
        "{\"k1\": 1.7e308, \"fields\": [\"t\"]}",
        List.of("{\"id\": 1, \"t\": \"one two two\"}", "{\"id\": 2, \"t\": \"one\"}"));
  }

  @Test
  void indexesNoDocumentsAsLunr() throws IOException {
    assertIndexedAsInLunr(FIELDS, List.of());
  }

  @Test
  void saysWhereALineIsNoJson() throws IOException {
    assertRefused(
        "{\"id\": 1}\n\n{\"id\": 2, \"t\" \"x\"}\n[1]\n{\"id\": 3\n",
        FIELDS,
        "docs.jsonl:3:15: error: this is not JSON: ",
        "docs.jsonl:4:1: error: this is no document",
        "docs.jsonl:5:",
        "write one JSON document on each line");
    assertThat(err.lines().filter(line -> line.contains(": error: "))).hasSize(3);
  }

  @ParameterizedTest
  @ValueSource(strings = {"{\"id\": 1} {\"id\": 2}", "{\"id\": 1}x", "{\"id\": 1},"})
  void refusesMoreThanOneDocumentOnALine(String line) throws IOException {
    assertRefused(line, FIELDS, "docs.jsonl:1:", "error: this is not JSON");
  }

  @Test
  void takesAByteOrderMarkForNothing() throws IOException {
    assertThat(run("\uFEFF{\"id\": 1, \"body\": \"word\"}\n", FIELDS)).isZero();
  }

  @Test
  void refusesUnknownSettingsOfAField() throws IOException {
    assertRefused(
        "{}", "{\"fields\": [{\"name\": \"a\", \"bost\": 2}]}", "settings.json:1:", "'bost'");
  }

  @Test
  void saysThatThereIsNoSuchFile() throws IOException {
    Files.writeString(temporary.resolve("settings.json"), FIELDS);
    assertThat(lunr(path("gone.jsonl"), path("settings.json"))).isEqualTo(1);
    assertThat(err).contains("gone.jsonl:1:1: error: there is no such file; name a file");
    Files.writeString(temporary.resolve("docs.jsonl"), "");
    assertThat(lunr(path("docs.jsonl"), path("gone.json"))).isEqualTo(1);
    assertThat(err).contains("gone.json:1:1: error: there is no such file; name a file");
    assertThat(lunr(temporary.toString(), path("settings.json"))).isEqualTo(1);
    assertThat(err).contains("this is a folder");
  }

  @Test
  void saysThatAFileIsNotUtf8() throws IOException {
    Files.writeString(temporary.resolve("settings.json"), FIELDS);
    Files.write(temporary.resolve("latin.jsonl"), new byte[] {'{', '"', (byte) 0xE9, '"', '}'});
    assertThat(lunr(path("latin.jsonl"), path("settings.json"))).isEqualTo(1);
    assertThat(err).contains("latin.jsonl:1:1: error: this is not UTF-8");
    assertThat(lunr(path("settings.json"), path("latin.jsonl"))).isEqualTo(1);
    assertThat(err).contains("latin.jsonl:1:1: error: this is not UTF-8");
  }

  @Test
  void namesTheNearestSettingForOneThatThereIsNot() throws IOException {
    assertRefused(
        "",
        "{\n  \"feilds\": [\"t\"],\n  \"zzzzzzzzzz\": 1\n}",
        "settings.json:2:3: error: there is no setting 'feilds'; did you mean fields?",
        "settings.json:3:3: error: there is no setting 'zzzzzzzzzz'; take it out");
  }

  @Test
  void refusesARepeatedReference() throws IOException {
    assertRefused(
        "{\"id\": \"7\"}\n{\"id\": 7}\n{\"id\": 7.0}\n{\"id\": 8}\n{}\n{\"id\": \"undefined\"}\n",
        FIELDS,
        "docs.jsonl:2:1: error: there is a document of the reference '7' already",
        "docs.jsonl:3:1: error: there is a document of the reference '7' already",
        "docs.jsonl:6:1: error: there is a document of the reference 'undefined' already");
  }

  @ParameterizedTest
  @ValueSource(strings = {"-1", "1e10", "\"2\"", "true", "[1]", "{}", "1e999"})
  void refusesABadBoost(String boost) throws IOException {
    assertRefused(
        "{\"id\": 1}\n{\"id\": 2, \"w\": " + boost + "}\n",
        "{\"fields\": [\"t\"], \"documentBoost\": \"w\"}",
        "docs.jsonl:2:1: error: the boost is ",
        "write a number from 0 to 1000000000");
    assertRefused(
        "",
        "{\"fields\": [{\"name\": \"t\", \"boost\": " + boost + "}]}",
        "settings.json:1:2: error: the boost of t is ");
  }

  @Test
  void refusesOtherLanguages() throws IOException {
    for (String language : List.of("\"ru\"", "[\"en\", \"ru\"]", "null")) {
      assertRefused(
          "",
          "{\"language\": " + language + ", \"fields\": [\"t\"]}",
          "settings.json:1:2: error: language is ",
          "write en: there are no other stemmers here");
    }
    assertThat(run("", "{\"language\": \"en\", \"fields\": [\"t\"]}")).isZero();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[]",
        "1",
        "",
        "{",
        "{}",
        "{\"fields\": []}",
        "{\"fields\": \"t\"}",
        "{\"fields\": [1]}",
        "{\"fields\": [\"\"]}",
        "{\"fields\": [\"a/b\"]}",
        "{\"fields\": [\"constructor\"]}",
        "{\"fields\": [\"_index\"]}",
        "{\"fields\": [{\"boost\": 1}]}",
        "{\"fields\": [\"t\"], \"k1\": -1}",
        "{\"fields\": [\"t\"], \"k1\": \"1\"}",
        "{\"fields\": [\"t\"], \"k1\": 1e999}",
        "{\"fields\": [\"t\"], \"b\": null}",
        "{\"fields\": [\"t\"], \"ref\": 1}",
        "{\"fields\": [\"t\"], \"pipeline\": \"stemmer\"}",
        "{\"fields\": [\"t\"], \"pipeline\": [\"stammer\"]}",
        "{\"fields\": [\"t\"], \"searchPipeline\": [1]}",
        "{\"fields\": [\"t\"], \"metadataWhitelist\": {}}",
        "{\"fields\": [\"t\"]} x"
      })
  void refusesBadSettings(String settings) throws IOException {
    assertRefused("{\"id\": 1}\n", settings, "settings.json:1:", ": error: ");
  }
}
