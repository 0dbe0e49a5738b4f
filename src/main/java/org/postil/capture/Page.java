package org.postil.capture;

import java.util.Optional;
import org.postil.archive.EdtfDate;

/**
 * A web page as it was received, from a file or out of a web archive.
 *
 * @param name what messages call it
 * @param address where it stood, if that is known
 * @param charset the encoding its server declared
 * @param captured when
 * @param record the id of its record in a web archive
 */
public record Page(
    String name,
    byte[] bytes,
    Optional<String> address,
    Optional<String> charset,
    Optional<EdtfDate> captured,
    Optional<String> record) {

  /** A page of which nothing but the file is known. */
  public static Page of(String name, byte[] bytes) {
    return new Page(
        name, bytes, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
  }
}
