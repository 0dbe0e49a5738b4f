package org.postil.bag;

import gov.loc.repository.bagit.domain.Bag;
import gov.loc.repository.bagit.reader.BagReader;
import gov.loc.repository.bagit.verify.BagVerifier;
import java.nio.file.Path;

/** A bag as the Library of Congress's own program reads it. */
public final class BagReading {
  private BagReading() {}

  /** Reads and verifies a bag, every byte of it; throws if it is not valid. */
  public static Bag valid(Path folder) throws Exception {
    Bag bag = new BagReader().read(folder);
    try (BagVerifier verifier = new BagVerifier()) {
      verifier.isComplete(bag, false);
      verifier.isValid(bag, false);
    }
    BagVerifier.quicklyVerify(bag);
    return bag;
  }
}
