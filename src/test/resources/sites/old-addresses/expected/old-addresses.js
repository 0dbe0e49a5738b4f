postilOldAddresses({
"\u0022\u003c/script\u003e":"articles/a/",
"?p=12":"articles/a/",
"a/../../b":"articles/a/",
"show.php?id=3":"articles/a/",
"\u00e9t\u00e9":"articles/a/",
"\u00e9t\u00e9-2":"articles/a/"});
