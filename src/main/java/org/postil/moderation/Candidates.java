package org.postil.moderation;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.postil.archive.Act;
import org.postil.archive.Archive;
import org.postil.archive.Article;
import org.postil.archive.Comment;
import org.postil.archive.NameKey;
import org.postil.markup.Excerpt;

/**
 * Finds comments that an editor may want to do something about, and does nothing. Words are looked
 * for in the text and in the addresses of links. Every comment is read once, whatever is sought.
 */
public final class Candidates {
  private static final int EXCERPT = 80;

  private final Sought sought;
  private final Phrases words;
  private final Phrases passage;
  private final Optional<String> name;
  private final ActIndex acts;

  private Candidates(Sought sought, List<Act> acts) {
    this.sought = sought;
    this.words = new Phrases(sought.words());
    this.passage = new Phrases(sought.passage().map(List::of).orElse(List.of()));
    this.name = sought.commenter().map(NameKey::of);
    this.acts = new ActIndex(acts.stream().filter(act -> !act.undone()).toList());
  }

  /** The candidates by article, in the order in which they were captured. */
  public static List<Candidate> in(Archive archive, Sought sought) {
    Candidates candidates = new Candidates(sought, archive.acts());
    return archive.articles().parallelStream().flatMap(candidates::of).toList();
  }

  private Stream<Candidate> of(Article article) {
    return article.discussion().captured().stream()
        .filter(this::isSigned)
        .flatMap(comment -> candidate(article, comment).stream());
  }

  private boolean isSigned(Comment comment) {
    return name.isEmpty() || comment.author().map(NameKey::of).equals(name);
  }

  private Optional<Candidate> candidate(Article article, Comment comment) {
    Reading reading = Reading.of(comment.body());
    Set<String> found = new LinkedHashSet<>();
    List<String> excerpts = new ArrayList<>();
    boolean isMet =
        reading.links().size() >= sought.links()
            && (sought.passage().isEmpty() || isIn(reading, passage, found, excerpts))
            && (sought.words().isEmpty() || isIn(reading, words, found, excerpts));
    if (!isMet) {
      return Optional.empty();
    }
    return Optional.of(
        new Candidate(
            new Act.Reference(article.path(), comment.id()),
            comment.author(),
            comment.date(),
            List.copyOf(found),
            reading.links().size(),
            excerpts.isEmpty() ? Excerpt.of(reading.words(), EXCERPT) : excerpts.get(0),
            acts.on(article.path(), comment)));
  }

  private static boolean isIn(
      Reading reading, Phrases phrases, Set<String> found, List<String> excerpts) {
    int before = excerpts.size();
    Stream.concat(Stream.of(reading.words()), reading.links().stream())
        .forEach(
            text -> {
              List<Phrases.Match> matches = phrases.in(text);
              matches.forEach(match -> found.add(match.phrase()));
              if (!matches.isEmpty()) {
                excerpts.add(Surroundings.of(text, matches.get(0).start()));
              }
            });
    return excerpts.size() > before;
  }
}
