package org.postil.capture.data;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.postil.diagnostic.Place;

/**
 * A file of a site.
 *
 * @param name what messages call it
 * @param folders the folders it stands in, that of the site first
 */
record SiteFile(Path path, String name, List<String> folders) {
  SiteFile {
    folders = List.copyOf(folders);
  }

  Place place() {
    return Place.of(name);
  }

  String fileName() {
    return name.substring(name.lastIndexOf('/') + 1);
  }

  /** Its name without the ending. */
  String stem() {
    return fileName().substring(0, fileName().length() - ending().length());
  }

  /** The ending of its name in lower case with the point; empty if there is none. */
  String ending() {
    int dot = fileName().lastIndexOf('.');
    return dot <= 0 ? "" : fileName().substring(dot).toLowerCase(Locale.ROOT);
  }

  /** The folders below the first {@code count} ones, joined by slashes. */
  String foldersFrom(int count) {
    return String.join("/", folders.subList(count, folders.size()));
  }

  /** Its path below the first {@code count} folders. */
  String pathFrom(int count) {
    String above = foldersFrom(count);
    return above.isEmpty() ? fileName() : above + "/" + fileName();
  }
}
