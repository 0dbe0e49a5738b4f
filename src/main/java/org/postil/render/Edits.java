package org.postil.render;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.postil.archive.Act;
import org.postil.archive.Body;
import org.postil.archive.Comment;
import org.postil.archive.EdtfDate;
import org.postil.archive.Settings;
import org.postil.archive.Treatment;
import org.postil.markup.Links;
import org.postil.markup.Markup;
import org.postil.markup.SafeHtml;
import org.postil.render.view.EditView;
import org.postil.render.view.ModerationView;

/** Tells what editors did. */
final class Edits {
  private final PageContext context;
  private final Messages messages;

  Edits(PageContext context) {
    this.context = context;
    this.messages = context.messages();
  }

  /** What was done with one comment; absent if nothing was. */
  @Nullable EditView of(Comment comment) {
    Treatment treatment = comment.treatment();
    if (treatment.equals(Treatment.NONE)) {
      return null;
    }
    return new EditView(
        treatment.gone().map(this::tombstone).orElse(null),
        treatment.warnings().isEmpty() ? null : warningText(treatment),
        treatment.done().stream().map(done -> told("edit.", done)).toList(),
        treatment.notes().stream().map(this::note).toList(),
        treatment.isIndexed());
  }

  /** What stands where a comment that readers are warned of cannot be closed. */
  SafeHtml warning(Comment comment) {
    return Markup.comment(Body.text(warningText(comment.treatment())), Links.NONE).html();
  }

  private String warningText(Treatment treatment) {
    String words =
        treatment.warnings().stream()
            .map(warning -> Markup.plain(Body.markdown(warning.text())))
            .collect(Collectors.joining("; "));
    return messages.get("edit.warning", words);
  }

  private String tombstone(Treatment.Gone gone) {
    return gone instanceof Treatment.Done done ? told("gone.", done) : messages.get("gone.waiting");
  }

  private String told(String prefix, Treatment.Done done) {
    return messages.get(
        prefix + key(done.kind()) + (done.isOfName() ? ".name" : ""),
        day(done.date()),
        done.reason());
  }

  private String day(EdtfDate date) {
    return context.dates().words(date);
  }

  private EditView.Note note(Treatment.Remark note) {
    return new EditView.Note(
        Markup.article(Body.markdown(note.text()), Links.NONE).html(), day(note.date()));
  }

  private static String key(Act.Kind kind) {
    return kind.name().toLowerCase(Locale.ROOT);
  }

  private record Reasoned(Act.Kind kind, String reason) {}

  /** What was done in the whole archive. */
  ModerationView all() {
    SortedMap<Reasoned, Integer> counts =
        new TreeMap<>(Comparator.comparing(Reasoned::kind).thenComparing(Reasoned::reason));
    for (Act act : context.plan().archive().acts()) {
      counts.merge(new Reasoned(act.kind(), act.reason()), act.comments(), Integer::sum);
    }
    List<ModerationView.Count> views = new ArrayList<>();
    counts.forEach(
        (what, count) ->
            views.add(
                new ModerationView.Count(
                    messages.get("moderation." + key(what.kind())),
                    what.reason(),
                    messages.number(count))));
    return new ModerationView(rules(), views);
  }

  private List<String> rules() {
    Settings.Moderation settings = context.settings().moderation();
    List<String> rules = new ArrayList<>();
    if (settings.hasPseudonyms()) {
      rules.add(messages.get("moderation.pseudonyms"));
    }
    if (!settings.isIndexed()) {
      rules.add(messages.get("moderation.not-indexed"));
    }
    if (settings.waitingDays() > 0) {
      rules.add(messages.count("moderation.waiting", settings.waitingDays()));
    }
    return rules;
  }
}
