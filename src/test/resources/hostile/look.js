// Runs in a page: touches everything in it, and returns what should not be there.
async () => {
  const wrong = [];
  addEventListener("click", (event) => { if (event.target.closest("a, button")) event.preventDefault(); }, true);
  const kind = document.body.className;
  for (const box of document.querySelectorAll("details")) {
    box.querySelector("summary")?.click();
    box.open = true;
  }
  for (const element of document.querySelectorAll("main *")) {
    if (element.matches("a.u-in-reply-to, summary")) continue;
    for (const type of ["pointerenter", "mouseover", "focus", "click"]) {
      element.dispatchEvent(new MouseEvent(type, { bubbles: type !== "focus", cancelable: true }));
    }
  }
  // each makes the browser lay the page out anew
  for (const element of [...document.querySelectorAll("main a[href], main [tabindex], main [autofocus]")].slice(0, 20)) {
    element.focus({ preventScroll: true });
  }
  const links = [...document.querySelectorAll("a.u-in-reply-to")].slice(0, 2);
  for (const link of links) {
    link.focus();
    link.dispatchEvent(new MouseEvent("mouseover", { bubbles: true }));
  }
  document.dispatchEvent(new KeyboardEvent("keydown", { key: "Escape" }));
  const frame = [...document.body.children].filter((e) => e.className !== "preview")
    .map((e) => e.tagName + (e.className ? "." + e.className : "")).join(" ");
  const wanted = kind === "page-redirect" ? /^MAIN$/ : /^A\.skip HEADER\.masthead MAIN FOOTER\.foot$/;
  if (!wanted.test(frame)) wrong.push(`the frame is ${frame}`);
  const own = /^(main|moved|q|discussion|discussion-heading|related|newest|topics|free|activity|search-words|other|letter-[A-Z]|chart-[a-z-]+|[a-z]+(-[a-z]+)*|(comment|text|note|policy)-.*)$/;
  const seen = new Set();
  for (const element of document.querySelectorAll("*")) {
    const name = element.localName;
    const inText = element.closest(".e-content, .note, .policy, .lead, .detail, .topic-text");
    if (/^(iframe|object|embed|base|applet|frame|frameset|template|style|video|audio|source|track|portal|dialog|slot)$/.test(name)) wrong.push(`<${name}>`);
    if (inText && /^(script|form|input|button|select|textarea|link|meta|svg|math|area|map)$/.test(name)) wrong.push(`<${name}> in a text`);
    if (inText && element.namespaceURI !== "http://www.w3.org/1999/xhtml") wrong.push(`<${name}> of another kind`);
    if (name === "meta" && /refresh/i.test(element.httpEquiv) && kind !== "page-redirect") wrong.push("a refresh");
    for (const attribute of element.attributes) {
      if (/^on|^(style|srcset|ping|poster|background|formaction|srcdoc|data|action|cite|is|slot|part|autofocus|target|download|nonce|xmlns)$/i.test(attribute.name)
        && !(name === "form" && attribute.value === "./")) wrong.push(`<${name} ${attribute.name}="${attribute.value.slice(0, 60)}">`);
      if (/[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\u202A-\u202E\u2066-\u2069\uFEFF]/.test(attribute.value)) wrong.push(`${name} ${attribute.name} holds a character that acts`);
    }
    if (element.hasAttribute("name") && !element.matches("meta, .search input, .search select")) wrong.push(`<${name} name=${element.getAttribute("name")}>`);
    if (element.id) {
      if (!own.test(element.id)) wrong.push(`id ${element.id}`);
      if (seen.has(element.id)) wrong.push(`id ${element.id} twice`);
      seen.add(element.id);
      if (element.closest(".e-content") && !element.id.startsWith("text-")) wrong.push(`id ${element.id} in a text`);
    }
    if (element.closest(".e-content") && element.className && !/^((out|align-(left|center|right)|footnote-ref|footnotes|footnote-backref) ?)+$/.test(element.className)) {
      if (!element.matches(".e-content, .absent")) wrong.push(`class ${element.className}`);
    }
    if (name === "a" && element.hasAttribute("href")) {
      if (!/^(https?|mailto):$/.test(element.protocol)) wrong.push(`a link to ${element.href.slice(0, 60)}`);
      const isHome = kind === "page-not-found" && element.textContent === element.getAttribute("href");
      const out = !isHome && (element.protocol === "mailto:" || element.host !== location.host);
      if (out && !/noopener/.test(element.rel)) wrong.push(`a link out without noopener: ${element.href.slice(0, 60)}`);
      if (out && !element.classList.contains("out")) wrong.push(`a link out without its mark: ${element.href.slice(0, 60)}`);
    }
    if (name === "img" && new URL(element.src).host !== location.host) wrong.push(`a picture from ${element.src}`);
  }
  for (const key of ["body", "head", "forms", "getElementById", "querySelector", "querySelectorAll", "createElement", "addEventListener", "currentScript", "documentElement", "activeElement", "defaultView", "location", "cookie"]) {
    const native = key in Document.prototype || key in HTMLDocument.prototype || key in Node.prototype || key in EventTarget.prototype || key === "location";
    if (!native || (Object.hasOwn(document, key) && key !== "location")) wrong.push(`document.${key} is taken`);
  }
  if (/[\u202A-\u202E\u2066-\u2069\u0000-\u0008]/.test(document.documentElement.textContent)) wrong.push("a text holds a character that acts");
  for (const link of document.querySelectorAll('a.u-url[href^="#comment-"]')) {
    const target = document.getElementById(decodeURIComponent(link.hash.slice(1)));
    if (!target?.contains(link)) wrong.push(`the permalink ${link.hash} leads elsewhere`);
  }
  const some = [...document.querySelectorAll('a.u-url[href^="#comment-"]')].slice(-1)[0];
  if (some) {
    location.hash = some.hash;
    await new Promise((resolve) => setTimeout(resolve, 0));
    if (document.querySelector(":target")?.id !== some.hash.slice(1)) wrong.push(`${some.hash} is not arrived at`);
  }
  return wrong;
}
