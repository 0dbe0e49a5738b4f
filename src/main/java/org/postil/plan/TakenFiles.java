package org.postil.plan;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The files of a site while it is planned. Two pages cannot have one file, and no file can stand
 * where another has a folder; case does not tell files apart.
 */
final class TakenFiles {
  private final Map<String, String> files = new HashMap<>();
  private final Map<String, String> folders = new HashMap<>();

  /**
   * Claims the file of an address.
   *
   * @param owner what the page is made from
   * @return who has it already; empty if nobody did
   */
  Optional<String> claim(Address address, String owner) {
    String file = address.file().toLowerCase(Locale.ROOT);
    String other = files.getOrDefault(file, folders.get(file));
    for (int slash = file.indexOf('/'); other == null && slash > 0; ) {
      other = files.get(file.substring(0, slash));
      slash = file.indexOf('/', slash + 1);
    }
    if (other == null) {
      files.put(file, owner);
      for (int slash = file.indexOf('/'); slash > 0; slash = file.indexOf('/', slash + 1)) {
        folders.putIfAbsent(file.substring(0, slash), owner);
      }
    }
    return Optional.ofNullable(other);
  }

  /** Lets no further file be claimed below a folder. */
  void close(Address folder, String owner) {
    files.put(folder.path().substring(0, folder.path().length() - 1), owner);
  }
}
