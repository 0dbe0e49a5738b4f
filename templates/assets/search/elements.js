// Elements made of text: nothing that was captured or typed becomes markup.
"use strict";

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

/**
 * Text with some of it marked.
 * @param {Run[]} runs
 */
function postilMarked(runs) {
  return runs.map(({ text, isMarked }) => (isMarked ? postilElement("mark", text) : document.createTextNode(text)));
}

/**
 * A link within the site.
 * @param {string} root the way to the root of the site
 * @param {string} address below it
 * @param {string | Run[]} text
 */
function postilLink(root, address, text) {
  const link = postilElement("a");
  const [page, fragment] = address.split("#");
  const file = location.protocol === "file:" && /(^|\/)$/.test(page) ? "index.html" : "";
  link.href = root + page + file + (fragment ? `#${fragment}` : "");
  link.append(...postilMarked(typeof text === "string" ? [{ text, isMarked: false }] : text));
  return link;
}
