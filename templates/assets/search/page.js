// The search page: reads what is typed, asks the engine, and shows what it finds. Everything that
// comes from the archive or the reader is put into the page as text, never as markup.
"use strict";

/**
 * @typedef {object} Found
 * @property {Hit} hit
 * @property {number} document
 * @property {[address: string, title: string, author?: string | null]} stored
 */

/** Messages of the theme, with their values put in. */
class PostilMessages {
  constructor() {
    /** @type {Record<string, string>} */
    this.texts = JSON.parse(document.getElementById("search-words")?.textContent ?? "{}");
  }

  /**
   * @param {string} key
   * @param {...(string | number)} values
   */
  say(key, ...values) {
    return (this.texts[key] ?? key).replace(/\{(\d)\}/g, (_, i) => String(values[i]));
  }

  /** @param {number} number */
  number(number) {
    return String(number).replace(/\B(?=(\d{3})+$)/g, this.texts.separator ?? ",");
  }
}

/**
 * An element with text in it.
 * @template {keyof HTMLElementTagNameMap} K
 * @param {K} name
 * @param {string} [text]
 * @param {string} [className]
 */
function postilElement(name, text = "", className = "") {
  const element = document.createElement(name);
  if (text) element.textContent = text;
  if (className) element.className = className;
  return element;
}

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

class PostilSearchPage {
  /** @param {HTMLElement} box */
  constructor(box) {
    /** @template {Element} T @param {string} selector @returns {T} */
    const find = (selector) => /** @type {any} */ (box.querySelector(selector));
    this.root = box.dataset.root ?? "";
    this.form = /** @type {HTMLFormElement} */ (find("form"));
    this.input = /** @type {HTMLInputElement} */ (find("input"));
    this.narrow = /** @type {HTMLDetailsElement} */ (find(".narrow"));
    this.selects = /** @type {HTMLSelectElement[]} */ ([...box.querySelectorAll("select")]);
    this.status = /** @type {HTMLElement} */ (find(".status"));
    this.notes = /** @type {HTMLElement} */ (find(".notes"));
    this.results = /** @type {HTMLElement} */ (find(".results"));
    this.messages = new PostilMessages();
    this.run = 0;
    this.timer = 0;
    box.hidden = false;
    this.listen();
    this.readAddress();
    if (this.input.value === "") this.input.focus();
  }

  listen() {
    this.form.addEventListener("submit", (event) => { event.preventDefault(); this.soon(0); });
    this.input.addEventListener("input", () => this.soon(180));
    this.narrow.addEventListener("toggle", () => { if (this.narrow.open) this.soon(0); });
    this.selects.forEach((select) => select.addEventListener("change", () => this.soon(0)));
    addEventListener("popstate", () => this.readAddress());
    addEventListener("online", () => { if (this.failed) this.soon(0); });
    document.addEventListener("keydown", (event) => this.key(event));
  }

  /** @param {KeyboardEvent} event */
  key(event) {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const at = document.activeElement;
    if (event.key === "Escape" && this.results.contains(at)) {
      this.input.focus();
      return;
    }
    if (event.key !== "ArrowDown" && event.key !== "ArrowUp") return;
    if (at !== this.input && !this.results.contains(at)) return;
    const links = [this.input, ...this.results.querySelectorAll("a, button")];
    const next = links[links.indexOf(/** @type {any} */ (at)) + (event.key === "ArrowDown" ? 1 : -1)];
    if (next) {
      event.preventDefault();
      /** @type {HTMLElement} */ (next).focus();
    }
  }

  readAddress() {
    const asked = new URLSearchParams(location.search || location.hash.slice(1));
    this.input.value = asked.get("q") ?? "";
    this.selects.forEach((select) => {
      const value = asked.get(select.name);
      if (value) {
        select.replaceChildren(new Option(value, value, true, true));
        this.narrow.open = true;
      } else select.value = "";
    });
    this.soon(0);
  }

  /** @param {string} text */
  writeAddress(text) {
    const asking = new URLSearchParams();
    if (text) asking.set("q", text);
    this.selects.forEach((select) => { if (select.value) asking.set(select.name, select.value); });
    const query = asking.toString();
    try {
      history.replaceState(null, "", query ? `?${query}` : location.pathname);
    } catch {
      history.replaceState(null, "", `#${query}`); // some browsers let files change no more than that
    }
  }

  /** @param {number} delay in milliseconds */
  soon(delay) {
    clearTimeout(this.timer);
    this.results.setAttribute("aria-busy", "true");
    this.timer = setTimeout(() => this.search(), delay);
  }

