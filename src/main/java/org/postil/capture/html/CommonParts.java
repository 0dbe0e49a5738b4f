package org.postil.capture.html;

import java.util.List;
import org.jsoup.select.Evaluator;
import org.jsoup.select.QueryParser;

/** The names that many themes give to the parts of a comment, best first. */
final class CommonParts {
  static final List<Evaluator> AUTHOR =
      Shape.queries(
          ".fn",
          ".p-author .p-name",
          ".p-author",
          "[itemprop=author] [itemprop=name]",
          "[itemprop=creator] [itemprop=name]",
          "[itemprop=author]",
          "[itemprop=creator]",
          ".wp-block-comment-author-name",
          ".comment-author-name, .comment_author_name, .commentauthorname",
          ".comment-author-link, .comment_author_link, .commentauthorlink",
          ".comment-author, .comment_author, .commentauthor, .comment__author",
          ".comment-name, .comment_name, .commentname",
          ".commenter-name, .commenter, .commentername, .commenter_name",
          ".comment-username, .comment-user, .comment_user, .commentuser",
          ".comment-poster b, .comment-poster strong",
          ".comment-by, .comment-poster, .commentposter, .comment-writer",
          ".author-name, .authorname, .author",
          ".username, .user-name, .user_name, .user, .bigusername",
          ".nickname, .nick, .poster, .name, .auteur, .autor, .autore, .nom, .nombre, .naam, .comment-auteur",
          "[rel~=author]",
          "cite",
          "a[rel~=external]",
          "[class~=(?i)(?:^|[a-z\\s][-_]{1,2})(?:author|username|nickname)(?:[-_]{0,2}(?:name|link))?(?:__[a-z0-9_-]{1,12})?(?:\\s|$)]");

  static final List<Evaluator> DATE =
      Shape.queries(
          "time[datetime]",
          "[itemprop=datePublished], [itemprop=dateCreated], [itemprop=commentTime]",
          ".dt-published, .published",
          "time",
          ".comment-date, .comment_date, .commentdate, .comment__date",
          ".comment-time, .comment_time, .commenttime, .comment-timestamp, .comment-datetime",
          ".commentmetadata, .comment-metadata, .comment_metadata",
          ".timestamp, .datetime, .date, .time, .posted-on, .postdate, .when, .submitted",
          ".comment-poster",
          ".comment-meta, .comment_meta, .commentmeta, .comment-info, .comment_info, .commentinfo",
          "small",
          ".meta, .info, .posted, .byline");

  static final List<Evaluator> BODY =
      Shape.queries(
          ".comment-content, .comment_content, .commentcontent, .comment__content",
          ".comment-text, .comment_text, .commenttext, .comment__text",
          ".comment-copy, .comment-message, .comment_message, .commentmessage",
          ".e-content, .p-content",
          "[id~=(?i)comment[-_]?(?:text|message|content)[-_]?\\d]",
          "[itemprop=text], [itemprop=commentText], [itemprop=reviewBody]",
          "[itemprop=description]",
          ".entry-content",
          ".post-message",
          ".comment-entry, .comment_entry, .commententry",
          ".comment-body, .comment_body, .commentbody, .comment__body, .comments-body",
          ".comment-main, .comment-detail, .comment-details, .comment-inner-text",
          ".text, .message, .content, .body",
          ".description",
          "dd");

  /** Anything that shows a name or a date: what has neither is no comment of its own. */
  static final Evaluator HEADER =
      QueryParser.parse(
          ".fn, .p-author, [itemprop=author], [itemprop=creator], [class*=author],"
              + " [class*=commenter], .auteur, .autor, .autore, .username, .user-name, .user, .hnuser, .nickname, cite,"
              + " [rel~=author], time, [itemprop=datePublished], .published, .dt-published,"
              + " [class*=comment-date], [class*=comment_date], [class*=commentdate],"
              + " [class*=comment-meta], [class*=commentmeta], [class*=comment-time], .datetime,"
              + " .timestamp, .date, .comment-poster, .comment-name, .comment-by, .action a.tumblelog, .byline, .posted, .submitted, .comment-footer, .comments-post,"
              + " .comment-posted, a[href*=#comment-], dt");

  private CommonParts() {}
}
