/**
 * What templates see: records of texts, numbers, links and safe HTML, and nothing that can act. The
 * names of their components are the names a theme's author writes.
 */
@NullMarked
package org.postil.render.view;

import org.jspecify.annotations.NullMarked;
