/**
 * The output folder to a branch of a git remote. Alone knows JGit.
 *
 * <p>Comes in: a folder with its {@code manifest-sha256.txt}, a remote and a branch. Goes out: one
 * commit on that branch, or none. Must not know: what a page is, and how the folder came to be. The
 * user's own repository is read for addresses and names, never written.
 */
@NullMarked
package org.postil.publish;

import org.jspecify.annotations.NullMarked;
