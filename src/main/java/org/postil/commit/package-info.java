/**
 * Files to the output folder, all of them or none.
 *
 * <p>Comes in: paths and bytes. Goes out: a changed folder, once everything is written aside. Must
 * not know: what a page is.
 */
@NullMarked
package org.postil.commit;

import org.jspecify.annotations.NullMarked;
