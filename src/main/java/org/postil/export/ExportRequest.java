package org.postil.export;

import java.nio.file.Path;
import java.time.LocalDate;
import org.postil.site.SiteRequest;

/**
 * What to export.
 *
 * @param site what the site is made from
 * @param output where it was built; it need not be there
 * @param asPublished whether the site is taken from there as it is, even if the archive would give
 *     another one
 * @param bag the folder the bag will be
 * @param date the bagging date
 * @param program what makes the bag, with its version
 * @param jobs how many pages are rendered side by side
 */
public record ExportRequest(
    SiteRequest site,
    Path output,
    boolean asPublished,
    Path bag,
    LocalDate date,
    String program,
    int jobs) {}
