// Reloads the page when the archive has changed, and shows what is wrong with it.
// What problems say may quote the archive, so it is set as text, never as markup.
(() => {
  "use strict";
  const version = document.currentScript.dataset.version;
  const memory = "postil-preview";
  const css = `
    :host { all: initial; position: fixed; inset: 0; z-index: 2147483647; overflow: auto;
      background: rgb(20 20 24 / 0.92); color: #f4f1ea; font: 15px/1.5 system-ui, sans-serif; }
    main { max-width: 60rem; margin: 0 auto; padding: 2rem 1.25rem; }
    h1 { font-size: 1.2rem; margin: 0 0 0.25rem; }
    p { margin: 0 0 1.5rem; color: #c9c4b8; }
    ol { list-style: none; margin: 0; padding: 0; }
    li { margin: 0 0 0.75rem; padding: 0.75rem 1rem; background: #2b2a2e; border-left: 4px solid #ff8a7a;
      overflow-wrap: anywhere; }
    li.warning { border-color: #ffd27a; }
    code { display: block; font: 13px/1.5 ui-monospace, monospace; color: #ffd9a0; }
    span { display: block; color: #c9c4b8; }
    button { float: right; font: inherit; color: inherit; background: none; border: 1px solid #777;
      border-radius: 4px; padding: 0.25rem 0.75rem; cursor: pointer; }
    button:focus-visible { outline: 3px solid #ffd27a; }`;
  let overlay = null;

  const element = (name, text, parent) => {
    const made = document.createElement(name);
    made.textContent = text;
    parent.append(made);
    return made;
  };

  const hide = () => {
    overlay?.remove();
    overlay = null;
  };

  const show = (problems) => {
    hide();
    overlay = document.createElement("postil-problems");
    const root = overlay.attachShadow({ mode: "open" });
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    root.adoptedStyleSheets = [sheet];
    const main = element("main", "", root);
    main.setAttribute("role", "alertdialog");
    main.setAttribute("aria-labelledby", "title");
    const button = element("button", "Close", main);
    button.addEventListener("click", hide);
    const count = problems.length === 1 ? "1 problem" : `${problems.length} problems`;
    element("h1", `The archive has ${count}`, main).id = "title";
    element("p", "Behind this is the site as it was before. The page returns when they are mended.", main);
    const list = element("ol", "", main);
    for (const problem of problems) {
      const item = element("li", "", list);
      item.className = problem.severity;
      element("code", problem.place, item);
      item.append(problem.what);
      element("span", problem.toDo, item);
    }
    document.documentElement.append(overlay);
    button.focus({ preventScroll: true });
  };

  const reload = () => {
    sessionStorage.setItem(memory, JSON.stringify([location.pathname, scrollX, scrollY]));
    location.reload();
  };

  const restore = () => {
    const [path, x, y] = JSON.parse(sessionStorage.getItem(memory) ?? "[]");
    sessionStorage.removeItem(memory);
    if (path === location.pathname) {
      scrollTo({ left: x, top: y, behavior: "instant" });
    }
  };

  restore();
  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape") {
      hide();
    }
  });
  const events = new EventSource("/.postil/events");
  events.addEventListener("message", (event) => {
    const state = JSON.parse(event.data);
    if (state.problems.length > 0) {
      show(state.problems);
    } else if (state.version !== version) {
      events.close();
      reload();
    } else {
      hide();
    }
  });
})();