  /** @param {number} [most] files that may be loaded */
  async search(most = 40) {
    const text = this.input.value.trim();
    const run = ++this.run;
    this.failed = false;
    this.results.setAttribute("aria-busy", "true");
    this.writeAddress(text);
    const slow = setTimeout(() => { if (run === this.run && text !== "") this.status.textContent = this.say("searching"); }, 300);
    try {
      if (text === "") {
        this.show("", [], []);
        return;
      }
      const engine = await this.open();
      const answer = await this.ask(engine, text, most);
      if (run === this.run) await this.answer(engine, text, answer, run);
    } catch (error) {
      if (run === this.run) this.fail(error);
    } finally {
      clearTimeout(slow);
      if (run === this.run) this.results.removeAttribute("aria-busy");
    }
  }

  /** The engine, which is loaded when it is first asked for. */
  open() {
    this.opening = this.opening ?? PostilEngine.open(this.root);
    this.opening.catch(() => { this.opening = undefined; });
    return this.opening;
  }

  /**
   * @param {PostilEngine} engine
   * @param {string} text
   * @param {number} most
   */
  async ask(engine, text, most) {
    const isCommon = (/** @type {string} */ word) =>
      !engine.manifest.unstemmed && lunr.stopWordFilter(new lunr.Token(word)) === undefined;
    const query = PostilQuery.parse(text, engine.fields, isCommon);
    const begun = await this.complete(engine, query, most);
    const hits = query.clauses.length > 0 ? await engine.search(PostilQuery.build(query), most) : [];
    return { query, begun, hits };
  }

  /**
   * Takes the last word for a beginning, if it is none by itself.
   * @param {PostilEngine} engine
   * @param {Query} query
   * @param {number} most
   */
  async complete(engine, query, most) {
    const last = query.clauses[query.clauses.length - 1];
    if (!last?.isOpen || last.term.length < 3 || last.term.includes("*")) return "";
    const word = last.term;
    const prepared = await engine.prepare((/** @type {any} */ q) => q.clause({ term: word }), most);
    if (prepared.entries.length > 0) return "";
    try {
      const longer = await engine.prepare((/** @type {any} */ q) => q.clause({ term: `${word}*`, usePipeline: false }), most);
      if (longer.entries.length === 0) return "";
    } catch (error) {
      if (error instanceof PostilTooMany) return "";
      throw error;
    }
    last.term = `${word}*`;
    return word;
  }

  /**
   * @param {PostilEngine} engine
   * @param {string} text
   * @param {{query: Query, begun: string, hits: Hit[]}} answer
   * @param {number} run
   */
  async answer(engine, text, { query, begun, hits }, run) {
    const notes = [];
    if (query.common.length > 0) {
      notes.push(postilElement("p", this.say("common", [...new Set(query.common)].join(", "))));
    }
    if (begun) notes.push(postilElement("p", this.say("begins", begun)));
    const topic = await this.topic(engine, text);
    if (topic) notes.push(topic);
    const narrowed = await this.narrowed(engine, hits);
    if (run !== this.run) return;
    if (narrowed.length === 0) {
      const isNarrow = hits.length > 0;
      if (!isNarrow) {
        const meant = await this.meant(engine, text, query);
        if (run !== this.run) return;
        if (meant) notes.push(meant);
      }
      this.show(this.say(isNarrow ? "none-narrow" : "none", text), notes, []);
      return;
    }
    await this.list(engine, text, query, narrowed, notes, run);
  }

  /**
   * @param {PostilEngine} engine
   * @param {string} text
   */
  async topic(engine, text) {
    const key = (/** @type {string} */ name) =>
      PostilWords.of(name).filter((word) => lunr.stopWordFilter(new lunr.Token(word))).join(" ");
    const asked = key(text);
    const found = (await engine.loader.load("topics")).find((/** @type {string[]} */ [label, , ...aliases]) =>
      asked !== "" && [label, ...aliases].some((name) => key(name) === asked));
    if (!found) return null;
    const note = postilElement("p", `${this.say("topic")} `, "topic");
    note.append(this.link(found[1], found[0]));
    return note;
  }

  /**
   * @param {PostilEngine} engine
   * @param {string} text
   * @param {Query} query
   */
  async meant(engine, text, query) {
    let better = text;
    for (const { term } of query.clauses.filter((clause) => clause.presence !== "-" && !clause.term.includes("*"))) {
      if (engine.forms(term).some((form) => engine.entries.has(form))) continue;
      const [nearest] = await engine.nearest(term);
      if (!nearest) return null;
      const segment = PostilWords.segments(text).find((one) => PostilWords.ofSegment(one.text).includes(term));
      if (segment) better = better.replace(segment.text, () => nearest);
    }
    if (better === text) return null;
    const note = postilElement("p", `${this.say("meant")} `);
    const link = postilElement("a", better);
    link.href = `?${new URLSearchParams({ q: better })}`;
    link.addEventListener("click", (event) => {
      event.preventDefault();
      this.input.value = better;
      this.input.focus();
      this.soon(0);
    });
    note.append(link, "?");
    return note;
  }

