/**
 * Names as parts of addresses and file names, and the order of names in lists. The only package
 * that transliterates.
 */
@NullMarked
package org.postil.naming;

import org.jspecify.annotations.NullMarked;
