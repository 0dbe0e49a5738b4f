// Answers queries as lunr does, from the few files of the index that hold the words asked for. The
// form of the files is told in src/docs/search.md.
"use strict";

/**
 * @typedef {object} Manifest
 * @property {string} generation changes with the index
 * @property {number} documents
 * @property {number} k1
 * @property {number} b
 * @property {[string, number, number][]} fields name, boost, number of terms in all documents
 * @property {number} longest the field whose lengths the numbers of documents tell
 * @property {boolean} unstemmed
 * @property {number} slots of a file of the store
 * @property {number[]} buckets id and rows, in turn
 * @property {string[]} shards where each begins
 *
 * @typedef {object} Entry a term
 * @property {string} term
 * @property {string} word what it stands for, to be shown
 * @property {number} place
 * @property {{document: number, count: number, length: number}[][]} fields
 *
 * @typedef {{ref: string, score: number, matchData: {metadata: Record<string, object>}}} Hit
 *
 * @typedef {[address: string, title: string, author?: string | null, article?: string]} Stored
 * the address of the article stands where the comment is not on its first page
 * @typedef {[text: string, date: string | null, author?: string | null, topics?: string]} PageText
 */

/** @type {Map<string, (value: any) => void>} */
const postilWaiting = new Map();

/**
 * What every file of data calls.
 * @param {string} name
 * @param {any} value
 */
function postilData(name, value) {
  postilWaiting.get(name)?.(value);
}

/** More files than it is polite to load for one query. */
class PostilTooMany extends Error {
  /** @param {number} files */
  constructor(files) {
    super(`${files} files`);
    this.files = files;
  }
}

/** Loads data by script elements: the one way that works from a server and from disk. */
class PostilLoader {
  /** @param {string} root the way to the root of the site */
  constructor(root) {
    this.root = root;
    this.generation = "";
    /** @type {Map<string, Promise<any>>} */
    this.loaded = new Map();
  }

  /**
   * @param {string} name what the file calls itself
   * @param {string} path below the root
   * @returns {Promise<any>} rejected if it cannot be loaded; the next call tries again
   */
  load(name, path = `search/${name}.js`) {
    const known = this.loaded.get(name);
    if (known) return known;
    const promise = new Promise((resolve, reject) => {
      const script = document.createElement("script");
      const done = () => { postilWaiting.delete(name); script.remove(); };
      script.src = this.root + path + (this.generation && `?${this.generation}`);
      script.onload = () => { done(); reject(new Error(`${path} has no ${name}`)); }; // too late if it had
      script.onerror = () => { done(); reject(new Error(`${path} did not load`)); };
      postilWaiting.set(name, resolve);
      document.head.append(script);
    });
    promise.catch(() => this.loaded.delete(name));
    this.loaded.set(name, promise);
    return promise;
  }

  /** @param {string} path of a script that is no data */
  async run(path) {
    await /** @type {Promise<void>} */ (new Promise((resolve, reject) => {
      const script = document.createElement("script");
      script.onload = () => resolve();
      script.onerror = () => { script.remove(); reject(new Error(`${path} did not load`)); };
      script.src = this.root + path;
      document.head.append(script);
    }));
  }
}

class PostilEngine {
  /**
   * @param {PostilLoader} loader
   * @param {Manifest} manifest
   */
  constructor(loader, manifest) {
    this.loader = loader;
    this.manifest = manifest;
    this.fields = manifest.fields.map(([name]) => name);
    /** @type {Map<number, {id: number, base: number, first: number, width: number}>} */
    this.buckets = new Map();
    let base = 0;
    for (let i = 0; i < manifest.buckets.length; i += 2) {
      const [id, rows] = manifest.buckets.slice(i, i + 2);
      const octave = (id % 256) - 16;
      const width = octave < 0 ? 1 : 2 << (octave >> 3);
      const first = octave < 0 ? id % 256 : (8 + (octave & 7)) * width;
      this.buckets.set(id, { id, base, first, width });
      base += rows * width;
    }
    this.bases = [...this.buckets.values()];
    this.names = PostilEngine.names(manifest.shards);
    /** @type {Map<string, Entry>} */
    this.entries = new Map();
    /** @type {Set<string>} shards that have been read */
    this.read = new Set();
  }

