package org.postil.render;

import java.util.List;
import java.util.Optional;
import org.postil.diagnostic.Problem;
import org.postil.plan.SiteLinks;

/**
 * What came of rendering a page.
 *
 * <p>The bytes depend on {@link Renderer#inputs}, on the template and on the answers to the
 * lookups, and on nothing else.
 *
 * @param bytes the file
 * @param template what it was rendered with; absent for files that need none
 * @param lookups the links of texts that were followed
 * @param problems links that lead nowhere; files are named as they stand below the content folder
 */
public record RenderedPage(
    byte[] bytes,
    Optional<String> template,
    List<SiteLinks.Lookup> lookups,
    List<Problem> problems) {}
