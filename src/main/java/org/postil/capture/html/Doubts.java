package org.postil.capture.html;

import org.postil.capture.Findings;
import org.postil.capture.Findings.Trouble;
import org.postil.diagnostic.Place;
import org.postil.diagnostic.Problem;

/** Tells an import what of one page should be looked at. */
final class Doubts {
  private final Place place;
  private final Findings findings;

  Doubts(String page, Findings findings) {
    this.place = Place.of(page);
    this.findings = findings;
  }

  Place place() {
    return place;
  }

  void doubt(String what, String toDo) {
    findings.trouble(Trouble.DOUBT, Problem.warning(place, what, toDo));
  }

  void duplicate(String what, String toDo) {
    findings.trouble(Trouble.DUPLICATE, Problem.warning(place, what, toDo));
  }
}
