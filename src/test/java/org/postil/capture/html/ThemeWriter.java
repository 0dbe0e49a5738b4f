package org.postil.capture.html;

import java.util.List;
import java.util.stream.Collectors;
import org.postil.capture.html.RandomThread.Entry;

/** Prints threads as families of themes do. */
enum ThemeWriter {
  NESTED_LISTS {
    @Override
    String print(RandomThread thread) {
      return "<ol class=commentlist>" + items(thread, -1) + "</ol>";
    }

    private String items(RandomThread thread, int parent) {
      return each(
          thread,
          parent,
          i -> {
            Entry e = thread.entries().get(i);
            return "<li class='comment depth-"
                + (e.depth() + 1)
                + "' id=comment-"
                + e.id()
                + "><div class=comment-body id=div-comment-"
                + e.id()
                + "><div class='comment-author vcard'><cite class=fn>"
                + e.author()
                + "</cite> <span class=says>says:</span></div><div class=comment-meta><a href=#comment-"
                + e.id()
                + ">April 5, 2011 at 3:07 pm</a></div>"
                + text(e)
                + "<div class=reply><a class=comment-reply-link href='?replytocom="
                + e.id()
                + "#respond'>Reply</a></div></div><ul class=children>"
                + items(thread, i)
                + "</ul></li>";
          });
    }
  },
  KUBRICK_DEPTHS {
    @Override
    String print(RandomThread thread) {
      return "<ol class=commentlist>"
          + flat(
              thread,
              e ->
                  "<li class='alt depth-"
                      + (e.depth() + 1)
                      + "' id=comment-"
                      + e.id()
                      + "><cite>"
                      + e.author()
                      + "</cite> Says:<br><small class=commentmetadata><a href=#comment-"
                      + e.id()
                      + ">April 5th, 2011 at 3:07 pm</a></small>"
                      + text(e)
                      + "</li>")
          + "</ol>";
    }
  },
  BOXES_BESIDE {
    @Override
    String print(RandomThread thread) {
      return "<div id=comments>" + boxes(thread, -1) + "</div>";
    }

    private String boxes(RandomThread thread, int parent) {
      return each(
          thread,
          parent,
          i -> {
            Entry e = thread.entries().get(i);
            String replies = boxes(thread, i);
            return "<a id=comment-"
                + e.id()
                + "></a><div class='comment clearfix'><div class=submitted>Submitted by <span class=username>"
                + e.author()
                + "</span> on 13 April 2011 - 15:07</div><div class=content>"
                + text(e)
                + "</div></div>"
                + (replies.isEmpty() ? "" : "<div class=indented>" + replies + "</div>");
          });
    }
  },
  LINKS {
    @Override
    String print(RandomThread thread) {
      return flat(
          thread,
          e ->
              "<div class=comment-item id=comment-"
                  + e.id()
                  + "><span class=comment-author>"
                  + e.author()
                  + "</span> <span class=date>2011-04-05 15:07</span>"
                  + (e.parent() < 0
                      ? ""
                      : " <span>in reply to <a href=#comment-"
                          + thread.entries().get(e.parent()).id()
                          + ">this</a></span>")
                  + "<div class=comment-text>"
                  + text(e)
                  + "</div></div>");
    }
  },
  MARGINS {
    @Override
    String print(RandomThread thread) {
      return flat(
          thread,
          e ->
              "<div class=ljcmt_full id=ljcmt"
                  + e.id()
                  + " style='margin-left: "
                  + e.depth() * 25
                  + "px'><span class=ljuser><b>"
                  + e.author()
                  + "</b></span> <span class=datetime>2011-04-05 03:07 pm</span><div class=comment-text>"
                  + text(e)
                  + "</div></div>");
    }
  },
  TERMS {
    @Override
    String print(RandomThread thread) {
      return terms(thread, -1);
    }

    private String terms(RandomThread thread, int parent) {
      String inside =
          each(
              thread,
              parent,
              i -> {
                Entry e = thread.entries().get(i);
                return "<dt class=comment id=comment-"
                    + e.id()
                    + "><span class=comment_author>"
                    + e.author()
                    + "</span> <span class=comment_time>April 5, 2010 at <a href=#comment-"
                    + e.id()
                    + ">3:07 pm</a></span></dt><dd class=comment><div class=format_text>"
                    + text(e)
                    + "</div>"
                    + terms(thread, i)
                    + "</dd>";
              });
      return inside.isEmpty() ? "" : "<dl class=comments>" + inside + "</dl>";
    }
  };

  abstract String print(RandomThread thread);

  /** Prints one comment of a thread. */
  interface Printer<T> {
    String print(T one);
  }

  private static String each(RandomThread thread, int parent, Printer<Integer> printer) {
    return thread.children(parent).stream().map(printer::print).collect(Collectors.joining("\n"));
  }

  private static String flat(RandomThread thread, Printer<Entry> printer) {
    return thread.entries().stream().map(printer::print).collect(Collectors.joining("\n"));
  }

  private static String text(Entry entry) {
    List<String> paragraphs = entry.paragraphs();
    return paragraphs.stream()
        .map(p -> "<p>" + p.replace("&", "&amp;").replace("<", "&lt;") + "</p>")
        .collect(Collectors.joining());
  }
}
