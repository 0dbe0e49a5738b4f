package org.postil.render.view;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The articles of a year, of a month, or of no date. */
public record PeriodView(
    String title,
    String extent,
    @Nullable Link up,
    List<Counted> months,
    @Nullable Link earlier,
    @Nullable Link later,
    List<EntryView> entries,
    @Nullable PagerView pager) {}
