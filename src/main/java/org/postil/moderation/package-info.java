/**
 * Carries out what editors did: an archive as captured and its ledger become the archive as it is
 * published. What is withheld does not go further down: no later stage could publish it.
 *
 * <p>Must not know: files, pages, the clock.
 */
@NullMarked
package org.postil.moderation;

import org.jspecify.annotations.NullMarked;
