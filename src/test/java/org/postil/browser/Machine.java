package org.postil.browser;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What is peculiar about a machine that Postil runs on.
 *
 * @param environment the locale as the environment names it
 * @param isShuffled whether files were written in another order, at other times
 */
record Machine(
    String name,
    Optional<Path> java,
    List<String> options,
    String environment,
    String zone,
    String umask,
    int jobs,
    boolean isShuffled) {
  static final Machine USUAL =
      new Machine("usual", Optional.empty(), List.of(), "C.UTF-8", "UTC", "022", 4, false);

  Machine {
    options = List.copyOf(options);
  }

  Machine called(String other) {
    return new Machine(other, java, options, environment, zone, umask, jobs, isShuffled);
  }

  Machine java(Path other) {
    return new Machine(
        name, Optional.of(other), options, environment, zone, umask, jobs, isShuffled);
  }

  Machine option(String one) {
    List<String> more = new ArrayList<>(options);
    more.add(one);
    return new Machine(name, java, more, environment, zone, umask, jobs, isShuffled);
  }

  Machine locale(String language, String country, String extensions) {
    Machine other = option("-Duser.language=" + language).option("-Duser.country=" + country);
    return extensions.isEmpty() ? other : other.option("-Duser.extensions=" + extensions);
  }

  Machine environment(String locale) {
    return new Machine(name, java, options, locale, zone, umask, jobs, isShuffled);
  }

  Machine zone(String other) {
    return new Machine(name, java, options, environment, other, umask, jobs, isShuffled)
        .option("-Duser.timezone=" + other);
  }

  Machine umask(String other) {
    return new Machine(name, java, options, environment, zone, other, jobs, isShuffled);
  }

  Machine jobs(int other) {
    return new Machine(name, java, options, environment, zone, umask, other, isShuffled);
  }

  Machine shuffled() {
    return new Machine(name, java, options, environment, zone, umask, jobs, true);
  }

  @Override
  public String toString() {
    return name;
  }
}
