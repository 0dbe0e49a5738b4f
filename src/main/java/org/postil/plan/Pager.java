package org.postil.plan;

import java.util.List;

/**
 * One page of a listing that continues on others.
 *
 * @param first the address of page 1; page 2 stands at {@code <first>page/2/}
 * @param segment the word before the number
 * @param number this page, from 1
 * @param count how many pages there are, at least 1
 */
public record Pager(Address first, String segment, int number, int count) {

  /** The number of pages that {@code items} items take, at least 1. */
  public static int count(int items, int perPage) {
    return Math.max(1, (items + perPage - 1) / perPage);
  }

  public Address address() {
    return address(number);
  }

  public Address address(int page) {
    return page == 1 ? first : first.resolve(segment + "/" + page + "/");
  }

  /** The items of this page. */
  public <T> List<T> slice(List<T> items, int perPage) {
    int from = Math.min(items.size(), (number - 1) * perPage);
    return items.subList(from, Math.min(items.size(), from + perPage));
  }
}
