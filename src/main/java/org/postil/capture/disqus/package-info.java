/**
 * Disqus exports: threads, which are articles on somebody's site, and the posts under them. Comes
 * in: one XML file. Goes out: for each thread with posts a bare article that holds its discussion.
 */
@NullMarked
package org.postil.capture.disqus;

import org.jspecify.annotations.NullMarked;
