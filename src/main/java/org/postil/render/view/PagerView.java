package org.postil.render.view;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The ways between the pages of a listing.
 *
 * @param pages links to the first, the last and the nearest pages, in order; a link without an
 *     address stands for those left out
 */
public record PagerView(
    String label, @Nullable String previous, @Nullable String next, List<Link> pages) {}
