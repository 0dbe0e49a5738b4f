/**
 * Comments that static-site generators keep as data files, with the posts beside them: Staticman's
 * for Jekyll and Hugo, Nikola's. In comes a folder, out go articles. {@link
 * org.postil.capture.data.DataFormat} is the way in; {@code SiteReader} lists the stages.
 */
@NullMarked
package org.postil.capture.data;

import org.jspecify.annotations.NullMarked;
