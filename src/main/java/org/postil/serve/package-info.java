/**
 * The preview: a site shown while its archive is edited.
 *
 * <p>Comes in: what to show, and changes of files. Goes out: pages over HTTP to this machine only,
 * each rendered when it is asked for. Must not know: the command line; nothing is written to disk.
 */
@NullMarked
package org.postil.serve;

import org.jspecify.annotations.NullMarked;
