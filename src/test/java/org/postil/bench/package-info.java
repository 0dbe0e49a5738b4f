/**
 * Archives to measure with: always the same for the same size. {@code src/test/bench/large.sh}
 * builds them, the benchmarks of {@code src/jmh} take their texts.
 */
package org.postil.bench;
