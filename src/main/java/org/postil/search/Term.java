package org.postil.search;

/**
 * What a word is found by.
 *
 * @param text the term in the index
 * @param word the word before its ending was cut off, to be shown
 */
record Term(String text, String word) {}
