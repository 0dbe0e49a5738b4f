package org.postil.capture.html;

/** Discourse, as it shows itself to crawlers; the first post is the article. */
final class DiscourseShape {
  static final Shape SHAPE =
      Shape.named("Discourse", "crawler-post")
          .within("[itemprop=comment], .crawler-post:not(#post_1)")
          .author(".creator [itemprop=name]", ".creator", "[itemprop=author] [itemprop=name]")
          .date(".crawler-post-infos time", "time.post-time", "time")
          .body(".post[itemprop=text]", ".post[itemprop=articleBody]", ".post");

  private DiscourseShape() {}
}
