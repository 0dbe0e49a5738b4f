package org.postil.search;

/**
 * The terms of one field of one document, counted. Not to be changed once made.
 *
 * @param forms each term once, in the order of first occurrence, as the number its first word has
 *     in the {@link Lexicon}
 * @param terms the number of each term there
 * @param counts how often each term occurs
 * @param length occurrences of all terms together
 * @param occurrences for each term three numbers for each occurrence: start and length, -1 in a
 *     list, and the number of the token; empty if nothing is to be kept of them
 */
record FieldTerms(int[] forms, int[] terms, int[] counts, int length, int[][] occurrences) {
  static final int PER_OCCURRENCE = 3;
}
