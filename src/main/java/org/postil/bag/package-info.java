/**
 * Bags: folders that prove what is in them (BagIt 1.0, RFC 8493).
 *
 * <p>Comes in: files and the paths they are to have, words about the whole. Goes out: a folder that
 * is there whole or not at all. Must not know: what a page, an article or an original is.
 */
@NullMarked
package org.postil.bag;

import org.jspecify.annotations.NullMarked;
