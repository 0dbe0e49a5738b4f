package org.postil.search;

/**
 * A term of an index.
 *
 * @param word what it stands for where it first occurs, before the ending was cut off
 * @param number in the order of first occurrence; lunr's {@code _index}
 * @param place which of the terms of the field it first occurs in it is
 */
record IndexTerm(String text, String word, int number, int place) {}
