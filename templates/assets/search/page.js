// The search page: reads what is typed, asks the engine, and shows what it finds. Everything that
// comes from the archive or the reader is put into the page as text, never as markup.
"use strict";

class PostilSearchPage {
  /** @param {HTMLElement} box */
  constructor(box) {
    /** @template {Element} T @param {string} selector @returns {T} */
    const find = (selector) => /** @type {any} */ (box.querySelector(selector));
    this.root = box.dataset.root ?? "";
    this.form = /** @type {HTMLFormElement} */ (find("form"));
    this.input = /** @type {HTMLInputElement} */ (find("input"));
    this.status = /** @type {HTMLElement} */ (find(".status"));
    this.heard = /** @type {HTMLElement} */ (find("[role=status]"));
    this.telling = 0;
    this.notes = /** @type {HTMLElement} */ (find(".notes"));
    this.results = /** @type {HTMLElement} */ (find(".results"));
    this.messages = new PostilMessages();
    this.filters = new PostilFilters(find(".narrow"), this.messages);
    this.run = 0;
    this.timer = 0;
    box.hidden = false;
    document.querySelector(".without")?.remove();
    this.listen();
    this.readAddress();
    if (this.input.value === "") this.input.focus();
  }

  listen() {
    this.form.addEventListener("submit", (event) => { event.preventDefault(); this.soon(0); });
    this.input.addEventListener("input", () => this.soon(250));
    this.filters.box.addEventListener("toggle", () => { if (this.filters.box.open) this.soon(0); });
    this.filters.box.addEventListener("change", () => this.soon(0));
    addEventListener("popstate", () => this.readAddress());
    addEventListener("online", () => { if (this.failed) this.soon(0); });
    document.addEventListener("keydown", (event) => this.key(event));
  }

  /** @param {KeyboardEvent} event */
  key(event) {
    if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey || event.isComposing) return;
    const at = document.activeElement;
    if (event.key === "Escape" && this.results.contains(at)) {
      this.input.focus();
      return;
    }
    if (event.key !== "ArrowDown" && event.key !== "ArrowUp") return;
    if (at !== this.input && !this.results.contains(at)) return;
    const links = [this.input, ...this.results.querySelectorAll("a, button:not([hidden])")];
    const next = links[links.indexOf(/** @type {any} */ (at)) + (event.key === "ArrowDown" ? 1 : -1)];
    if (next) {
      event.preventDefault();
      /** @type {HTMLElement} */ (next).focus();
    }
  }

  readAddress() {
    const asked = new URLSearchParams(location.search || location.hash.slice(1));
    this.input.value = asked.get("q") ?? "";
    this.filters.choose(asked);
    this.soon(0);
  }

  /** @param {string} text */
  writeAddress(text) {
    const asking = new URLSearchParams();
    if (text) asking.set("q", text);
    this.filters.chosen().forEach((select) => asking.set(select.name, select.value));
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
    const slow = setTimeout(() => { if (run === this.run && text !== "") this.tell(this.say("searching")); }, 300);
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
    const query = PostilQuery.parse(text, {
      fields: engine.fields,
      isCommon: (word) => lunr.stopWordFilter(new lunr.Token(word)) === undefined,
      hasCommon: engine.manifest.unstemmed,
    });
    await this.widen(engine, query, most);
    const begun = await this.complete(engine, query, most);
    const hits = query.clauses.length > 0 ? await engine.search(PostilQuery.build(query), most) : [];
    return { query, begun, hits };
  }

  /**
   * Where no term of the index begins as a word does, takes its stem for the beginning: the index
   * has "ferri" for ferries.
   * @param {PostilEngine} engine
   * @param {Query} query
   * @param {number} most
   */
  async widen(engine, query, most) {
    for (const clause of query.clauses.filter(({ term }) => /^[^*]+\*$/.test(term))) {
      const stem = lunr.stemmer(new lunr.Token(clause.term.slice(0, -1))).toString();
      if (`${stem}*` === clause.term) continue;
      const { entries } = await engine.prepare((/** @type {any} */ q) => q.clause({ term: clause.term, usePipeline: false }), most);
      if (entries.length === 0) clause.term = `${stem}*`;
    }
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
    const topic = await PostilOffers.topic(engine, text);
    if (topic) {
      const note = postilElement("p", `${this.say("topic")} `, "topic");
      note.append(postilLink(this.root, topic.address, topic.label));
      notes.push(note);
    }
    const narrowed = await this.filters.narrow(engine, hits);
    if (narrowed.length > 0) {
      await this.list(text, notes, new PostilResults(engine, this.messages, query, narrowed), run);
      return;
    }
    const better = hits.length === 0 ? await PostilOffers.meant(engine, text, query) : null;
    if (better) notes.push(this.meant(better));
    if (run === this.run) this.show(this.say(hits.length > 0 ? "none-narrow" : "none", text), notes, []);
  }

  /** @param {string} better */
  meant(better) {
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
   * Shows the first results, and more on demand.
   * @param {string} text
   * @param {HTMLElement[]} notes
   * @param {PostilResults} results
   * @param {number} run
   */
  async list(text, notes, results, run) {
    const isWanted = () => run === this.run;
    const more = postilElement("button", "", "more");
    const limit = postilElement("p", "", "limit");
    more.type = "button";
    const tell = () => {
      const isPart = results.isPhrase && !results.isComplete();
      more.hidden = results.isComplete();
      more.textContent = this.say(isPart ? "phrase-more" : "more");
      limit.textContent = isPart
        ? this.say("phrase", this.messages.number(results.read), this.messages.number(results.hits.length)) : "";
      if (results.unread > 0) limit.textContent += ` ${this.say("failed")}`;
      return this.count(text, results.isPhrase ? results.shown : results.hits.length, results.shown, isPart);
    };
    let isLoading = false;
    more.addEventListener("click", async () => {
      if (isLoading) return;
      isLoading = true;
      try {
        const first = await results.next(isWanted);
        if (isWanted()) this.tell(tell());
        first?.focus();
      } catch {
        limit.textContent = this.say(navigator.onLine ? "failed" : "offline"); // the button tries again
      } finally {
        isLoading = false;
      }
    });
    await results.next(isWanted);
    if (isWanted()) this.show(tell(), notes, [results.list, limit, more]);
  }

  /**
   * @param {string} text
   * @param {number} count
   * @param {number} shown
   * @param {boolean} isPart whether there may be more
   */
  count(text, count, shown, isPart) {
    if (count === 0 && !isPart) return this.say("none", text);
    if (count === 1 && !isPart) return this.say("one", text);
    const key = count > shown || isPart ? "some-shown" : "some";
    return this.say(key, text, this.messages.number(count), this.messages.number(shown));
  }

  /**
   * Says how it stands: at once to who sees it, and when the reader has paused to who hears it.
   * @param {string} status
   */
  tell(status) {
    const pause = 700;
    this.status.textContent = status;
    clearTimeout(this.telling);
    this.telling = setTimeout(() => { this.heard.textContent = status; }, pause);
  }

  /**
   * @param {string} status
   * @param {HTMLElement[]} notes
   * @param {HTMLElement[]} results
   */
  show(status, notes, results) {
    this.tell(status);
    this.notes.replaceChildren(...notes);
    this.results.replaceChildren(...results);
  }

  /** @param {unknown} error */
  fail(error) {
    this.failed = true;
    const isLarge = error instanceof PostilTooMany;
    const again = postilElement("button", this.say(isLarge ? "many-go" : "retry"));
    again.type = "button";
    again.addEventListener("click", () => {
      this.input.focus();
      this.search(isLarge ? Infinity : undefined);
    });
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
