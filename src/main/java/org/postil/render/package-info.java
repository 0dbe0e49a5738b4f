/**
 * Planned pages to bytes.
 *
 * <p>Comes in: a {@link org.postil.plan.Plan} and a theme. Goes out: the bytes of each page, a pure
 * function of those two. The only package that knows FreeMarker. Must not know: where the bytes go.
 */
@NullMarked
package org.postil.render;

import org.jspecify.annotations.NullMarked;
