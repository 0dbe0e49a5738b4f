package org.postil.bag;

import java.time.LocalDate;
import java.util.Optional;

/**
 * What {@code bag-info.txt} says of a bag; its size is added when that is known.
 *
 * @param organization who hands it over
 * @param description what it is
 * @param identifier a name for it that holds elsewhere, such as an address
 * @param date when it was made: the only thing in which two bags of the same files differ
 * @param program what made it
 */
public record BagInfo(
    String organization,
    String description,
    Optional<String> identifier,
    LocalDate date,
    String program) {

  /** The file's text. */
  String text(long bytes, long files) {
    StringBuilder out = new StringBuilder();
    add(out, "Bag-Software-Agent", program);
    add(out, "Bagging-Date", date.toString());
    add(out, "External-Description", description);
    identifier.ifPresent(words -> add(out, "External-Identifier", words));
    add(out, "Payload-Oxum", bytes + "." + files);
    add(out, "Source-Organization", organization);
    return out.toString();
  }

  private static void add(StringBuilder out, String label, String words) {
    String line = words.replaceAll("[\\p{Cntrl}\\u2028\\u2029\\s]+", " ").strip();
    if (!line.isEmpty()) {
      out.append(label).append(": ").append(line).append('\n');
    }
  }
}
