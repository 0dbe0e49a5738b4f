/**
 * Postil turns captured articles and the discussion under them into a static archive.
 *
 * <p>Data goes one way: {@link org.postil.capture.text captures} are written by {@link
 * org.postil.content content}, read back into an {@link org.postil.archive archive}, {@link
 * org.postil.plan planned} into pages, {@link org.postil.render rendered} to bytes and {@link
 * org.postil.commit committed} to the output folder. {@link org.postil.site} lists those stages in
 * order; {@link org.postil.cli} and {@link org.postil.maven} start them.
 */
@NullMarked
package org.postil;

import org.jspecify.annotations.NullMarked;
