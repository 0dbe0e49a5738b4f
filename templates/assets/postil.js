// What the pages do beyond being read. Everything here is a convenience: without it every page is
// complete and every link works.
"use strict";

/** From disk a browser shows a folder, not its index.html: name the file in links to folders. */
function completeLinks() {
  for (const link of document.querySelectorAll("a[href], link[href]")) {
    const href = link.getAttribute("href");
    const [path, ...rest] = href.split("#");
    if (!/^[a-z]+:/i.test(path) && /(^|\/)$/.test(path) && path !== "") {
      link.setAttribute("href", path + "index.html" + (rest.length ? "#" + rest.join("#") : ""));
    }
  }
}

/** The element that the address names, if it is on this page. */
function named() {
  try {
    return document.getElementById(decodeURIComponent(location.hash.slice(1)));
  } catch {
    return null; // not an escaped address
  }
}

/** Opens what hides the element that the address names, or finds the page it stands on. */
function arrive() {
  const target = location.hash.length > 1 ? named() : null;
  if (target) {
    let hidden = false;
    for (let box = target.closest("details"); box; box = box.parentElement.closest("details")) {
      hidden = hidden || !box.open;
      box.open = true;
    }
    if (hidden) target.scrollIntoView();
    return;
  }
  const discussion = document.querySelector("[data-index]");
  if (discussion && location.hash.startsWith("#comment-")) findPage(discussion);
}

/** Follows an address such as /?p=123, under which WordPress knew an article. */
function followNumber() {
  const isNumber = /^\?\w+=\d+$/.test(location.search);
  if (!isNumber || document.body.className !== "page-front") return;
  const list = document.createElement("script");
  window.postilOldAddresses = (addresses) => {
    const folder = addresses[location.search];
    const file = location.protocol === "file:" ? "index.html" : "";
    if (folder) location.replace(new URL(folder + file + location.hash, list.src));
  };
  list.src = "old-addresses.js";
  document.head.append(list);
}

/** Loads the list of a long discussion's pages and goes to the one that has the comment. */
function findPage(discussion) {
  const id = location.hash.slice("#comment-".length);
  window.postilCommentPages = (pages) => {
    const page = pages.findIndex((ids) => ids.split(" ").includes(id));
    if (page < 0) return;
    const start = discussion.dataset.start.split("#")[0].replace(/index\.html$/, "");
    const folder = page === 0 ? start : `${start}comments/${page + 1}/`;
    const file = location.protocol === "file:" ? "index.html" : "";
    const url = new URL(folder + file + location.hash, location.href);
    if (url.pathname !== location.pathname) location.replace(url);
  };
  const script = document.createElement("script");
  script.src = discussion.dataset.index;
  document.head.append(script);
}

/** Shows the words a reply answers while the pointer or the focus is on "in reply to". */
function previewParents() {
  let preview = null;
  let leaving = 0;

  function hide() {
    clearTimeout(leaving);
    preview?.remove();
    preview = null;
  }

  function show(link) {
    const parent = link.hash && document.getElementById(decodeURIComponent(link.hash.slice(1)));
    hide();
    if (!parent || inView(parent)) return;
    preview = document.createElement("div");
    preview.className = "preview";
    preview.append(...parent.cloneNode(true).childNodes);
    preview.querySelectorAll("[id]").forEach((element) => element.removeAttribute("id"));
    preview.addEventListener("mouseenter", () => clearTimeout(leaving));
    preview.addEventListener("mouseleave", later);
    document.body.append(preview);
    const at = link.getBoundingClientRect();
    const most = document.documentElement.clientWidth - preview.offsetWidth - 16;
    preview.style.left = `${Math.max(16, Math.min(at.left, most)) + window.scrollX}px`;
    const below = at.bottom + preview.offsetHeight + 12 <= document.documentElement.clientHeight;
    const top = below ? at.bottom + 6 : at.top - preview.offsetHeight - 6;
    preview.style.top = `${Math.max(top, 6) + window.scrollY}px`;
  }

  /** A comment that can be read where it stands need not be shown twice. */
  function inView(element) {
    const box = element.getBoundingClientRect();
    return box.top >= 0 && box.bottom <= document.documentElement.clientHeight;
  }

  function later() {
    clearTimeout(leaving);
    leaving = setTimeout(hide, 200);
  }

  for (const [begin, end] of [["mouseover", "mouseout"], ["focusin", "focusout"]]) {
    document.addEventListener(begin, (event) => {
      const link = event.target.closest?.("a.u-in-reply-to");
      if (link && !preview?.contains(link)) show(link);
    });
    document.addEventListener(end, (event) => {
      if (event.target.closest?.("a.u-in-reply-to")) later();
    });
  }
  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape") hide();
  });
}

/** On paper nothing can be opened. */
function openForPrint() {
  let opened = [];
  addEventListener("beforeprint", () => {
    opened = [...document.querySelectorAll("details:not([open])")];
    opened.forEach((box) => { box.open = true; });
  });
  addEventListener("afterprint", () => opened.forEach((box) => { box.open = false; }));
}

/** "/" leads to the search from anywhere. */
function leadToSearch() {
  const link = document.querySelector("link[rel=search]");
  if (!link) return;
  document.addEventListener("keydown", (event) => {
    const at = document.activeElement;
    const isTyping = at?.matches("input, select, textarea") || at?.isContentEditable;
    if (event.key !== "/" || event.ctrlKey || event.metaKey || event.altKey || isTyping) return;
    event.preventDefault();
    const input = document.getElementById("q");
    if (input) input.focus();
    else location.assign(link.href);
  });
}

function start() {
  if (location.protocol === "file:") completeLinks();
  const moved = document.getElementById("moved");
  if (moved && document.body.className === "page-redirect") {
    location.replace(moved.getAttribute("href") + location.hash);
    return;
  }
  followNumber();
  arrive();
  addEventListener("hashchange", arrive);
  previewParents();
  openForPrint();
  leadToSearch();
}

if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", start);
else start();
