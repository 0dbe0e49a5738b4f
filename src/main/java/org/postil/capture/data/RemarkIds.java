package org.postil.capture.data;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.postil.capture.Findings.Trouble;
import org.postil.diagnostic.Problem;

/** The ids under which the comments of one article know each other. */
final class RemarkIds {
  private static final Pattern FIGURES = Pattern.compile("\\d+");

  private final Map<String, Integer> byId = new HashMap<>();

  /**
   * Of comments with the same id the first one has it.
   *
   * @param account is told of such
   */
  RemarkIds(List<Remark> remarks, Account account) {
    for (int i = 0; i < remarks.size(); i++) {
      Remark remark = remarks.get(i);
      Integer earlier = remark.id().isPresent() ? byId.putIfAbsent(remark.id().get(), i) : null;
      if (earlier != null) {
        account.tell(
            Trouble.DUPLICATE,
            remark.fields().placeOf("_id", "id", "uid"),
            "the id " + Problem.quote(remark.id().get()) + " was there before",
            "see " + remarks.get(earlier).file().name() + "; both were kept");
      }
    }
    addNames(remarks);
  }

  /** A file's name is an id as well, but figures there may be anything. */
  private void addNames(List<Remark> remarks) {
    for (int i = 0; i < remarks.size(); i++) {
      String name = remarks.get(i).name();
      if (!name.isEmpty() && !FIGURES.matcher(name).matches()) {
        byId.putIfAbsent(name, i);
      }
    }
  }

  /** The comment of an id, which may be written as the address of the comment. */
  Optional<Integer> find(String said) {
    @Nullable Integer found = byId.get(said);
    int fragment = said.lastIndexOf('#');
    if (found == null && fragment >= 0) {
      String anchor = said.substring(fragment + 1);
      found = byId.get(anchor);
      found = found == null ? byId.get(anchor.replaceFirst("^comment-?", "")) : found;
    }
    return Optional.ofNullable(found);
  }
}
