package org.postil.search;

/** A file of an index; the path is relative. */
record NamedFile(String path, byte[] bytes) {}
