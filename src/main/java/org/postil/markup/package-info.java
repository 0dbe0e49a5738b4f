/**
 * Source text to HTML that cannot act, and to plain text; captured HTML back to CommonMark.
 *
 * <p>Comes in: a {@link org.postil.archive.Body} somebody else wrote, or captured HTML. Goes out:
 * {@link org.postil.markup.SafeHtml}, or a {@link org.postil.markup.Converted} body. The only
 * package that knows CommonMark and the cleaner. Must not know: pages, templates.
 */
@NullMarked
package org.postil.markup;

import org.jspecify.annotations.NullMarked;
