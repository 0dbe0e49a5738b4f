package org.postil.check;

import org.postil.site.SiteRequest;

/**
 * What to check.
 *
 * @param site what it is made from
 * @param html whether pages are held against the HTML standard
 * @param external whether other hosts are asked for the pages that are linked to
 * @param strict whether warnings count as errors
 * @param jobs how many pages are looked at side by side
 */
public record CheckRequest(
    SiteRequest site, boolean html, boolean external, boolean strict, int jobs) {}
