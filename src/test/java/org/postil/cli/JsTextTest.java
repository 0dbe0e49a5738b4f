package org.postil.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.postil.search.LunrReference;
import tools.jackson.databind.json.JsonMapper;

/** Values become the text that JavaScript makes of them. */
class JsTextTest {
  @Test
  void writesOtherValuesAsJavaScript() {
    List<String> json =
        List.of(
            "true",
            "false",
            "null",
            "[]",
            "{}",
            "[[]]",
            "[null]",
            "[null,null]",
            "[1,[2,[3,null]]]",
            "[{}]",
            "[\"a,b\",\"c\"]",
            "{\"a\":[1]}",
            "\"\"",
            "\"text\"",
            "1",
            "-0",
            "-0.0",
            "1.50",
            "5.0",
            "1e21",
            "123456789012345678901234567890",
            "0.1e-6",
            "[true,false,1.0,-0]");
    assertThat(json.stream().map(j -> JsText.of(JsonMapper.shared().readTree(j))))
        .containsExactlyElementsOf(LunrReference.values(json));
  }
}
