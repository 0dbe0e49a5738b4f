/**
 * The Maven goals: the command line's options as parameters, its exit codes as build failures.
 *
 * <p>Must not know: how a site is built.
 */
@NullMarked
package org.postil.maven;

import org.jspecify.annotations.NullMarked;
