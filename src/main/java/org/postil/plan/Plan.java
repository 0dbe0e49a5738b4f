package org.postil.plan;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import org.postil.archive.Archive;
import org.postil.archive.NameKey;
import org.postil.archive.Settings;

/**
 * The whole site before anything is rendered. Immutable; made by {@link Planner}.
 *
 * @param articles newest first, undated ones last
 * @param topics by label
 * @param people by name
 * @param years the dated articles by year and month (0: no month known), newest first in each
 * @param undated newest first
 * @param pages every page, by address
 */
public record Plan(
    Archive archive,
    List<PlannedArticle> articles,
    List<PlannedTopic> topics,
    TopicTree topicTree,
    List<Person> people,
    SortedMap<Integer, SortedMap<Integer, List<PlannedArticle>>> years,
    List<PlannedArticle> undated,
    List<Page> pages,
    Map<String, Address> personAddresses,
    SiteLinks links) {

  public static final Address LOOKUPS = new Address("old-addresses.js");
  public static final Address TOPICS = new Address("topics/");
  public static final Address PEOPLE = new Address("people/");
  public static final Address YEARS = new Address("years/");
  public static final Address UNDATED = new Address("years/undated/");
  public static final Address STATISTICS = new Address("statistics/");
  public static final Address MODERATION = new Address("moderation/");
  public static final Address SEARCH = new Address("search/");
  public static final Address FEED = new Address("feed.xml");
  public static final Address JSON_FEED = new Address("feed.json");
  public static final Address SITEMAP = new Address("sitemap.xml");
  public static final Address NOT_FOUND = new Address("404.html");

  public Settings settings() {
    return archive.settings();
  }

  /** The page of a commenter, if there are such pages. */
  public Optional<Address> person(String name) {
    return Optional.ofNullable(personAddresses.get(NameKey.of(name)));
  }

  public static Address year(int year) {
    boolean hasFourDigits = year >= 1000 && year <= 9999; // as nearly all, of which there are many
    String name = hasFourDigits ? Integer.toString(year) : String.format(Locale.ROOT, "%04d", year);
    return new Address("years/" + name + "/");
  }

  public static Address month(int year, int month) {
    return year(year).resolve((month < 10 ? "0" : "") + month + "/");
  }
}
