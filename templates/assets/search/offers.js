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
    const topics = await engine.loader.load("topics").catch(() => []); // can be done without
    const found = topics.find((/** @type {string[]} */ [label, , ...aliases]) =>
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
    /** @type {Map<string, string>} */
    const nearest = new Map();
    for (const { term, presence } of query.clauses) {
      if (presence === "-" || term.includes("*")) continue;
      if (engine.forms(term).some((form) => engine.entries.has(form))) continue;
      const [word] = await engine.nearest(term);
      if (word) nearest.set(term, word);
    }
    let better = "";
    let at = 0;
    for (const segment of PostilWords.segments(text)) {
      const term = PostilWords.ofSegment(segment.text).find((word) => nearest.has(word));
      better += text.slice(at, segment.start) + (term ? nearest.get(term) : segment.text);
      at = segment.start + segment.text.length;
    }
    better += text.slice(at);
    return better === text ? null : better;
  }

  return { topic, meant };
})();
