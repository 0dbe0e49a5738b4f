/**
 * The content folder: read into an {@link org.postil.archive.Archive}, written by imports; the
 * ledger of editors' acts grows here, too.
 *
 * <p>Comes in: a folder. Goes out: values, and every problem of every file with its place. Must not
 * know: pages, addresses, where captures come from.
 */
@NullMarked
package org.postil.content;

import org.jspecify.annotations.NullMarked;
