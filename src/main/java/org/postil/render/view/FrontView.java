package org.postil.render.view;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The front of the archive.
 *
 * @param extent how much there is, and from when to when
 * @param first whether this is the front itself and not a continuation
 * @param dated whether any article has a date to be listed by
 */
public record FrontView(
    boolean first,
    boolean dated,
    String extent,
    List<YearBar> years,
    @Nullable Link undated,
    List<Counted> topics,
    Link allTopics,
    List<EntryView> entries,
    @Nullable PagerView pager) {}
