(function (base) {
  if (base === `` || location.protocol === `file:`) return;
  document.querySelectorAll(`[href], script[src]`).forEach(function (element) {
    var name = element.hasAttribute(`href`) ? `href` : `src`;
    var value = element.getAttribute(name);
    if (/^(#|[a-z]+:)/.test(value)) return;
    element.setAttribute(name, base + value.replace(/^\.\//, ``));
  });
  var path = location.pathname.slice(base.length).replace(/\/+$/, ``);
  try { path = decodeURIComponent(path); } catch (notEscaped) { /* taken as it is */ }
  window.postilOldAddresses = function (addresses) {
    [path + location.search, path].some(function (key) {
      var isOld = Object.prototype.hasOwnProperty.call(addresses, key);
      if (isOld) location.replace(base + addresses[key] + location.hash);
      return isOld;
    });
  };
  var list = document.createElement(`script`);
  list.src = base + `old-addresses.js`;
  document.head.append(list);
})(document.currentScript.dataset.base);
