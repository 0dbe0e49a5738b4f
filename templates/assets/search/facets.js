// What every document can be narrowed by.
"use strict";

/** By what results can be narrowed, and how many there are of each. */
class PostilFacets {
  /**
   * @param {PostilEngine} engine
   * @param {any} data
   */
  constructor(engine, data) {
    this.names = ["topic", "year", "commenter"];
    /** @type {Map<number, number>} */
    this.places = new Map(engine.documents(data.documents).map(({ document }, i) => [document, i]));
    this.columns = new Map(this.names.map((name) => [name, {
      values: /** @type {string[]} */ (data[name].values),
      sets: /** @type {number[][]} */ (data[name].sets),
      column: PostilEngine.numbers(data[name].column),
    }]));
  }

  /**
   * The values a document has.
   * @param {string} name
   * @param {number} document
   */
  of(name, document) {
    const facet = this.columns.get(name);
    const set = facet?.sets[facet.column[this.places.get(document) ?? -1] ?? 0] ?? [];
    return set.map((value) => facet?.values[value] ?? "");
  }
}

/** The choices by which the reader narrows the results. */
class PostilFilters {
  /**
   * @param {HTMLDetailsElement} box
   * @param {PostilMessages} messages
   */
  constructor(box, messages) {
    this.box = box;
    this.messages = messages;
    this.selects = [...box.querySelectorAll("select")];
  }

  /** @returns {HTMLSelectElement[]} those in which something is chosen */
  chosen() {
    return this.selects.filter((select) => select.value !== "");
  }

  /** @param {URLSearchParams} asked what to choose */
  choose(asked) {
    for (const select of this.selects) {
      const value = asked.get(select.name) ?? "";
      select.replaceChildren(new Option(value, value, true, true));
      if (value) this.box.open = true;
    }
  }

  /**
   * The hits that pass; fills the choices with what there is among them.
   * @param {PostilEngine} engine
   * @param {Hit[]} hits
   */
  async narrow(engine, hits) {
    const chosen = this.chosen();
    if (!this.box.open && chosen.length === 0) return hits;
    this.facets = this.facets ?? new PostilFacets(engine, await engine.loader.load("facets"));
    const { facets } = this;
    const has = (/** @type {string} */ name, /** @type {number} */ document) => name === "kind"
      ? [engine.isComment(document) ? "comment" : "article"]
      : facets.of(name, document);
    const passes = (/** @type {Hit} */ hit, /** @type {HTMLSelectElement[]} */ filters) =>
      filters.every((select) => has(select.name, Number(hit.ref)).includes(select.value));
    for (const select of this.selects) {
      const others = chosen.filter((other) => other !== select);
      /** @type {Map<string, number>} */
      const counts = new Map();
      for (const hit of hits) {
        if (!passes(hit, others)) continue;
        for (const value of has(select.name, Number(hit.ref))) counts.set(value, (counts.get(value) ?? 0) + 1);
      }
      this.fill(select, counts);
    }
    return hits.filter((hit) => passes(hit, chosen));
  }

  /**
   * @param {HTMLSelectElement} select
   * @param {Map<string, number>} counts
   */
  fill(select, counts) {
    const longest = 200;
    const { value } = select;
    const entries = [...counts].sort(select.name === "year"
      ? ([x], [y]) => Number(y) - Number(x)
      : ([x, m], [y, n]) => n - m || (x < y ? -1 : 1)).slice(0, longest);
    if (value && !entries.some(([name]) => name === value)) entries.unshift([value, counts.get(value) ?? 0]);
    const label = (/** @type {string} */ name) => (/^(article|comment)$/.test(name) && select.name === "kind" ? this.messages.say(`${name}s`) : name);
    select.replaceChildren(new Option(this.messages.say("any"), ""), ...entries.map(([name, count]) =>
      new Option(`${label(name)} (${this.messages.number(count)})`, name)));
    select.value = value;
  }
}
