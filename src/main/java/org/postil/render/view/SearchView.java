package org.postil.render.view;

import java.util.List;
import org.postil.markup.SafeHtml;

/**
 * The page on which the archive is searched.
 *
 * @param ways other ways to find something
 * @param words what the page's script says, by key, as JSON
 */
public record SearchView(List<Link> ways, SafeHtml words) {}
