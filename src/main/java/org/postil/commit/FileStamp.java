package org.postil.commit;

/**
 * A file as a publication left it.
 *
 * @param sha256 of its bytes, in hexadecimal digits
 * @param size in bytes
 * @param modified when it was last written, in nanoseconds since 1970
 */
public record FileStamp(String sha256, long size, long modified) {}
