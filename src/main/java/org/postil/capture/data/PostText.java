package org.postil.capture.data;

import java.util.Map;
import java.util.Optional;

/** The front matter of a post and the text under it. */
record PostText(Value.Fields fields, String body) {

  /** Empty if there is no front matter; without keys, and told, if it cannot be read. */
  static Optional<PostText> of(String text, SiteFile file, Account account) {
    return FrontMatterSplit.of(text)
        .map(split -> new PostText(fields(split, file, account), split.body()));
  }

  private static Value.Fields fields(FrontMatterSplit split, SiteFile file, Account account) {
    return account
        .attempt(
            () ->
                DataReader.fields(
                    split.head(),
                    split.language(),
                    file.place().below(split.headLine() - 1),
                    account.doubts()))
        .orElseGet(() -> new Value.Fields(file.place(), Map.of()));
  }

  /** Of Nikola's comments: such front matter, or lines of its own. */
  static PostText ofComment(String text, SiteFile file, Account account) {
    NikolaHeader header = NikolaHeader.of(text, file.place());
    return of(text, file, account).orElseGet(() -> new PostText(header.fields(), header.body()));
  }

  /** Of Nikola's posts: such front matter, lines of its own, or the same beside it. */
  static Optional<PostText> ofNikola(
      String text, SiteFile file, Optional<SiteFile> meta, Account account) {
    if (meta.isPresent()) {
      return account
          .text(meta.get())
          .map(lines -> NikolaHeader.of(lines, meta.get().place()))
          .map(header -> new PostText(header.fields(), text));
    }
    NikolaHeader header = NikolaHeader.of(text, file.place());
    return header.fields().line("title", "slug", "date").isPresent()
        ? Optional.of(new PostText(header.fields(), header.body()))
        : of(text, file, account).filter(post -> post.fields().line("title").isPresent());
  }
}
