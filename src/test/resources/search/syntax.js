// Runs in the search page: reads queries with the page's parser and with lunr's, and returns where
// they differ. Queries are of words in small letters; what else the page makes of a query is its own.
async (queries) => {
  await new PostilLoader("../").run("assets/lunr.js");
  const fields = ["title", "body", "author", "topics"];
  const shown = (query) => JSON.stringify(query.clauses.map((clause) =>
    [clause.term, clause.fields, clause.boost, clause.presence, clause.usePipeline, clause.editDistance ?? 0]));
  const differences = [];
  for (const text of queries) {
    const theirs = new lunr.Query(fields);
    new lunr.QueryParser(text, theirs).parse();
    const mine = new lunr.Query(fields);
    PostilQuery.build(PostilQuery.parse(text, { fields, isCommon: () => false, hasCommon: false }))(mine);
    if (shown(mine) !== shown(theirs)) differences.push(`${text}: ${shown(mine)} <> ${shown(theirs)}`);
  }
  return differences;
}
