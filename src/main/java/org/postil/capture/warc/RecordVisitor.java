package org.postil.capture.warc;

import java.io.IOException;

/** Is shown the records of an archive one after the other. */
interface RecordVisitor {
  void visit(ArchiveRecord record) throws IOException;
}
