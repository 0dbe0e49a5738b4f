package org.postil.render.view;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An article in a list.
 *
 * @param comments such as "12 comments"; absent without any
 */
public record EntryView(
    String href,
    String title,
    @Nullable String lang,
    @Nullable DateText date,
    @Nullable String summary,
    List<Link> topics,
    @Nullable String comments,
    @Nullable String commentsHref) {}