  /** @param {string} root the way to the root of the site */
  static async open(root) {
    const loader = new PostilLoader(root);
    const [manifest] = await Promise.all([loader.load("manifest"), loader.run("assets/lunr.js")]);
    loader.generation = manifest.generation;
    loader.load("topics").catch(() => {}); // will be asked for soon
    return new PostilEngine(loader, manifest);
  }

  /**
   * The names of shards: a hash of where each begins, as ShardWriter computes it.
   * @param {string[]} bounds
   */
  static names(bounds) {
    /** @type {Set<string>} */
    const taken = new Set();
    return bounds.map((bound) => {
      let h = 0x811c9dc5;
      for (let i = 0; i < bound.length; i++) h = Math.imul(h ^ bound.charCodeAt(i), 0x01000193);
      h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
      h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
      let name = ((h ^ (h >>> 16)) & 0x7fffffff).toString(36);
      while (taken.has(name)) name += "_";
      taken.add(name);
      return name;
    });
  }

  /**
   * Numbers from text: 80 characters end a number, 11 carry its leading digits.
   * @param {string} text
   */
  static numbers(text) {
    const numbers = [];
    let high = 0;
    for (let i = 0; i < text.length; i++) {
      const code = text.charCodeAt(i);
      const digit = code - 35 - (code > 92 ? 1 : 0);
      if (digit >= 80) high = high * 11 + digit - 79;
      else {
        numbers.push(high * 80 + digit);
        high = 0;
      }
    }
    return numbers;
  }

  /**
   * Documents from text, and how long the longest field of each is.
   * @param {string} text
   */
  documents(text) {
    /** @type {{document: number, length: number}[]} */
    const found = [];
    if (text === "") return found;
    let id = -1;
    for (const part of text.split("!")) {
      const [distance, ...gaps] = PostilEngine.numbers(part);
      id += distance + 1;
      const bucket = this.buckets.get(id);
      if (!bucket) throw new Error("the index has changed since this page was opened");
      let slot = -1;
      for (const gap of gaps) {
        slot += gap + 1;
        found.push({ document: bucket.base + slot, length: bucket.first + (slot % bucket.width) });
      }
    }
    return found;
  }

  /** @param {[string, string, number, ...any[]]} raw a term of a shard */
  entry([term, word, place, documents, counts, ...others]) {
    /** @type {Entry["fields"]} */
    const fields = this.fields.map(() => []);
    const { longest } = this.manifest;
    const frequencies = PostilEngine.numbers(counts);
    fields[longest] = this.documents(documents)
      .map((posting, i) => ({ ...posting, count: 1 + (frequencies[i] ?? 0) }));
    for (let i = 0; i < others.length; i += 4) {
      const counted = PostilEngine.numbers(others[i + 2]);
      const lengths = PostilEngine.numbers(others[i + 3]);
      fields[others[i]] = this.documents(others[i + 1]).map(({ document }, k) =>
        ({ document, count: 1 + (counted[k] ?? 0), length: 1 + (lengths[k] ?? 0) }));
    }
    return { term, word: word || term, place, fields };
  }

