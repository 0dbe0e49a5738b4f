package org.postil.render.view;

/**
 * Something that can be followed.
 *
 * @param href as it stands in the page
 * @param current whether it is the page it stands on, or the section that page belongs to
 */
public record Link(String href, String text, boolean current) {
  public static Link to(String href, String text) {
    return new Link(href, text, false);
  }
}
