/**
 * Pages that a crawler flattened to text: a title, paragraphs, then a numbered list of comments
 * whose replies are bulleted lists, indented deeper. {@link org.postil.capture.text.TextCapture} is
 * the way in.
 */
@NullMarked
package org.postil.capture.text;

import org.jspecify.annotations.NullMarked;
