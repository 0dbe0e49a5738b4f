package org.postil.render.view;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What every page shows of the site.
 *
 * @param language of the archive's texts, where it is not that of the theme's words
 * @param uiLanguage of the theme's own words
 * @param nav the sections
 * @param pages the standing pages
 * @param feed of the newest articles
 * @param search the page on which to search
 */
public record SiteView(
    String title,
    @Nullable String description,
    @Nullable String language,
    String uiLanguage,
    String home,
    List<Link> nav,
    List<Link> pages,
    @Nullable String feed,
    @Nullable String search) {}
