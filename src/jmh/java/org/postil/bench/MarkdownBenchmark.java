package org.postil.bench;

import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.infra.Blackhole;
import org.postil.archive.Body;
import org.postil.markup.Links;
import org.postil.markup.Markup;

/** A text of 400 words or a comment of 100, from Markdown to safe HTML and to plain words. */
@State(Scope.Benchmark)
public class MarkdownBenchmark {
  private static final int TEXTS = 100;

  private final String[] articles = Texts.articles(TEXTS);
  private final String[] comments = Texts.comments(TEXTS);

  @Benchmark
  @OperationsPerInvocation(TEXTS)
  public void article(Blackhole taker) {
    for (String text : articles) {
      taker.consume(Markup.article(Body.markdown(text), Links.NONE));
    }
  }

  @Benchmark
  @OperationsPerInvocation(TEXTS)
  public void comment(Blackhole taker) {
    for (String text : comments) {
      taker.consume(Markup.comment(Body.markdown(text), Links.NONE));
    }
  }

  /** The same with a numbered list, which is not simple: read by the parser. */
  @Benchmark
  @OperationsPerInvocation(TEXTS)
  public void parsedComment(Blackhole taker) {
    for (String text : comments) {
      taker.consume(Markup.comment(Body.markdown(text + "\n\n1. one"), Links.NONE));
    }
  }

  @Benchmark
  @OperationsPerInvocation(TEXTS)
  public void plainComment(Blackhole taker) {
    for (String text : comments) {
      taker.consume(Markup.plain(Body.markdown(text)));
    }
  }
}
