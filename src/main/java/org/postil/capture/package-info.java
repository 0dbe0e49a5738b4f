/**
 * Foreign formats to values: one package below for each, none of which knows another. Here is what
 * they share: what a capture yields, and the account of where all of it went.
 */
@NullMarked
package org.postil.capture;

import org.jspecify.annotations.NullMarked;
