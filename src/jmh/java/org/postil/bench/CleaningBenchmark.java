package org.postil.bench;

import java.util.Arrays;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.infra.Blackhole;
import org.postil.archive.Body;
import org.postil.markup.Links;
import org.postil.markup.Markup;

/** A text of 400 words or a comment of 100 as captured in HTML, to safe HTML. */
@State(Scope.Benchmark)
public class CleaningBenchmark {
  private static final int TEXTS = 100;

  private final String[] articles = html(Texts.articles(TEXTS));
  private final String[] comments = html(Texts.comments(TEXTS));

  /** With what has to go: styles, scripts, handlers. */
  private static String[] html(String... markdown) {
    return Arrays.stream(markdown)
        .map(text -> Markup.article(Body.markdown(text), Links.NONE).html().toString())
        .map(
            html ->
                "<style>p { color: red }</style><div class=\"text\" onclick=\"go()\">"
                    + html.replace("<p>", "<p class=\"MsoNormal\" style=\"margin: 0\"><span>")
                        .replace("</p>", "</span></p>")
                    + "</div><script>track()</script>")
        .toArray(String[]::new);
  }

  @Benchmark
  @OperationsPerInvocation(TEXTS)
  public void article(Blackhole taker) {
    for (String text : articles) {
      taker.consume(Markup.article(Body.html(text), Links.NONE));
    }
  }

  @Benchmark
  @OperationsPerInvocation(TEXTS)
  public void comment(Blackhole taker) {
    for (String text : comments) {
      taker.consume(Markup.comment(Body.html(text), Links.NONE));
    }
  }
}
