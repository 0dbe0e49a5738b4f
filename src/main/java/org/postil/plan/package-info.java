/**
 * Which pages a site has, their addresses, and what each shows.
 *
 * <p>Comes in: an {@link org.postil.archive.Archive}. Goes out: a {@link org.postil.plan.Plan},
 * with every address known before anything is rendered, so that links are checked against it. Must
 * not know: templates, HTML, the output folder.
 */
@NullMarked
package org.postil.plan;

import org.jspecify.annotations.NullMarked;
