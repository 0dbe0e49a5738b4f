package org.postil.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.postil.archive.Archive;
import org.postil.content.ContentReader;
import org.postil.diagnostic.Problems;
import org.postil.site.Workers;

/**
 * A comment in the file of a discussion that is simple, or has something in it that leaves it to
 * the parser; by one thread.
 */
@State(Scope.Benchmark)
public class CommentsBenchmark {
  private static final int ARTICLES = 20;
  private static final int COMMENTS = 100;

  @Param({"json", "yaml", "parsed.json", "parsed.yaml"})
  private String form;

  private TemporaryFolder folder;
  private Path content;

  @Setup
  public void write() throws IOException {
    folder = TemporaryFolder.create();
    content = folder.content();
    boolean isJson = form.endsWith("json");
    String[] bodies = Texts.comments(ARTICLES * COMMENTS);
    for (int i = 0; i < ARTICLES; i++) {
      Path article = content.resolve("articles/" + i + ".md");
      TemporaryFolder.write(article, "---", "title: A title", "---", "A text.");
      StringBuilder discussion = new StringBuilder();
      for (int id = 1; id <= COMMENTS; id++) {
        String body = bodies[i * COMMENTS + id - 1];
        discussion.append(isJson ? json(id, body) : yaml(id, body));
      }
      Files.writeString(
          article.resolveSibling(i + ".comments." + (isJson ? "json" : "yaml")),
          isJson ? discussion.append("]\n") : discussion);
    }
  }

  private String json(int id, String body) {
    return (id == 1 ? "[" : ",")
        + (form.startsWith("parsed") ? "{\"url\":null,\"id\":\"" : "{\"id\":\"")
        + id
        + (id == 1 ? "" : "\",\"parent\":\"" + id / 2)
        + "\",\"author\":\"Reader "
        + id
        + "\",\"date\":\"2011-04-03T12:30:00Z\",\"body\":\""
        + body.replace("\"", "\\\"").replace("\n", "\\n")
        + "\",\"format\":\"markdown\"}";
  }

  private String yaml(int id, String body) {
    return (form.startsWith("parsed") ? "- url: ~\n  id: \"" : "- id: \"")
        + id
        + (id == 1 ? "" : "\"\n  parent: \"" + id / 2)
        + "\"\n  author: Reader "
        + id
        + "\n  date: 2011-04-03T12:30:00Z\n  format: markdown\n  body: |\n    "
        + body.replace("\n", "\n    ")
        + "\n";
  }

  @TearDown
  public void delete() throws IOException {
    folder.close();
  }

  @Benchmark
  @OperationsPerInvocation(ARTICLES * COMMENTS)
  public Archive comment() {
    return Workers.run(1, () -> ContentReader.read(content, false, new Problems()));
  }
}
