package org.postil.capture.wxr;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Footnotes of the block editor, which WordPress from 6.3 on keeps apart from the text, as JSON: a
 * list of {@code {"id": "…", "content": "HTML"}}. In the text a block says where they stand.
 */
final class Footnotes {
  /** The setting that holds them. */
  static final String KEY = "footnotes";

  private static final String BLOCK = "<!-- wp:footnotes";
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private Footnotes() {}

  /** The text with its footnotes where they were shown; at its end, if it does not say where. */
  static String in(String content, Fields fields) {
    String json = fields.text(KEY).strip();
    if (json.isEmpty()) {
      return content;
    }
    String list = list(json);
    int block = content.indexOf(BLOCK);
    int end = block < 0 ? -1 : content.indexOf("-->", block);
    return end < 0
        ? content + "\n\n" + list
        : content.substring(0, block) + list + content.substring(end + 3);
  }

  private static String list(String json) {
    StringBuilder list = new StringBuilder("<ol>");
    try {
      for (JsonNode note : JSON.readTree(json)) {
        String id = note.path("id").stringValue("").replaceAll("[^A-Za-z0-9_-]", "");
        list.append("<li id=\"").append(id).append("\">");
        list.append(note.path("content").stringValue("")).append("</li>");
      }
    } catch (JacksonException notJson) {
      list.append("<li>").append(json.replace("<", "&lt;")).append("</li>");
    }
    return list.append("</ol>").toString();
  }
}
