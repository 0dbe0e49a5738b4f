package org.postil.check;

/** What a site must keep to. Identifiers are stable: other programs know findings by them. */
public enum Rule {
  /** What reading and planning report. */
  CONTENT("content", "The archive's files can be read and mean something"),
  /** What rendering reports. */
  TEMPLATE("template", "The theme's templates can be rendered"),
  DEAD_LINK("dead-link", "A link inside the site leads to a file of it"),
  DEAD_FRAGMENT("dead-fragment", "A link to a part of a page names a part that the page has"),
  DEAD_EXTERNAL_LINK("dead-external-link", "A link to another site leads to a page that is there"),
  INVALID_HTML("invalid-html", "Pages are valid HTML"),
  HTML_NOT_CHECKED("html-not-checked", "Pages can be held against the HTML standard"),
  INVALID_FEED("invalid-feed", "Feeds and site maps are what their standards say"),
  WITHHELD_TEXT("withheld-text", "What editors took out stands nowhere else"),
  UNUSED_MEDIA("unused-media", "A file beside an article is shown by a page"),
  UNUSED_TOPIC("unused-topic", "A topic of the vocabulary has articles"),
  DUPLICATE_TITLE("duplicate-title", "Articles can be told apart by their titles"),
  MISSING_ORIGINAL("missing-original", "The capture an article names as its source is kept"),
  CHANGED_ORIGINAL("changed-original", "A capture is what its name and its articles say it is"),
  UNUSED_ORIGINAL("unused-original", "A capture that is kept is the source of an article"),
  MISSING_FILE("missing-file", "A file that was published is there"),
  CHANGED_FILE("changed-file", "A file that was published is as it was written"),
  UNLISTED_FILE("unlisted-file", "A file of the output folder was written by Postil"),
  UNVERIFIED("unverified", "What is there can be held against a digest");

  private final String id;
  private final String meaning;

  Rule(String id, String meaning) {
    this.id = id;
    this.meaning = meaning;
  }

  /** The name other programs know it by. */
  public String id() {
    return id;
  }

  /** What holds where the rule is kept. */
  public String meaning() {
    return meaning;
  }
}
