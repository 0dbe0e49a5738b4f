// Runs in the search page: asks the shards and a whole index the same, and returns what differs.
async ({ whole, seed, count, checkStored }) => {
  const engine = await PostilEngine.open("../");
  const serialized = await (await fetch(whole)).json();
  const index = lunr.Index.load(serialized);
  const terms = serialized.invertedIndex.map(([term]) => term);
  const fields = serialized.fields;
  const refs = serialized.fieldVectors
    .filter((_, i) => i % fields.length === 0)
    .map(([ref]) => ref.slice(fields[0].length + 1));
  const documents = engine.documents((await engine.loader.load("facets")).documents).map((d) => d.document);
  const differences = [];
  if (documents.length !== refs.length) differences.push(`${documents.length} documents, ${refs.length} in the whole`);
  const refOf = new Map(documents.map((document, i) => [String(document), refs[i]]));
  if (checkStored) {
    for (const document of documents) {
      const [address] = await engine.stored(document);
      if (address !== refOf.get(String(document))) differences.push(`${address} is stored for ${refOf.get(String(document))}`);
    }
  }

  const random = () => { // mulberry32
    seed = (seed + 0x6d2b79f5) | 0;
    let t = Math.imul(seed ^ (seed >>> 15), 1 | seed);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
  const below = (n) => Math.floor(random() * n);
  const frequent = [...engine.manifest.shards.keys()].length && terms
    .map((term, i) => [Object.keys(serialized.invertedIndex[i][1].body).length, term])
    .sort(([m], [n]) => n - m).slice(0, 300).map(([, term]) => term);
  const words = terms.filter((term) => /^[\p{L}\p{N}]+$/u.test(term));
  const term = () => random() < 0.5 ? frequent[below(frequent.length)] : words[below(words.length)];
  const letters = (word) => [...word];
  const kinds = {
    plain: () => Array.from({ length: 1 + below(5) }, term).join(" "),
    boosted: () => `${term()}^${1 + below(20)} ${term()}`,
    required: () => `+${term()} ${random() < 0.5 ? "+" : ""}${term()}`,
    prohibited: () => `${term()} -${term()}`,
    onlyProhibited: () => `-${term()}`,
    field: () => `${fields[below(fields.length)]}:${term()} ${random() < 0.5 ? term() : ""}`,
    trailing: () => `${letters(term()).slice(0, 4).join("")}*`,
    leading: () => `*${letters(term()).slice(-3).join("")}`,
    inner: () => { const w = letters(term()); return `${w.slice(0, 2).join("")}*${w.slice(-1).join("")}`; },
    near: () => `${changed(term())}~1`,
    far: () => `${changed(changed(term()))}~2`,
    unknown: () => `zq${below(1000)}zq ${term()}`,
    common: () => `the ${term()} of`,
    repeated: () => { const t = term(); return `${t} ${t} ${t}^3`; },
    mixture: () => `+${term()} ${term()}^4 -${term()} body:${term()} ${letters(term()).slice(0, 3).join("")}* ${changed(term())}~1`,
  };
  const changed = (word) => {
    const l = letters(word);
    l.splice(below(l.length), 1, "aeiourst"[below(8)]);
    return l.join("");
  };
  const ask = async (search) => {
    try {
      return JSON.stringify((await search()).map(({ ref, score, matchData }) => [ref, score, matchData]));
    } catch (error) {
      return String(error.message);
    }
  };
  const names = Object.keys(kinds);
  let hits = 0;
  let empty = 0;
  for (let i = 0; i < count; i++) {
    const query = kinds[names[i % names.length]]().trim();
    const theirs = await ask(async () => index.search(query));
    const mine = await ask(async () => (await engine.search(query)).map((hit) => ({ ...hit, ref: refOf.get(hit.ref) })));
    if (mine !== theirs) {
      let at = 0;
      while (mine[at] === theirs[at]) at++;
      differences.push(`${query}: ${mine.slice(Math.max(0, at - 40), at + 80)} <> ${theirs.slice(Math.max(0, at - 40), at + 80)}`);
    }
    if (theirs === "[]") empty++;
    else hits++;
  }
  return { differences, hits, empty };
}
