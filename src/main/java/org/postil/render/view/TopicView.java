package org.postil.render.view;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.postil.markup.SafeHtml;

/**
 * A topic.
 *
 * @param aliases other names
 * @param beside topics that stand beside it on the same articles
 */
public record TopicView(
    String label,
    @Nullable SafeHtml description,
    List<String> aliases,
    List<Link> broader,
    List<Counted> narrower,
    List<Counted> beside,
    List<YearBar> years,
    String extent,
    List<EntryView> entries,
    @Nullable PagerView pager) {}
