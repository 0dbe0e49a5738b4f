package org.postil.markup;

/** Part of a line of CommonMark, still to be written. */
sealed interface Piece {
  /** Text to be escaped. */
  record Words(StringBuilder text) implements Piece {}

  /** Markdown or a tag that stays as it is. */
  record Fixed(String markdown) implements Piece {}

  /** A hard line break. */
  record Break() implements Piece {}

  /** A phrase begins. */
  record Open(Phrase phrase) implements Piece {}

  /** A phrase ends. */
  record Close(Phrase phrase) implements Piece {}

  /** A link begins; it cannot hold other links, so addresses in it need no care. */
  record OpenLink() implements Piece {}

  /** A link ends. */
  record CloseLink(String markdown) implements Piece {}
}
