/**
 * What the stages of a build take. Stages tell when they are done ({@link
 * org.postil.timing.Timings}); if somebody wants to know, {@link org.postil.timing.StageTimes}
 * makes a table of it.
 *
 * <p>Must not know: what the stages do.
 */
@NullMarked
package org.postil.timing;

import org.jspecify.annotations.NullMarked;
