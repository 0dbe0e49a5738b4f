// Reads what was typed. The syntax is lunr's; what lunr would refuse is looked for as plain words.
"use strict";

/**
 * @typedef {object} Clause
 * @property {string} term folded, with * where anything may stand
 * @property {string[]} fields
 * @property {number} boost
 * @property {number} editDistance
 * @property {"+" | "-" | ""} presence
 * @property {boolean} isOpen whether it is the last word and may not be finished
 *
 * @typedef {object} Query
 * @property {Clause[]} clauses
 * @property {Phrase[]} phrases
 * @property {string[]} common words that are left out because they are everywhere
 *
 * @typedef {object} Phrase
 * @property {string[]} words that stand side by side
 * @property {string[]} fields in one of these
 * @property {boolean} isUnwanted
 *
 * @typedef {object} Index what has to be known of the index
 * @property {string[]} fields
 * @property {(word: string) => boolean} isCommon
 * @property {boolean} hasCommon whether some texts keep their common words
 */

const PostilQuery = (() => {
  const PART = /([+-]?)(?:([a-z]+):)?"([^"]*)"?|\S+/giu;
  const MODIFIED = /^([+-]?)(?:([a-z]+):)?(.*?)((?:[~^]\d+)*)$/isu;
  const FARTHEST = 2;

  /**
   * @param {string} typed
   * @param {Index} index
   * @returns {Query}
   */
  function parse(typed, index) {
    /** @type {Query} */
    const query = { clauses: [], phrases: [], common: [] };
    const text = typed.replace(/[\u201C-\u201F\u00AB\u00BB]/g, '"');
    for (const match of text.matchAll(PART)) {
      const isLast = (match.index ?? 0) + match[0].length === text.length;
      if (match[3] !== undefined) addPhrase(match, index, query);
      else addPart(match[0], isLast, index, query);
    }
    return query;
  }

  /**
   * @param {RegExpMatchArray} match
   * @param {Index} index
   * @param {Query} query
   */
  function addPhrase([, sign, name, quoted], index, query) {
    const words = PostilWords.asked(PostilWords.of(quoted));
    const fields = index.fields.includes(name) ? [name] : index.fields;
    const rare = words.filter((word) => !index.isCommon(word));
    const isUnwanted = sign === "-";
    if (isUnwanted && words.length > 1) query.phrases.push({ words, fields, isUnwanted });
    else if (rare.length === 0) query.common.push(...words);
    else {
      rare.forEach((term) => query.clauses.push(clause(term, fields, isUnwanted ? "-" : "+")));
      if (words.length > 1) query.phrases.push({ words, fields, isUnwanted });
    }
  }

  /**
   * @param {string} part
   * @param {boolean} isLast
   * @param {Index} index
   * @param {Query} query
   */
  function addPart(part, isLast, index, query) {
    const [, sign, name, rest, modifiers] = part.replace(/\\/g, "").match(MODIFIED) ?? [];
    const isField = index.fields.includes(name) && /[\p{L}\p{N}*]/u.test(rest);
    const base = clause("", isField ? [name] : index.fields, /** @type {"+" | "-" | ""} */ (sign));
    const text = name !== undefined && !isField ? `${name}:${rest}` : rest;
    base.boost = Number(/\^(\d+)/.exec(modifiers)?.[1] ?? 1);
    base.editDistance = Math.min(FARTHEST, Number(/~(\d+)/.exec(modifiers)?.[1] ?? 0));
    for (const piece of text.split("-")) {
      const words = PostilWords.asked(PostilWords.of(piece));
      if (piece.includes("*") && !words.some(PostilWords.isUnspaced)) {
        const term = piece.split("*").map(PostilWords.folded).join("*").replace(/\*+/g, "*");
        if (term !== "*") query.clauses.push({ ...base, term, editDistance: 0 });
        continue;
      }
      const before = query.clauses.length;
      words.forEach((word) => addWord(word, base, index, query));
      const last = query.clauses[query.clauses.length - 1];
      const isNew = query.clauses.length > before;
      if (isLast && isNew && modifiers === "" && text.endsWith(piece)) last.isOpen = true;
    }
  }

  /**
   * @param {string} word
   * @param {Clause} base what else is said of it
   * @param {Index} index
   * @param {Query} query
   */
  function addWord(word, base, index, query) {
    if (index.isCommon(word) && base.editDistance === 0) {
      // texts in English lack it: it can neither be required nor counted against them
      if (index.hasCommon && base.presence !== "-") query.clauses.push({ ...base, term: word, presence: "" });
      else query.common.push(word);
    } else if (PostilWords.isUnspaced(word) && [...word].length === 1) {
      query.clauses.push({ ...base, term: `${word}*`, editDistance: 0 });
    } else query.clauses.push({ ...base, term: word });
  }

  /**
   * @param {string} term
   * @param {string[]} fields
   * @param {"+" | "-" | ""} presence
   * @returns {Clause}
   */
  function clause(term, fields, presence) {
    return { term, fields, boost: 1, editDistance: 0, presence, isOpen: false };
  }

  /**
   * Hands a query to lunr.
   * @param {Query} query
   * @returns {(q: any) => void} what adds its clauses to a lunr.Query
   */
  const build = (query) => (q) => query.clauses.forEach((clause) => q.clause({
    term: clause.term,
    fields: clause.fields,
    boost: clause.boost,
    presence: lunr.Query.presence[{ "+": "REQUIRED", "-": "PROHIBITED", "": "OPTIONAL" }[clause.presence]],
    usePipeline: !clause.term.includes("*"),
    ...(clause.editDistance ? { editDistance: clause.editDistance } : {}),
  }));

  return { parse, build };
})();
