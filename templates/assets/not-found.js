(function (base) {
  if (base === `` || location.protocol === `file:`) return;
  document.querySelectorAll(`[href], script[src]`).forEach(function (element) {
    var name = element.hasAttribute(`href`) ? `href` : `src`;
    var value = element.getAttribute(name);
    if (/^(#|[a-z]+:)/.test(value)) return;
    element.setAttribute(name, base + value.replace(/^\.\//, ``));
  });
})(document.currentScript.dataset.base);
