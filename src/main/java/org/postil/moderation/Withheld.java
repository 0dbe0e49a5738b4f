package org.postil.moderation;

import org.postil.archive.Act;

/**
 * Words that an act takes out of what is published.
 *
 * @param act why
 * @param comment whose words they are
 * @param isWhole whether they stand for something only together, as a name or a passage does; else
 *     any part of them is withheld too
 */
public record Withheld(Act act, Act.Reference comment, String words, boolean isWhole) {}
