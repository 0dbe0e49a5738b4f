// Chooses what to quote of a text and which words of it to mark. What is quoted stays text.
"use strict";

/**
 * @typedef {{text: string, isMarked: boolean}} Run
 * @typedef {{word: string, start: number, end: number}} Placed
 */

const PostilQuotes = (() => {
  const LONGEST = 240;
  const LEAD = 60;

  /**
   * Where the words that were found stand in a text; those that overlap as one.
   * @param {Placed[]} words
   * @param {(word: string) => boolean} isFound
   * @returns {Placed[]}
   */
  function places(words, isFound) {
    /** @type {Placed[]} */
    const found = [];
    for (const place of words) {
      if (!isFound(place.word)) continue;
      const last = found[found.length - 1];
      if (last && place.start < last.end) last.end = Math.max(last.end, place.end);
      else found.push({ ...place });
    }
    return found;
  }

  /**
   * A text with the words found marked.
   * @param {string} text
   * @param {{start: number, end: number}[]} found
   * @param {number} from
   * @param {number} to
   * @returns {Run[]}
   */
  function runs(text, found, from, to) {
    /** @type {Run[]} */
    const out = [];
    let at = from;
    for (const { start, end } of found) {
      if (start < from || end > to) continue;
      out.push({ text: text.slice(at, start), isMarked: false }, { text: text.slice(start, end), isMarked: true });
      at = end;
    }
    out.push({ text: text.slice(at, to), isMarked: false });
    return out.filter((run) => run.text !== "");
  }

  /**
   * The whole of a short text such as a title.
   * @param {string} text
   * @param {(word: string) => boolean} isFound
   */
  const whole = (text, isFound) => runs(text, places(PostilWords.placed(text), isFound), 0, text.length);

  /**
   * The part of a text that has a phrase, or else most of the words found.
   * @param {string} text
   * @param {(word: string) => boolean} isFound
   * @param {string[][]} phrases
   */
  function part(text, isFound, phrases) {
    const words = PostilWords.placed(text);
    const found = places(words, isFound);
    const phrase = phrases.map((one) => phraseAt(words, one)).find((at) => at !== null);
    const best = phrase ?? densest(found);
    const from = best && best.start > LEAD ? after(text, best.start - LEAD) : 0;
    const to = Math.max(best?.end ?? 0, from + LONGEST >= text.length ? text.length : before(text, from + LONGEST));
    const out = runs(text, found, from, to);
    if (from > 0) out.unshift({ text: "…", isMarked: false });
    if (to < text.length) out.push({ text: "…", isMarked: false });
    return out;
  }

  /**
   * The first of the words found behind which most others follow soon.
   * @param {Placed[]} found
   */
  function densest(found) {
    let best = found[0];
    let most = 0;
    found.forEach((first, i) => {
      const words = new Set();
      let marks = 0;
      for (let k = i; k < found.length && found[k].end - first.start < LONGEST - LEAD; k++) {
        words.add(found[k].word);
        marks++;
      }
      const weight = words.size * 100 + marks;
      if (weight > most) [most, best] = [weight, first];
    });
    return best;
  }

  /** @param {string} text @param {number} at the next beginning of a word */
  function after(text, at) {
    const space = text.slice(at, at + LEAD / 2).search(/\s/);
    return space < 0 ? boundary(text, at) : at + space + 1;
  }

  /** @param {string} text @param {number} at the last end of a word */
  function before(text, at) {
    const space = text.slice(at - LEAD / 2, at).search(/\s\S*$/);
    return space < 0 ? boundary(text, at) : at - LEAD / 2 + space;
  }

  /** @param {string} text @param {number} at the end of the character that stands there, with its marks */
  function boundary(text, at) {
    let end = at;
    while (end < text.length && (/[\p{M}\u200D\uDC00-\uDFFF]/u.test(text[end]) || text[end - 1] === "\u200D")) end++;
    return end;
  }

  /**
   * Where words stand side by side.
   * @param {Placed[]} words of a text
   * @param {string[]} phrase
   */
  function phraseAt(words, phrase) {
    const at = words.findIndex((_, i) => phrase.every((word, k) => words[i + k]?.word === word));
    return at < 0 ? null : words[at];
  }

  /**
   * @param {string} text
   * @param {string[]} phrase
   */
  const hasPhrase = (text, phrase) => phraseAt(PostilWords.placed(text), phrase) !== null;

  return { whole, part, hasPhrase };
})();