  /**
   * The hits that pass the filters; fills these with what there is to choose.
   * @param {PostilEngine} engine
   * @param {Hit[]} hits
   */
  async narrowed(engine, hits) {
    const chosen = this.selects.filter((select) => select.value !== "");
    if (!this.narrow.open && chosen.length === 0) return hits;
    this.facets = this.facets ?? new PostilFacets(engine, await engine.loader.load("facets"));
    const facets = this.facets;
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
    const value = select.value;
    const longest = 200;
    const entries = [...counts].sort(select.name === "year"
      ? ([x], [y]) => Number(y) - Number(x)
      : ([x, m], [y, n]) => n - m || (x < y ? -1 : 1)).slice(0, longest);
    if (value && !counts.has(value)) entries.unshift([value, 0]);
    const label = (/** @type {string} */ name) =>
      select.name === "kind" ? this.say(`${name}s`) : name;
    select.replaceChildren(new Option(this.say("any"), ""), ...entries.map(([name, count]) =>
      new Option(`${label(name)} (${this.messages.number(count)})`, name)));
    select.value = value;
  }

  /**
   * Shows the first results, and more on demand.
   * @param {PostilEngine} engine
   * @param {string} text
   * @param {Query} query
   * @param {Hit[]} hits
   * @param {HTMLElement[]} notes
   * @param {number} run
   */
  async list(engine, text, query, hits, notes, run) {
    const onePage = 10;
    const mostRead = 40;
    /** @type {Map<string, HTMLElement>} */
    const groups = new Map();
    const list = postilElement("ol", "", "found");
    const more = postilElement("button", this.say("more"), "more");
    more.type = "button";
    const limit = postilElement("p", "", "limit");
    let read = 0;
    let shown = 0;
    const isPhrase = query.phrases.length > 0;
    const next = async () => {
      const stop = isPhrase ? read + mostRead : Infinity;
      /** @type {HTMLElement | null} */
      let first = null;
      const wanted = shown + onePage;
      while (shown < wanted && read < hits.length && read < stop) {
        const some = hits.slice(read, Math.min(read + wanted - shown, stop));
        const found = await Promise.all(some.map((hit) => this.found(engine, hit, query)));
        if (run !== this.run) return null;
        read += some.length;
        for (const one of found) {
          if (!one) continue;
          const link = this.add(engine, one, groups, list);
          first = first ?? link;
          shown++;
        }
      }
      more.hidden = read >= hits.length;
      more.textContent = this.say(isPhrase && shown < wanted ? "phrase-more" : "more");
      limit.textContent = isPhrase && !more.hidden
        ? this.say("phrase", this.messages.number(read), this.messages.number(hits.length)) : "";
      this.status.textContent = this.count(text, isPhrase ? shown : hits.length, shown, isPhrase && !more.hidden);
      return first;
    };
    more.addEventListener("click", async () => {
      try {
        (await next())?.focus();
      } catch (error) {
        this.fail(error);
      }
    });
    await next();
    if (run !== this.run) return;
    const status = this.status.textContent ?? "";
    this.show(shown === 0 && more.hidden ? this.say("none", text) : status, notes, [list, limit, more]);
  }

  /**
   * @param {string} text
   * @param {number} count
   * @param {number} shown
   * @param {boolean} isPart
   */
  count(text, count, shown, isPart) {
    if (count === 1 && !isPart) return this.say("one", text);
    const key = count > shown || isPart ? "some-shown" : "some";
    return this.say(key, text, this.messages.number(count), this.messages.number(shown));
  }

  /**
   * What is shown of a hit; nothing if it lacks a phrase.
   * @param {PostilEngine} engine
   * @param {Hit} hit
   * @param {Query} query
   * @returns {Promise<Found | null>}
   */
  async found(engine, hit, query) {
    const document = Number(hit.ref);
    const stored = await engine.stored(document);
    if (query.phrases.length > 0) {
      const { text } = await this.words(engine, stored[0]);
      const all = [text, stored[1], stored[2] ?? ""];
      if (!query.phrases.every((phrase) => all.some((one) => PostilQuotes.hasPhrase(one, phrase)))) return null;
    }
    return { hit, document, stored };
  }

