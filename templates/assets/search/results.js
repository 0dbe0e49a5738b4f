// The list of results: hits grouped under their articles, more of them on demand.
"use strict";

class PostilResults {
  /**
   * @param {PostilEngine} engine
   * @param {PostilMessages} messages
   * @param {Query} query
   * @param {Hit[]} hits the best first
   */
  constructor(engine, messages, query, hits) {
    this.engine = engine;
    this.messages = messages;
    this.query = query;
    this.hits = hits;
    this.isPhrase = query.phrases.length > 0;
    this.list = postilElement("ol", "", "found");
    /** @type {Map<string, HTMLElement>} */
    this.groups = new Map();
    this.read = 0;
    this.unread = 0; // texts that did not load
    this.shown = 0;
  }

  /** Whether all hits have been looked at. */
  isComplete() {
    return this.read >= this.hits.length;
  }

  /**
   * Adds ten results, or those among the next candidates that have the phrase.
   * @param {() => boolean} isWanted whether the list is still the one to be shown
   * @returns {Promise<HTMLElement | null>} the first link that is new
   */
  async next(isWanted) {
    const onePage = 10;
    const mostRead = 40;
    const wanted = this.shown + onePage;
    const stop = this.isPhrase ? Math.min(this.read + mostRead, this.hits.length) : this.hits.length;
    /** @type {HTMLElement | null} */
    let first = null;
    while (this.shown < wanted && this.read < stop) {
      const some = this.hits.slice(this.read, Math.min(this.read + wanted - this.shown, stop));
      const found = await Promise.all(some.map((hit) => this.found(hit)));
      if (!isWanted()) return null;
      this.read += some.length;
      for (const stored of found) {
        if (!stored) continue;
        const link = this.add(stored.hit, stored.stored);
        first = first ?? link;
        this.shown++;
      }
    }
    return first;
  }

  /**
   * What is stored of a hit; nothing if it lacks a phrase.
   * @param {Hit} hit
   */
  async found(hit) {
    const stored = await this.engine.stored(Number(hit.ref));
    if (!this.isPhrase) return { hit, stored };
    try {
      const [text, , author, topics] = await this.words(stored[0]);
      const isComment = this.engine.isComment(Number(hit.ref));
      /** @type {Record<string, string | null | undefined>} */
      const fields = { title: isComment ? null : stored[1], body: text, author: isComment ? stored[2] : author, topics };
      const has = (/** @type {Phrase} */ phrase) =>
        phrase.fields.some((name) => PostilQuotes.hasPhrase(fields[name] ?? "", phrase.words));
      return this.query.phrases.every((phrase) => has(phrase) !== phrase.isUnwanted) ? { hit, stored } : null;
    } catch {
      this.unread++;
      return null;
    }
  }

  /**
   * The text that stands at an address, and its date; of an article its author and topics too.
   * @param {string} address
   * @returns {Promise<PageText>}
   */
  async words(address) {
    const [page, fragment = ""] = address.split("#");
    return (await this.engine.texts(page))[fragment.replace("comment-", "")] ?? ["", null];
  }

  /**
   * Adds a result to those of its article.
   * @param {Hit} hit
   * @param {Stored} stored
   */
  add(hit, [address, title, author, article = address.split("#")[0]]) {
    const { root } = this.engine.loader;
    const terms = new Set(Object.keys(hit.matchData.metadata));
    const isFound = (/** @type {string} */ word) =>
      terms.has(word) || this.engine.forms(word).some((form) => terms.has(form));
    let group = this.groups.get(article);
    if (!group) {
      group = postilElement("li");
      const heading = postilElement("h2");
      heading.dir = "auto";
      heading.append(postilLink(root, article, PostilQuotes.whole(title, isFound)));
      group.append(heading);
      this.groups.set(article, group);
      this.list.append(group);
    }
    const facts = postilElement("p", "", "facts");
    const quote = postilElement("p", "", "quote");
    let link = /** @type {HTMLElement} */ (group.querySelector("a"));
    if (this.engine.isComment(Number(hit.ref))) {
      link = postilLink(root, address, "");
      const [before, after = ""] = this.messages.say("comment", "\n").split("\n");
      link.append(before, postilElement("bdi", author ?? this.messages.say("anonymous")), after);
      facts.append(link);
      const comment = postilElement("div", "", "comment");
      comment.append(facts, quote);
      group.append(comment);
    } else group.querySelector("h2")?.after(facts, quote);
    this.whenSeen(quote, () => this.quote(address, isFound, facts, quote));
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
   * @param {string} address
   * @param {(word: string) => boolean} isFound
   * @param {HTMLElement} facts
   * @param {HTMLElement} quote
   */
  async quote(address, isFound, facts, quote) {
    try {
      const [text, date] = await this.words(address);
      if (date) facts.append(facts.childNodes.length > 0 ? ` · ${date}` : date);
      quote.dir = "auto";
      const phrases = this.query.phrases.filter((phrase) => !phrase.isUnwanted).map((phrase) => phrase.words);
      quote.append(...postilMarked(PostilQuotes.part(text, isFound, phrases)));
    } catch {
      quote.textContent = this.messages.say("unquoted");
    }
  }
}
