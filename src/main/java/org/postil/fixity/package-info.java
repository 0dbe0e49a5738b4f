/**
 * Digests of files, and the lists of them in the form of BagIt (RFC 8493).
 *
 * <p>Comes in: files, lines of a manifest. Goes out: SHA-256 digests, lines. Files are read as
 * streams, whatever their size. Must not know: what a page, an original or a bag is.
 */
@NullMarked
package org.postil.fixity;

import org.jspecify.annotations.NullMarked;
