package org.postil.capture.html;

import java.util.Set;
import org.jsoup.nodes.Element;

/** The boxes that themes put replies in. */
final class Replies {
  private static final Set<String> NAMES =
      Set.of(
          "children",
          "replies",
          "comment-replies",
          "comment_replies",
          "comment-children",
          "commentreplies",
          "indented",
          "child",
          "childs",
          "subcomments",
          "sub-comments",
          "nested",
          "nested-comments",
          "responses",
          "comment-responses",
          "isso-follow-up",
          "comment__replies",
          "reply-list",
          "replylist",
          "thread-children",
          "children-comments",
          "comments-children",
          "idc-thread",
          "fyre-comment-replies",
          "answers",
          "comment-thread-replies",
          "child-comments",
          "comment-reply-list",
          "threaded",
          "thread");

  private static final Set<String> LISTS = Set.of("ul", "ol", "dl", "blockquote");

  private Replies() {}

  static boolean isNamed(Element element) {
    return Tokens.of(element).stream().anyMatch(NAMES::contains);
  }

  /** Whether an element beside a comment may hold the replies to it. */
  static boolean mayHold(Element element) {
    return LISTS.contains(element.normalName()) || isNamed(element);
  }
}
