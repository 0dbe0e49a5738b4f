/**
 * Saved web pages: an article and the readers' comments under it, as themes of blogs and news sites
 * print them. {@link org.postil.capture.html.HtmlCapture} is the way in. First the page is made
 * what it was before it was saved ({@code PageText}, {@code Snapshot}, {@code PageLinks}); then its
 * comments are found ({@code EntryFinder}, with a {@code Shape} for each family of themes), hung in
 * their thread ({@code Placing}) and read ({@code CommentReader}); what is left is the article
 * ({@code ArticleHead}, {@code ArticleText}). Nothing here knows other formats or the disk.
 */
@NullMarked
package org.postil.capture.html;

import org.jspecify.annotations.NullMarked;