  /**
   * The place of the shard that has a term, or would have it.
   * @param {string} term
   */
  shardOf(term) {
    let low = 0;
    let high = this.manifest.shards.length;
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if (this.manifest.shards[middle] <= term) low = middle;
      else high = middle;
    }
    return low;
  }

  /**
   * Reads shards.
   * @param {Set<number>} places
   * @param {number} most how many may be loaded
   */
  async readShards(places, most = Infinity) {
    const names = [...places].map((place) => this.names[place]).filter((name) => name && !this.read.has(name));
    if (names.length > most) throw new PostilTooMany(names.length);
    await Promise.all(names.map(async (name) => {
      for (const raw of await this.loader.load(`t/${name}`)) this.entries.set(raw[0], this.entry(raw));
      this.read.add(name);
    }));
  }

  /** All terms of the index, sorted. */
  async terms() {
    if (!this.allTerms) {
      let before = "";
      this.allTerms = (await this.loader.load("terms")).map((/** @type {string} */ coded) => {
        before = before.slice(0, PostilEngine.numbers(coded[0])[0]) + coded.slice(1);
        return before;
      });
    }
    return this.allTerms;
  }

  /** @returns {Promise<any>} all terms as lunr looks through them */
  async tokens() {
    this.allTokens = this.allTokens ?? lunr.TokenSet.fromArray(await this.terms());
    return this.allTokens;
  }

  /**
   * The term of a word in the index, in the form that is there.
   * @param {string} word
   * @returns {string[]} the stem, or the word where it is indexed with its ending
   */
  forms(word) {
    const stem = lunr.stemmer(new lunr.Token(word)).toString();
    if (!this.manifest.unstemmed || stem === word) return [stem];
    const there = [word, stem].filter((form) => this.entries.has(form));
    return there.length > 0 ? there : [stem];
  }

  /** @returns {any} lunr's pipeline for the words of a query */
  pipeline() {
    const pipeline = new lunr.Pipeline();
    pipeline.add(lunr.stemmer);
    if (this.manifest.unstemmed) {
      // lunr would warn of a function it cannot name in an index; this one is never written
      pipeline._stack = [(/** @type {any} */ token) =>
        this.forms(token.toString()).map((form) => token.clone(() => form))];
    }
    return pipeline;
  }

  /**
   * Loads what a query needs, and tells which terms it will look at.
   * @param {(query: any) => void} build adds clauses to a lunr.Query
   * @param {number} most files that may be loaded
   */
  async prepare(build, most) {
    const query = new lunr.Query(this.fields);
    build.call(query, query);
    /** @type {Set<number>} */
    const shards = new Set();
    /** @type {Set<string>} */
    const terms = new Set();
    /** @type {string[]} */
    const prefixes = [];
    for (const { term, usePipeline, editDistance } of query.clauses) {
      const text = String(term);
      if (/^[^*]+\*$/.test(text) && !editDistance) {
        const prefix = text.slice(0, -1);
        prefixes.push(prefix);
        for (let i = this.shardOf(prefix); i < this.names.length; i++) {
          const bound = this.manifest.shards[i];
          if (bound > prefix && !bound.startsWith(prefix)) break;
          shards.add(i);
        }
        continue;
      }
      const stem = usePipeline ? lunr.stemmer(new lunr.Token(text)).toString() : text;
      const forms = usePipeline && this.manifest.unstemmed ? [text, stem] : [stem];
      for (const form of forms) {
        if (text.includes("*") || editDistance) {
          const all = await this.tokens();
          const clause = editDistance ? { term: form, editDistance } : { term: form };
          for (const match of all.intersect(lunr.TokenSet.fromClause(clause)).toArray()) {
            terms.add(match);
            shards.add(this.shardOf(match));
          }
        } else {
          terms.add(form);
          shards.add(this.shardOf(form));
        }
      }
    }
    await this.readShards(shards, most);
    for (const term of this.entries.keys()) {
      if (prefixes.some((prefix) => term.startsWith(prefix))) terms.add(term);
    }
    const entries = [...terms].flatMap((term) => this.entries.get(term) ?? []);
    return { entries, isNegated: query.isNegated() };
  }

  /**
   * Runs a query as lunr would on the whole index.
   * @param {string | ((query: any) => void)} query in lunr's syntax, or what adds clauses to a lunr.Query
   * @param {number} most files that may be loaded for it
   * @returns {Promise<Hit[]>} the number of each document as its ref
   */
  async search(query, most = Infinity) {
    const build = typeof query === "string"
      ? (/** @type {any} */ q) => new lunr.QueryParser(query, q).parse()
      : query;
    const { entries, isNegated } = await this.prepare(build, most);
    const everything = isNegated ? this.documents((await this.loader.load("facets")).documents) : [];
    return this.index(entries, everything.map(({ document }) => document)).query(build);
  }

  /**
   * A lunr index that has some terms only. Scores of the others never enter lunr's results.
   * @param {Entry[]} entries
   * @param {number[]} others documents that are in it even if they have none of the terms
   */
  index(entries, others) {
    const { fields, k1, b, documents } = this.manifest;
    /** lunr numbers terms by first occurrence; only the order counts @param {Entry} entry */
    const first = (entry) => {
      const starts = entry.fields.map((postings) => postings[0]?.document ?? Infinity);
      const document = Math.min(...starts);
      return [document, starts.indexOf(document), entry.place];
    };
    const ordered = entries
      .map((entry) => ({ entry, first: first(entry) }))
      .sort((x, y) => x.first[0] - y.first[0] || x.first[1] - y.first[1] || x.first[2] - y.first[2]);
    const invertedIndex = Object.create(null);
    /** @type {Record<string, number[]>} */
    const vectors = Object.create(null);
    for (const document of others) for (const [name] of fields) vectors[`${name}/${document}`] = [];
    ordered.forEach(({ entry }, number) => {
      const posting = Object.create(null);
      posting._index = number;
      const n = entry.fields.reduce((sum, postings) => sum + postings.length, 0);
      const idf = Math.log(1 + Math.abs((documents - n + 0.5) / (n + 0.5)));
      fields.forEach(([name, boost, total], f) => {
        posting[name] = Object.create(null);
        for (const { document, count, length } of entry.fields[f]) {
          posting[name][document] = Object.create(null);
          const score =
            (idf * ((k1 + 1) * count) / (k1 * (1 - b + b * (length / (total / documents))) + count)) * boost;
          const ref = `${name}/${document}`;
          vectors[ref] = vectors[ref] ?? [];
          vectors[ref].push(number, Math.round(score * 1000) / 1000);
        }
      });
      invertedIndex[entry.term] = posting;
    });
    const fieldVectors = Object.create(null);
    for (const ref in vectors) fieldVectors[ref] = new lunr.Vector(vectors[ref]);
    const tokenSet = lunr.TokenSet.fromArray(entries.map(({ term }) => term).sort());
    return new lunr.Index({
      invertedIndex, fieldVectors, tokenSet, fields: this.fields, pipeline: this.pipeline(),
    });
  }

  /**
   * The bucket and the slot of a document.
   * @param {number} document
   */
  locate(document) {
    const bucket = this.bases.reduce((best, next) => (next.base <= document ? next : best));
    return { id: bucket.id, slot: document - bucket.base };
  }

  /** @param {number} document */
  isComment(document) {
    return this.locate(document).id >= 256;
  }

  /**
   * What is stored of a document.
   * @param {number} document
   * @returns {Promise<Stored>}
   */
  async stored(document) {
    const { id, slot } = this.locate(document);
    const chunk = await this.loader.load(`d/${id}-${Math.floor(slot / this.manifest.slots)}`);
    if (!chunk[slot]) throw new Error("the index has changed since this page was opened");
    return chunk[slot];
  }

  /**
   * The words on a page, for each comment by its id, "" being the article.
   * @param {string} page its address
   * @returns {Promise<Record<string, PageText>>}
   */
  texts(page) {
    return this.loader.load(`x/${page}`, `${page}text.js`);
  }

  /**
   * The words of the index nearest to one that it lacks, the best first.
   * @param {string} word
   */
  async nearest(word) {
    const stem = lunr.stemmer(new lunr.Token(word)).toString();
    const farthest = stem.length < 5 ? 1 : 2;
    /** @type {{term: string, distance: number}[]} */
    const near = [];
    for (const term of await this.terms()) {
      if (Math.abs(term.length - stem.length) <= farthest && term !== stem) {
        const distance = PostilEngine.distance(stem, term);
        if (distance <= farthest) near.push({ term, distance });
      }
    }
    near.sort((x, y) => x.distance - y.distance);
    const best = near.slice(0, 6);
    await this.readShards(new Set(best.map(({ term }) => this.shardOf(term))));
    const weight = (/** @type {string} */ term) =>
      this.entries.get(term)?.fields.reduce((sum, postings) => sum + postings.length, 0) ?? 0;
    best.sort((x, y) => x.distance - y.distance || weight(y.term) - weight(x.term));
    return best.map(({ term }) => this.entries.get(term)?.word ?? term);
  }

  /**
   * Levenshtein's distance, with neighbours changed round as one step.
   * @param {string} a
   * @param {string} b
   */
  static distance(a, b) {
    /** @type {number[][]} */
    const d = [[...Array(b.length + 1).keys()]];
    for (let i = 1; i <= a.length; i++) {
      d[i] = [i];
      for (let j = 1; j <= b.length; j++) {
        d[i][j] = Math.min(d[i - 1][j] + 1, d[i][j - 1] + 1, d[i - 1][j - 1] + (a[i - 1] === b[j - 1] ? 0 : 1));
        if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
          d[i][j] = Math.min(d[i][j], d[i - 2][j - 2] + 1);
        }
      }
    }
    return d[a.length][b.length];
  }
}
