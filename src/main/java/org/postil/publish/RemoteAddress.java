package org.postil.publish;

import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.eclipse.jgit.transport.URIish;
import org.jspecify.annotations.Nullable;
import org.postil.diagnostic.Mistake;
import org.postil.diagnostic.Place;

/**
 * Where a repository is. What an address over http says about the user is kept apart, so that it
 * gets into no message.
 *
 * @param uri without user and password if it is one over http
 * @param user the user that such an address named
 * @param password the password that such an address held
 */
record RemoteAddress(URIish uri, Optional<String> user, Optional<String> password) {
  private static final Set<String> HTTP = Set.of("http", "https");
  private static final Set<String> SSH = Set.of("ssh", "git+ssh", "ssh+git");
  private static final Set<String> OTHERS = Set.of("file", "git");
  private static final Set<String> GITHUB =
      Set.of("github.com", "www.github.com", "ssh.github.com");

  /**
   * Reads an address.
   *
   * @param directory what a relative path begins in
   * @throws Mistake if it is none that can be published to
   */
  static RemoteAddress of(String text, Path directory) {
    try {
      return of(new URIish(text), directory);
    } catch (URISyntaxException e) {
      // its message would show the address, password and all
      throw wrong("the remote", "this is no address of a git repository");
    }
  }

  static RemoteAddress of(URIish uri, Path directory) {
    Optional<String> user = Optional.ofNullable(uri.getUser());
    Optional<String> password = Optional.ofNullable(uri.getPass());
    String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
    boolean isBroken = scheme.isEmpty() && uri.toPrivateString().contains("://");
    if (isBroken || (HTTP.contains(scheme) && uri.getHost() == null)) {
      // nobody knows which part of it is a password
      throw wrong("the remote", "this is no address of a git repository");
    }
    if (HTTP.contains(scheme)) {
      return new RemoteAddress(uri.setUser(null).setPass(null), user, password);
    }
    RemoteAddress address =
        new RemoteAddress(
            uri.isRemote() ? uri.setPass(null) : absolute(uri, directory),
            Optional.empty(),
            Optional.empty());
    if (!scheme.isEmpty() && !SSH.contains(scheme) && !OTHERS.contains(scheme)) {
      throw wrong(address.shown(), "Postil cannot publish over " + scheme);
    }
    // ssh would take them for options, and some options run programs
    if (startsLikeOption(uri.getHost()) || startsLikeOption(uri.getUser())) {
      throw wrong(address.shown(), "no host and no user begins with '-'");
    }
    return address;
  }

  private static boolean startsLikeOption(@Nullable String word) {
    return word != null && word.startsWith("-");
  }

  private static URIish absolute(URIish uri, Path directory) {
    return uri.setPath(directory.resolve(uri.getPath()).toAbsolutePath().normalize().toString());
  }

  private static Mistake wrong(String shown, String what) {
    return Mistake.of(
        Place.of(shown), what, "name a path, or an address such as https://host/name.git");
  }

  boolean isHttp() {
    return uri.getScheme() != null && HTTP.contains(uri.getScheme().toLowerCase(Locale.ROOT));
  }

  boolean isSsh() {
    return uri.getHost() != null && (uri.getScheme() == null || SSH.contains(uri.getScheme()));
  }

  boolean isGitHub() {
    return uri.getHost() != null && GITHUB.contains(uri.getHost().toLowerCase(Locale.ROOT));
  }

  /** The address as it may be shown. */
  String shown() {
    String shown = uri.setUser(null).setPass(null).toString();
    int query = isHttp() ? shown.indexOf('?') : -1;
    return query < 0 ? shown : shown.substring(0, query);
  }

  /** A message of git's that may hold the address, as it may be shown. */
  String cleaned(String message) {
    return message.replace(uri.toString(), shown());
  }
}
