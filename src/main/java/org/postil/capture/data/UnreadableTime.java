package org.postil.capture.data;

import org.postil.diagnostic.Problem;

/** What is said of a date that cannot be read. */
final class UnreadableTime {
  private UnreadableTime() {}

  static void tell(Value.Fields fields, String key, Account account) {
    account.doubt(
        fields.placeOf(key),
        "the date " + Problem.quote(fields.line(key).orElse("")) + " cannot be read",
        "write it as 2011-04-05T14:30:00+04:00");
  }
}
