package org.postil.capture.data;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.postil.archive.Body;
import org.postil.capture.WordPressText;

/** Reads the comments that Nikola keeps beside its posts, one in a file. */
final class NikolaComments {
  private final Account account;

  NikolaComments(Account account) {
    this.account = account;
  }

  /** The comments of all posts, in the order of the files. */
  List<Batch> read(List<SiteFile> files) {
    Map<String, List<SiteFile>> byPost = new LinkedHashMap<>();
    for (SiteFile file : files) {
      byPost.computeIfAbsent(post(file), post -> new ArrayList<>()).add(file);
    }
    List<Batch> batches = new ArrayList<>();
    byPost.forEach(
        (post, own) ->
            batches.add(
                new Batch(
                    List.of(post), FileOrder.of(own).stream().flatMap(this::remark).toList())));
    return batches;
  }

  /** The path of the post below the site; some name its file with the ending. */
  private static String post(SiteFile file) {
    String path = file.pathFrom(1);
    String named = path.substring(0, path.length() - Layout.WPCOMMENT.length());
    int dot = named.lastIndexOf('.');
    String post = dot > named.lastIndexOf('/') ? named.substring(0, dot) : named;
    return post.replaceFirst("\\.(?:rst|md|html|wp|txt)$", "");
  }

  private static String id(SiteFile file) {
    return file.stem().substring(file.stem().lastIndexOf('.') + 1);
  }

  private Stream<Remark> remark(SiteFile file) {
    String text = account.text(file).orElse(null);
    if (text == null) {
      account.count("comment", "unreadable", false);
      return Stream.of();
    }
    PostText parts = PostText.ofComment(text, file, account);
    String compiler = parts.fields().line("compiler").orElse("wordpress").toLowerCase(Locale.ROOT);
    Map<String, Value> values = new LinkedHashMap<>(parts.fields().values());
    String body = parts.body().strip();
    values.put("message", new Value.Text(file.place(), written(body, compiler)));
    return Stream.of(
        Remark.of(file, id(file), new Value.Fields(file.place(), values), format(compiler)));
  }

  private static String written(String body, String compiler) {
    return compiler.equals("wordpress") ? WordPressText.html(body) : body;
  }

  private static Body.Format format(String compiler) {
    return switch (compiler) {
      case "html", "wordpress" -> Body.Format.HTML;
      case "markdown" -> Body.Format.MARKDOWN;
      default -> Body.Format.TEXT;
    };
  }
}
