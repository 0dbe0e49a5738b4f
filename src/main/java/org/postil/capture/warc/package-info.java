/**
 * Web archives to web pages. Comes in: WARC, ARC and WACZ files of one crawl. Goes out: the newest
 * HTML page of each address, as its server sent it. Must not know: what an article or a comment is.
 * {@link org.postil.capture.warc.WebArchive} is the way in.
 *
 * <p>Outside in: {@link org.postil.capture.warc.ArchiveFile} finds the streams of a file, {@link
 * org.postil.capture.warc.GzipMembers} unpacks them, {@link org.postil.capture.warc.RecordReader}
 * divides them into records, {@link org.postil.capture.warc.Holding} says what a record holds.
 * {@link org.postil.capture.warc.Survey} notes every capture, {@link
 * org.postil.capture.warc.CaptureIndex} chooses, {@link org.postil.capture.warc.Handover} gives the
 * chosen ones away.
 *
 * <p>jwarc is what the tests compare with. It stops at the first record whose length is wrong,
 * where real archives go on, and takes headers of any size; so records are divided here.
 */
@NullMarked
package org.postil.capture.warc;

import org.jspecify.annotations.NullMarked;
