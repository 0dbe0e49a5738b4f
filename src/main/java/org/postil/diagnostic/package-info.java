/**
 * What is wrong, where it stands and what to do about it; and the three ways a run can fail.
 *
 * <p>Comes in: a place and two sentences. Goes out: {@code file:line:column: error: what; what to
 * do}. Must not know: what a site, a comment or an exit code is.
 */
@NullMarked
package org.postil.diagnostic;

import org.jspecify.annotations.NullMarked;
