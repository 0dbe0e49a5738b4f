/**
 * The files that a new archive begins with.
 *
 * <p>In comes a title, out go files in a folder. Must not know: how they are read, or what is made
 * of them.
 */
@NullMarked
package org.postil.starter;

import org.jspecify.annotations.NullMarked;
