/**
 * What the fuzz tests share. The tests themselves stand in the package of what they attack, as
 * {@code *FuzzTest}; {@code src/test/bench/fuzz.sh} runs them at length.
 */
package org.postil.fuzz;
