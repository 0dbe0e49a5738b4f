package org.postil.render.view;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.postil.markup.SafeHtml;

/**
 * What a page says about itself to programs.
 *
 * @param kind the kind of page, as a class of the body
 * @param title of the window
 * @param root the way to the site's root, empty at the root
 * @param canonical the absolute address
 * @param meta OpenGraph, Dublin Core and what reference managers read, each on a line
 * @param jsonLd schema.org's view of the page
 * @param policy the Content-Security-Policy
 */
public record Head(
    String kind,
    String title,
    String root,
    String policy,
    @Nullable String description,
    @Nullable String canonical,
    boolean indexed,
    SafeHtml meta,
    List<Link> feeds,
    @Nullable SafeHtml jsonLd) {}
