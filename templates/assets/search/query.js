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
 * @property {string[][]} phrases words that have to stand side by side
 * @property {string[]} common words that are left out because they are everywhere
 */

const PostilQuery = (() => {
  const PART = /([+-]?)(?:([a-z]+):)?"([^"]*)"?|\S+/giu;
  const MODIFIED = /^([+-]?)(?:([a-z]+):)?(.*?)((?:[~^]\d+)*)$/isu;
  const FARTHEST = 2;

  /**
   * @param {string} text
   * @param {string[]} fields of the index
   * @param {(word: string) => boolean} isCommon
   * @returns {Query}
   */
  function parse(text, fields, isCommon) {
    /** @type {Query} */
    const query = { clauses: [], phrases: [], common: [] };
    for (const match of text.matchAll(PART)) {
      const isLast = (match.index ?? 0) + match[0].length === text.length;
      if (match[3] !== undefined) addPhrase(match, fields, isCommon, query);
      else addPart(match[0], isLast, fields, isCommon, query);
    }
    return query;
  }

  /**
   * @param {RegExpMatchArray} match
   * @param {string[]} fields
   * @param {(word: string) => boolean} isCommon
   * @param {Query} query
   */
  function addPhrase([, sign, name, quoted], fields, isCommon, query) {
    const words = PostilWords.of(quoted);
    const isField = fields.includes(name);
    const presence = sign === "-" ? "-" : "+";
    for (const term of words.filter((word) => !isCommon(word))) {
      query.clauses.push(clause(term, isField ? [name] : fields, presence));
    }
    if (presence === "+" && words.length > 1) query.phrases.push(words);
  }

  /**
   * @param {string} part
   * @param {boolean} isLast
   * @param {string[]} fields
   * @param {(word: string) => boolean} isCommon
   * @param {Query} query
   */
  function addPart(part, isLast, fields, isCommon, query) {
    const [, sign, name, rest, modifiers] = part.replace(/\\/g, "").match(MODIFIED) ?? [];
    const isField = fields.includes(name) && /[\p{L}\p{N}*]/u.test(rest);
    const base = clause("", isField ? [name] : fields, /** @type {"+" | "-" | ""} */ (sign));
    const text = name !== undefined && !isField ? `${name}:${rest}` : rest;
    base.boost = Number(/\^(\d+)/.exec(modifiers)?.[1] ?? 1);
    base.editDistance = Math.min(FARTHEST, Number(/~(\d+)/.exec(modifiers)?.[1] ?? 0));
    for (const piece of text.split("-")) {
      if (piece.includes("*")) {
        const term = piece.split("*").map((p) => PostilWords.of(p).join("")).join("*").replace(/\*+/g, "*");
        if (term !== "*") query.clauses.push({ ...base, term, editDistance: 0 });
        continue;
      }
      const words = PostilWords.of(piece);
      for (const word of words) {
        if (isCommon(word) && base.editDistance === 0) query.common.push(word);
        else if (PostilWords.isUnspaced(word) && [...word].length === 1) {
          query.clauses.push({ ...base, term: word + "*", editDistance: 0 });
        } else query.clauses.push({ ...base, term: word });
      }
      const last = query.clauses[query.clauses.length - 1];
      if (isLast && last && words.length > 0 && modifiers === "" && text.endsWith(piece)) last.isOpen = true;
    }
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
