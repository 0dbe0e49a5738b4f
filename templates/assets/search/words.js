// Finds the words in a text of any script and folds them to what the index has. Words.java does the
// same when the index is built; a test holds the two together.
"use strict";

const PostilWords = (() => {
  const INSIDE = "\\p{L}\\p{M}\\p{N}_\\p{Cf}\\u055A-\\u055F";
  const JOINTS = "(?<=[\\p{L}\\p{M}\\p{N}_])['\\u2019](?=[\\p{L}\\p{M}\\p{N}_])|(?<=[0-9])[.,:](?=[0-9])";
  const SEGMENT = new RegExp(`(?:(?!\\uFEFF)[${INSIDE}]|${JOINTS})+`, "gu");
  const SILENT = new RegExp(
    "[\\u0300-\\u036F\\u055A-\\u055F\\u0591-\\u05C7\\u0610-\\u061A\\u0640\\u064B-\\u065F\\u0670" +
      "\\u06D6-\\u06DC\\u06DF-\\u06E4\\u06E7\\u06E8\\u06EA-\\u06ED\\p{Cf}]", "gu");
  const UNSPACED = ["Han", "Hiragana", "Katakana", "Hangul", "Thai", "Lao", "Khmer", "Myanmar"]
    .map((script) => `\\p{Script=${script}}`).join("") + "\\u30FC";
  const RUNS = new RegExp(`([${UNSPACED}]+)|[^${UNSPACED}]+`, "gu");
  /** @type {Record<string, string>} letters that no decomposition takes to their plain form */
  const PLAIN = {
    "ß": "ss", "æ": "ae", "ð": "d", "ø": "o", "þ": "th", "đ": "d", "ħ": "h", "ı": "i", "ł": "l", "œ": "oe",
    "\u2019": "'", "\u02BC": "'", "ς": "σ", "և": "եւ",
    "ﬀ": "ff", "ﬁ": "fi", "ﬂ": "fl", "ﬃ": "ffi", "ﬄ": "ffl", "ﬅ": "st", "ﬆ": "st",
  };

  // at the ends of a word, with possessive endings
  const APOSTROPHES = /^'+|(?:'s?)+$/g;

  /** @param {string} segment in lower case */
  function fold(segment) {
    return segment
      .replace(/(\p{M}{30})\p{M}+/gu, "$1")
      .normalize("NFD")
      .replace(SILENT, "")
      .replace(/[ßæðøþđħıłœ\u2019\u02BCςև\uFB00-\uFB06]/g, (c) => PLAIN[c])
      .replace(/[\uFF01-\uFF5E]/g, (c) => String.fromCharCode(c.charCodeAt(0) - 0xFEE0))
      .replace(/'+/g, "'")
      .normalize("NFC")
      .replace(APOSTROPHES, "");
  }

  /**
   * The words of one segment of a text. Where its script has no spaces, pairs of characters and the
   * last one by itself; of a word with a short beginning cut off, the rest too: l'eau, eau.
   * @param {string} segment
   */
  function ofSegment(segment) {
    const words = [];
    for (const [run, unspaced] of fold(segment.toLowerCase()).matchAll(RUNS)) {
      if (unspaced) {
        const points = [...run];
        for (let i = 0; i + 1 < points.length; i++) words.push(points[i] + points[i + 1]);
        words.push(points[points.length - 1]);
      } else {
        const word = run.replace(APOSTROPHES, "");
        if (word) words.push(word);
        const rest = /^\p{L}{1,2}'(\p{L}{3,})$/u.exec(word);
        if (rest) words.push(rest[1]);
      }
    }
    return words;
  }

  /**
   * The segments of a text that words are made of.
   * @param {string} text
   * @returns {{start: number, text: string}[]}
   */
  function segments(text) {
    const found = [];
    for (const match of text.matchAll(SEGMENT)) found.push({ start: match.index ?? 0, text: match[0] });
    return found;
  }

  /**
   * All words of a text, in order.
   * @param {string} text
   */
  const of = (text) => segments(text).flatMap((segment) => ofSegment(segment.text));

  /** @param {string} word */
  const isUnspaced = (word) => new RegExp(`^[${UNSPACED}]+$`, "u").test(word);

  /**
   * Words without the last characters that stand by themselves behind their pair: what to look for.
   * @param {string[]} words
   */
  const asked = (words) => words.filter((word, i) =>
    !(i > 0 && [...word].length === 1 && isUnspaced(word) && [...words[i - 1]].length === 2 && words[i - 1].endsWith(word)));

  /**
   * The words of a text and where each stands in it.
   * @param {string} text
   * @returns {{word: string, start: number, end: number}[]}
   */
  function placed(text) {
    /** @type {{word: string, start: number, end: number}[]} */
    const found = [];
    for (const segment of segments(text)) {
      for (const match of segment.text.matchAll(RUNS)) {
        const start = segment.start + (match.index ?? 0);
        const points = match[1] ? [...match[1]] : [];
        const words = asked(ofSegment(match[0]));
        const isPaired = points.length > 1 && words.length === points.length - 1;
        let at = start;
        words.forEach((word, i) => {
          const size = isPaired ? points[i].length + points[i + 1].length : match[0].length;
          found.push({ word, start: at, end: at + size });
          if (isPaired) at += points[i].length;
        });
      }
    }
    return found;
  }

  /**
   * The letters of a text as the index has them, without what parts them.
   * @param {string} text
   */
  const folded = (text) => segments(text).map((segment) => fold(segment.text.toLowerCase())).join("");

  return { of, ofSegment, segments, placed, asked, folded, isUnspaced };
})();
