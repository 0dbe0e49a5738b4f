package org.postil.render.view;

import org.jspecify.annotations.Nullable;

/**
 * A date in words.
 *
 * @param datetime the value of HTML's {@code datetime}; absent where HTML has none for it
 */
public record DateText(String text, @Nullable String datetime) {}
