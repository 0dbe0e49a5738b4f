package org.postil.serve;

import java.util.List;
import org.postil.diagnostic.Problem;

/**
 * How a preview stands.
 *
 * @param version of what is shown: another one after each change
 * @param problems errors that keep the archive as it is from being shown; the site as it was before
 *     them is shown
 */
record State(long version, List<Problem> problems) {}
