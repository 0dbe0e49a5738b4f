// What else the reader may have meant: a topic of that name, a word spelled otherwise.
"use strict";

const PostilOffers = (() => {
  /**
   * The topic that has what was typed for its name.
   * @param {PostilEngine} engine
   * @param {string} text
   * @returns {Promise<{label: string, address: string} | null>}
   */
  async function topic(engine, text) {
    const key = (/** @type {string} */ name) =>
      PostilWords.of(name).filter((word) => lunr.stopWordFilter(new lunr.Token(word))).join(" ");
    const asked = key(text);
    const found = (await engine.loader.load("topics")).find((/** @type {string[]} */ [label, , ...aliases]) =>
      asked !== "" && [label, ...aliases].some((name) => key(name) === asked));
    return found ? { label: found[0], address: found[1] } : null;
  }

  /**
   * What was typed with the words that the index lacks replaced by the nearest that it has.
   * @param {PostilEngine} engine
   * @param {string} text
   * @param {Query} query
   * @returns {Promise<string | null>}
   */
  async function meant(engine, text, query) {
    let better = text;
    for (const { term, presence } of query.clauses) {
      if (presence === "-" || term.includes("*")) continue;
      if (engine.forms(term).some((form) => engine.entries.has(form))) continue;
      const [nearest] = await engine.nearest(term);
      if (!nearest) return null;
      const segment = PostilWords.segments(text).find((one) => PostilWords.ofSegment(one.text).includes(term));
      if (segment) better = better.replace(segment.text, () => nearest);
    }
    return better === text ? null : better;
  }

  return { topic, meant };
})();
