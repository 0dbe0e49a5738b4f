package org.postil.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.postil.archive.Article;
import org.postil.archive.FrontMatter;
import org.postil.capture.Captured;
import org.postil.capture.Options;
import org.postil.content.ReadBack;
import org.postil.diagnostic.Problem;

/** Captured articles as an import keeps them. */
public final class Kept {
  private Kept() {}

  /** What an import would write of this article is read back as the same article. */
  public static void assertReadsBack(Captured captured, Options options) {
    List<Problem> problems = new ArrayList<>();
    FrontMatter.Source own = captured.head().source().orElse(FrontMatter.Source.UNKNOWN);
    FrontMatter.Source source =
        new FrontMatter.Source(
            own.name().or(() -> Optional.of("input")),
            own.url(),
            own.captured(),
            own.original(),
            own.sha256(),
            Optional.of("postil test"),
            own.record(),
            Optional.empty());
    Article article = new Conversion(options, problems).of(captured, "articles/a", source);
    assertThat(article.discussion().size()).isEqualTo(captured.discussion().size());
    ReadBack.assertSame(article);
  }
}
