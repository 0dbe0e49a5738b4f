// Runs in the search page: asks what it is given, and returns everything that should not be there.
async (queries) => {
  const wrong = [];
  const allowed = new Set(["OL", "LI", "H2", "A", "P", "MARK", "DIV", "BUTTON", "BDI"]);
  addEventListener("error", (event) => wrong.push(String(event.message)));
  addEventListener("unhandledrejection", (event) => wrong.push(String(event.reason)));
  const form = document.querySelector("form");
  const input = document.getElementById("q");
  const results = document.querySelector(".results");
  let found = 0;
  const settled = async () => {
    do await new Promise((resolve) => setTimeout(resolve, 4));
    while (results.hasAttribute("aria-busy"));
  };
  await settled();
  document.querySelectorAll("select").forEach((select) => { select.value = ""; });
  for (const query of queries) {
    input.value = query;
    form.requestSubmit();
    await settled();
    const button = document.querySelector(".notes button");
    if (button && !document.querySelector(".status").textContent) {
      button.click(); // would load many files: let it
      await settled();
    }
    if (document.querySelector(".status").textContent.startsWith("A part of")) wrong.push(`${query}: failed`);
    if (document.querySelector(".found")) found++;
    for (const element of document.querySelectorAll(".status *, .notes *, .results *")) {
      if (!allowed.has(element.tagName)) wrong.push(`${query}: <${element.tagName}>`);
      for (const { name, value } of element.attributes) {
        if (/^on|style|src/i.test(name)) wrong.push(`${query}: ${name}=${value}`);
      }
      if (element.tagName === "A" && element.protocol !== location.protocol) wrong.push(`${query}: ${element.href}`);
    }
    if (document.title !== "Search · Hostile") wrong.push(`${query}: the title is ${document.title}`);
  }
  return { wrong, found };
}
