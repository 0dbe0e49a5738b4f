package org.postil.render.view;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.postil.markup.SafeHtml;

/** A standing page. */
public record StandingView(
    String title,
    @Nullable String lang,
    @Nullable DateText date,
    SafeHtml body,
    Map<String, Object> extra) {}
