package org.postil.render.view;

import org.jspecify.annotations.Nullable;

/**
 * A year in a strip of years.
 *
 * @param height of its bar, 0 to 40
 */
public record YearBar(String year, @Nullable String href, int height, int articles, String label) {}
