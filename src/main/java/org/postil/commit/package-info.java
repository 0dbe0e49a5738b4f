/**
 * Files to the output folder, all of them or none.
 *
 * <p>Comes in: paths and bytes. Goes out: a changed folder, once everything is written aside. Must
 * not know: what a page is.
 *
 * <p>{@link org.postil.commit.Publication} has what is new written {@link org.postil.commit.Aside},
 * in a {@link org.postil.commit.Workspace} that its {@link org.postil.commit.OutputLock} keeps for
 * it. {@link org.postil.commit.Obstacles} looks for what is in the way, {@link
 * org.postil.commit.Route} orders the {@link org.postil.commit.Step}s, the {@link
 * org.postil.commit.Journal} is laid, and the {@link org.postil.commit.Mover} follows it: now, or
 * after a kill when the workspace is opened again.
 */
@NullMarked
package org.postil.commit;

import org.jspecify.annotations.NullMarked;
