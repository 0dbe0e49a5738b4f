/**
 * The values an archive is made of: articles, comments and their threads, topics, dates.
 *
 * <p>Everything here is immutable and may be shared by threads. Must not know: files, formats,
 * pages.
 */
@NullMarked
package org.postil.archive;

import org.jspecify.annotations.NullMarked;
