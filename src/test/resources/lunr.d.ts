// What the search page's scripts know of lunr: that it is there.
declare const lunr: any;
