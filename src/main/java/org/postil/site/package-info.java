/**
 * The build: one method that lists the stages in order. And its parts that a check needs too.
 *
 * <p>Must not know: where the content came from, who asked for the build.
 */
@NullMarked
package org.postil.site;

import org.jspecify.annotations.NullMarked;
