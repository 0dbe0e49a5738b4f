package org.postil.capture.html;

/** Names that themes and systems without a family of their own give to a comment. */
final class OtherShape {
  static final Shape SHAPE =
      Shape.named(
          "other",
          "single-comment comment-item comment-single commentitem comment_item comment-entry"
              + " comment-container comment-wrap comment-wrapper comment-box comment-holder"
              + " comment-post the-comment comment-li comment-card comment-row comment-block"
              + " user-comment reader-comment post-comment article-comment blog-comment"
              + " view-comment c-comment comment_container comment_wrapper comment_box commentbox"
              + " commentblock comment-node comment-thread-item commento-card js-singlecomment"
              + " commententry commentwrap comment-inside kommentar commentaire comentario"
              + " commento reactie comment-details comment-main readercomment usercomment"
              + " wp-block-comment-template__item forum-message rbox itemcomment commentlist-item");

  private OtherShape() {}
}
