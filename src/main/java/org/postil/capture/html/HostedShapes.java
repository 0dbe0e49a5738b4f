package org.postil.capture.html;

/** Systems that lend their comments to other sites, and sites that are nothing but comments. */
final class HostedShapes {
  static final Shape INTENSE_DEBATE =
      Shape.named("IntenseDebate", "idc-c")
          .author(".idc-nametag", ".idc-i a", ".idc-i")
          .date(".idc-time", ".idc-c-h-inner [title]")
          .body(".idc-c-t-inner", ".idc-c-t");

  static final Shape LIVEFYRE =
      Shape.named("Livefyre", "fyre-comment-article")
          .author(".fyre-comment-username")
          .date(".fyre-comment-date", "time")
          .body(".fyre-comment", ".fyre-comment-body");

  static final Shape ISSO =
      Shape.named("Isso", "isso-comment")
          .author(".isso-author", ".author")
          .date("time", ".isso-permalink")
          .body(".isso-text", ".text");

  static final Shape CORAL =
      Shape.named("Coral", "coral-comment talk-stream-comment")
          .author(".coral-comment-username", ".coral-username", "[class*=CommentAuthorName]")
          .date(".coral-comment-timestamp", ".coral-timestamp", "time")
          .body(
              ".coral-comment-content", "[class*=CommentContent]", ".talk-stream-comment-content");

  static final Shape HACKER_NEWS =
      Shape.named("Hacker News", "comtr").author(".hnuser").date(".age[title]").body(".commtext");

  static final Shape REDDIT =
      Shape.named("Reddit", "thing")
          .within(".comment.thing")
          .author(".tagline .author")
          .date(".tagline time")
          .body(".usertext-body .md");

  static final Shape COMMENTO =
      Shape.named("Commento", "commento-card")
          .author(".commento-name")
          .date(".commento-timeago")
          .body("[id^=commento-comment-text-]");

  static final Shape KOMENTO =
      Shape.named("Komento", "kmt-item")
          .author(".kmt-author")
          .date(".kmt-time time", ".kmt-time")
          .body(".kmt-text", ".kmt-body");

  /** The first post is the article. */
  static final Shape PHPBB =
      Shape.named("phpBB", "post")
          .within(".post[id~=^p\\d+$] ~ .post[id~=^p\\d+$]:has(.postbody)")
          .author(".author a strong", ".author strong", ".author")
          .date(".author")
          .body(".postbody .content", ".content");

  /** Notes under a text: only those with words of their own are comments. */
  static final Shape TUMBLR =
      Shape.named("Tumblr", "note")
          .within(".with_commentary")
          .author(".action a.tumblelog", ".action a")
          .body("blockquote");

  private HostedShapes() {}
}