  /**
   * The text that stands at an address, and its date.
   * @param {PostilEngine} engine
   * @param {string} address
   */
  async words(engine, address) {
    const [page, fragment = ""] = address.split("#");
    const [text, date] = (await engine.texts(page))[fragment.replace("comment-", "")] ?? ["", null];
    return { text, date };
  }

  /**
   * Adds a result to its article's.
   * @param {PostilEngine} engine
   * @param {Found} found
   * @param {Map<string, HTMLElement>} groups
   * @param {HTMLElement} list
   */
  add(engine, { hit, document, stored }, groups, list) {
    const [address, title, author] = stored;
    const article = address.replace(/(comments\/\d+\/)?(#.*)?$/, "");
    const terms = new Set(Object.keys(hit.matchData.metadata));
    const isFound = (/** @type {string} */ word) => terms.has(word) || engine.forms(word).some((form) => terms.has(form));
    let group = groups.get(article);
    if (!group) {
      group = postilElement("li");
      const heading = postilElement("h2");
      heading.append(this.link(article, PostilQuotes.whole(title, isFound)));
      group.append(heading);
      groups.set(article, group);
      list.append(group);
    }
    const quote = postilElement("p", "", "quote");
    const facts = postilElement("p", "", "facts");
    let link = /** @type {HTMLElement} */ (group.querySelector("a"));
    if (engine.isComment(document)) {
      link = this.link(address, [{ text: this.say("comment", author ?? this.say("anonymous")), isMarked: false }]);
      facts.append(link);
      const box = postilElement("div", "", "comment");
      box.append(facts, quote);
      group.append(box);
    } else group.querySelector("h2")?.after(facts, quote);
    this.whenSeen(quote, () => this.quote(engine, address, isFound, facts, quote));
    return link;
  }

  /**
   * Does what costs a file only when the reader comes near.
   * @param {HTMLElement} element
   * @param {() => void} action
   */
  whenSeen(element, action) {
    const observer = new IntersectionObserver((entries) => {
      if (!entries.some((entry) => entry.isIntersecting)) return;
      observer.disconnect();
      action();
    }, { rootMargin: "100px" });
    observer.observe(element);
  }

  /**
   * @param {PostilEngine} engine
   * @param {string} address
   * @param {(word: string) => boolean} isFound
   * @param {HTMLElement} facts
   * @param {HTMLElement} quote
   */
  async quote(engine, address, isFound, facts, quote) {
    try {
      const { text, date } = await this.words(engine, address);
      if (date) facts.append(facts.childNodes.length > 0 ? ` · ${date}` : date);
      quote.dir = "auto";
      quote.append(...this.marked(PostilQuotes.part(text, isFound)));
    } catch {
      quote.textContent = this.say("unquoted");
    }
  }

  /** @param {Run[]} runs */
  marked(runs) {
    return runs.map(({ text, isMarked }) => (isMarked ? postilElement("mark", text) : document.createTextNode(text)));
  }

  /**
   * A link within the site.
   * @param {string} address
   * @param {string | Run[]} text
   */
  link(address, text) {
    const link = postilElement("a");
    const [page, fragment] = address.split("#");
    const file = location.protocol === "file:" && /(^|\/)$/.test(page) ? "index.html" : "";
    link.href = this.root + page + file + (fragment ? `#${fragment}` : "");
    link.append(...this.marked(typeof text === "string" ? [{ text, isMarked: false }] : text));
    return link;
  }

  /**
   * @param {string} status
   * @param {HTMLElement[]} notes
   * @param {HTMLElement[]} results
   */
  show(status, notes, results) {
    this.status.textContent = status;
    this.notes.replaceChildren(...notes);
    this.results.replaceChildren(...results);
  }

  /** @param {unknown} error */
  fail(error) {
    this.failed = true;
    const isLarge = error instanceof PostilTooMany;
    const again = postilElement("button", this.say(isLarge ? "many-go" : "retry"));
    again.type = "button";
    again.addEventListener("click", () => this.search(isLarge ? Infinity : undefined));
    const why = isLarge ? this.say("many", this.messages.number(error.files))
      : this.say(navigator.onLine ? "failed" : "offline");
    const note = postilElement("p", `${why} `);
    note.append(again);
    this.show(isLarge ? "" : why, [note], []);
    if (!isLarge) note.firstChild?.remove();
  }

  /**
   * @param {string} key
   * @param {...(string | number)} values
   */
  say(key, ...values) {
    return this.messages.say(key, ...values);
  }
}

(() => {
  const box = /** @type {HTMLElement | null} */ (document.querySelector("div.search"));
  if (box) new PostilSearchPage(box);
})();
