package org.postil.site;

import java.io.IOException;
import java.io.OutputStream;

/** Receives the files of a site, from several threads; paths are below the site's root. */
public interface SiteFiles {
  /** Receives a file. */
  void write(String path, byte[] bytes);

  /** Receives a file that is too large to be held. */
  void write(String path, Writing file);

  /** Writes the bytes of a file. */
  interface Writing {
    void to(OutputStream out) throws IOException;
  }
}
