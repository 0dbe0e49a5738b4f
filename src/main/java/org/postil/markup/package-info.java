/**
 * Source text to HTML that cannot act, and to plain text.
 *
 * <p>Comes in: a {@link org.postil.archive.Body} somebody else wrote. Goes out: {@link
 * org.postil.markup.SafeHtml}. The only package that knows CommonMark and the cleaner. Must not
 * know: pages, templates.
 */
@NullMarked
package org.postil.markup;

import org.jspecify.annotations.NullMarked;
