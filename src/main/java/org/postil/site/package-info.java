/**
 * The build: one method that lists the stages in order.
 *
 * <p>Must not know: where the content came from, who asked for the build.
 */
@NullMarked
package org.postil.site;

import org.jspecify.annotations.NullMarked;
