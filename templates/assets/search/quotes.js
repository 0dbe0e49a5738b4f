// Chooses what to quote of a text and which words of it to mark. What is quoted stays text.
"use strict";

/** @typedef {{text: string, isMarked: boolean}} Run */

const PostilQuotes = (() => {
  const LONGEST = 240;
  const LEAD = 60;

  /**
   * Where the terms that were found stand in a text.
   * @param {string} text
   * @param {(word: string) => boolean} isFound
   * @returns {{start: number, end: number, word: string}[]}
   */
  function places(text, isFound) {
    /** @type {{start: number, end: number, word: string}[]} */
    const found = [];
    for (const { start, text: segment } of PostilWords.segments(text)) {
      const words = PostilWords.ofSegment(segment);
      const points = [...segment];
      const isPaired = words.length > 1 && words.length === points.length - 1;
      words.forEach((word, i) => {
        if (!isFound(word)) return;
        const from = isPaired ? start + points.slice(0, i).join("").length : start;
        const size = isPaired ? points[i].length + points[i + 1].length : segment.length;
        const last = found[found.length - 1];
        if (last && from < last.end) last.end = Math.max(last.end, from + size);
        else found.push({ start: from, end: from + size, word });
      });
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
  const whole = (text, isFound) => runs(text, places(text, isFound), 0, text.length);

  /**
   * The part of a text that has most of the words found.
   * @param {string} text
   * @param {(word: string) => boolean} isFound
   */
  function part(text, isFound) {
    const found = places(text, isFound);
    let best = 0;
    let most = 0;
    found.forEach((first, i) => {
      const words = new Set();
      let marks = 0;
      for (let k = i; k < found.length && found[k].end - first.start < LONGEST - LEAD; k++) {
        words.add(found[k].word);
        marks++;
      }
      const weight = words.size * 100 + marks;
      if (weight > most) [most, best] = [weight, i];
    });
    const start = found.length > 0 ? Math.max(0, found[best].start - LEAD) : 0;
    const from = start === 0 ? 0 : after(text, start);
    const to = Math.max(found[best]?.end ?? 0, from + LONGEST >= text.length ? text.length : before(text, from + LONGEST));
    const out = runs(text, found, from, to);
    if (from > 0) out.unshift({ text: "…", isMarked: false });
    if (to < text.length) out.push({ text: "…", isMarked: false });
    return out;
  }

  /** @param {string} text @param {number} at the next beginning of a word */
  function after(text, at) {
    const space = text.slice(at, at + LEAD / 2).search(/\s/);
    return space < 0 ? whole16(text, at) : at + space + 1;
  }

  /** @param {string} text @param {number} at the last end of a word */
  function before(text, at) {
    const space = text.slice(at - LEAD / 2, at).search(/\s\S*$/);
    return space < 0 ? whole16(text, at) : at - LEAD / 2 + space;
  }

  /** @param {string} text @param {number} at not within a character */
  const whole16 = (text, at) => (/[\uDC00-\uDFFF]/.test(text[at] ?? "") ? at - 1 : at);

  /**
   * Whether words stand side by side in a text.
   * @param {string} text
   * @param {string[]} phrase
   */
  const hasPhrase = (text, phrase) =>
    ` ${PostilWords.of(text).join(" ")} `.includes(` ${phrase.join(" ")} `);

  return { whole, part, hasPhrase };
})();
