/**
 * What is measured with. {@link org.postil.bench.BenchArchive} writes archives that are always the
 * same for the same size: {@code src/test/bench/large.sh} builds them, the benchmarks of {@code
 * src/jmh}, one for each stage of a build, take their texts.
 */
package org.postil.bench;
