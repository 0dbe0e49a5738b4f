/**
 * Looks at a whole site as a reader's browser would meet it, and writes nothing.
 *
 * <p>Comes in: what a site is made from. Goes out: findings, each with the rule it breaks. A page
 * is rendered, looked at and dropped; what must be known of all pages is kept as numbers. Must not
 * know: how a page came about, exit codes.
 */
@NullMarked
package org.postil.check;

import org.jspecify.annotations.NullMarked;
