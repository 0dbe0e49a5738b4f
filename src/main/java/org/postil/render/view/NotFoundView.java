package org.postil.render.view;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The page for addresses that are not there.
 *
 * @param home the archive's absolute address
 * @param base the path of that address
 * @param script mends the page's relative links, which start from an address of any depth; it must
 *     hold none of the characters that HTML escapes, so that its hash stays true
 */
public record NotFoundView(@Nullable String home, String base, String script, List<Link> ways) {}
