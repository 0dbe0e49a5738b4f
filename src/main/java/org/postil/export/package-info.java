/**
 * An archive as a bag for those who keep it: what was written, what it was taken from, and the site
 * as it was published, which must belong together.
 *
 * <p>Comes in: a content folder, an output folder. Goes out: a bag, or everything that stands in
 * its way. Must not know: how a bag is written, how a page is rendered.
 */
@NullMarked
package org.postil.export;

import org.jspecify.annotations.NullMarked;
