package org.postil.capture.data;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.postil.archive.EdtfDate;
import org.postil.archive.FrontMatter;
import org.postil.archive.FrontMatter.Image;
import org.postil.archive.FrontMatter.Moderated;

/** Takes from a post's front matter what an archive keeps. */
final class PostHead {
  private final PostSource post;
  private final Value.Fields fields;
  private final Account account;

  PostHead(PostSource post, Account account) {
    this.post = post;
    this.account = account;
    fields = post.fields();
  }

  FrontMatter read(Optional<EdtfDate> date, List<String> aliases) {
    PostName name = post.name();
    return new FrontMatter(
        fields.line("title").orElseGet(name::words),
        date,
        authors(),
        Optional.empty(),
        Tags.of(fields, post.role().kind()),
        fields.line("excerpt", "summary", "description"),
        fields.line("lang", "language").or(name::language),
        post.isDraft(),
        aliases,
        Optional.empty(),
        caption(),
        Optional.empty(),
        new Moderated(isClosed(), Optional.empty(), Optional.empty()),
        Map.of());
  }

  private List<String> authors() {
    List<String> named = fields.lines("author");
    List<String> names = named.isEmpty() ? fields.lines("authors") : named;
    return names.stream()
        .map(name -> PersonName.of(name, fields.placeOf("author", "authors"), account))
        .distinct()
        .toList();
  }

  /** The picture itself is not brought along, only the words about it. */
  private Optional<Image> caption() {
    return fields
        .fields("image")
        .flatMap(image -> image.line("caption"))
        .map(
            caption ->
                new Image(
                    Optional.empty(), Optional.empty(), Optional.of(caption), Optional.empty()));
  }

  private boolean isClosed() {
    return fields.affirms("comments_locked") || fields.denies("comments");
  }
}
