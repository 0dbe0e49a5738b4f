package org.postil.render.view;

import org.jspecify.annotations.Nullable;

/**
 * A link and how much is behind it.
 *
 * @param detail a word more, such as the years it spans
 */
public record Counted(Link link, int count, @Nullable String detail) {}
