package org.postil.render;

import java.util.List;
import org.postil.diagnostic.Problem;
import org.postil.plan.SiteLinks;

/**
 * What came of rendering a page.
 *
 * @param bytes the file
 * @param lookups the links of texts that were followed: with {@link Renderer#inputs} all that the
 *     bytes depend on
 * @param problems links that lead nowhere; files are named as they stand below the content folder
 */
public record RenderedPage(byte[] bytes, List<SiteLinks.Lookup> lookups, List<Problem> problems) {}
