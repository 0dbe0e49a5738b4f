/**
 * The command line: options in, exit code out.
 *
 * <p>Here alone mistakes and failures become exit codes: 0 done, 1 the input has errors, 2 wrong
 * usage, 3 the machine failed.
 */
@NullMarked
package org.postil.cli;

import org.jspecify.annotations.NullMarked;
