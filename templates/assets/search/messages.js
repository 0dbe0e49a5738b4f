// What the page says, in the theme's words.
"use strict";

/** Messages of the theme, with their values put in. */
class PostilMessages {
  constructor() {
    /** @type {Record<string, string>} */
    this.texts = JSON.parse(document.getElementById("search-words")?.textContent ?? "{}");
  }

  /**
   * @param {string} key
   * @param {...(string | number)} values
   */
  say(key, ...values) {
    return (this.texts[key] ?? key).replace(/\{(\d)\}/g, (_, i) => String(values[i]));
  }

  /** @param {number} number */
  number(number) {
    return String(number).replace(/\B(?=(\d{3})+$)/g, this.texts.separator ?? ",");
  }
}
