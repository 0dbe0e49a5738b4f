/**
 * WordPress exports (WXR 1.0 to 1.2). Comes in: a file of any size. Goes out: its posts and pages
 * one by one, each with its discussion, and its categories and tags as topics.
 */
@NullMarked
package org.postil.capture.wxr;

import org.jspecify.annotations.NullMarked;
