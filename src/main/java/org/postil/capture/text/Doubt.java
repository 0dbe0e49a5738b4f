package org.postil.capture.text;

/**
 * Something that may have been read wrongly.
 *
 * @param line from 1
 */
record Doubt(int line, String what, String toDo) {}
