package org.postil.publish;

import org.eclipse.jgit.errors.NoRemoteRepositoryException;
import org.eclipse.jgit.errors.NotSupportedException;
import org.postil.diagnostic.MachineFailure;
import org.postil.diagnostic.Mistake;
import org.postil.diagnostic.Place;

/** What went wrong with a remote, in words that hold no credential. */
final class RemoteFailure {
  private final RemoteAddress remote;
  private final Credentials credentials;

  RemoteFailure(RemoteAddress remote, Credentials credentials) {
    this.remote = remote;
    this.credentials = credentials;
  }

  /**
   * An exception of JGit's as a way of ours to fail. For ssh it tells what the program said: that a
   * repository is missing is all that JGit makes of a key that is not known.
   */
  RuntimeException of(Exception e) {
    boolean isMissing = e instanceof NoRemoteRepositoryException && !remote.isSsh();
    if (isMissing || e instanceof NotSupportedException) {
      return Mistake.of(
          Place.of(remote.shown()),
          "there is no git repository here, or none that you may see",
          "make it first, or name another one with --remote");
    }
    return saying(cleaned(reason(e)) + hint(String.valueOf(e.getMessage())));
  }

  /** A failure for a reason that is told in words. */
  MachineFailure saying(String what) {
    return MachineFailure.saying("cannot publish to " + remote.shown() + ": " + what);
  }

  private static String reason(Exception e) {
    StringBuilder reason = new StringBuilder(String.valueOf(e.getMessage()));
    for (Throwable cause = e.getCause(); cause != null; cause = cause.getCause()) {
      String more = cause.getMessage();
      if (more != null && reason.indexOf(more) < 0) {
        reason.append(": ").append(more);
      }
    }
    return reason.toString();
  }

  /** What somebody else wrote, on one line, without what may not be shown or acts on a terminal. */
  String cleaned(String message) {
    String shown = credentials.hidden(remote.cleaned(message));
    String line =
        shown.strip().replaceAll("\\s*[\r\n]+\\s*", "; ").replaceAll("[\\p{Cc}\\p{Cf}]", "");
    // the message has the address before it, as ours has
    return line.startsWith(remote.shown() + ": ")
        ? line.substring(remote.shown().length() + 2)
        : line;
  }

  private String hint(String message) {
    boolean isAboutLogin =
        message.contains("not authorized")
            || message.contains("uthentication")
            || message.contains("not permitted");
    if (!remote.isHttp() || !isAboutLogin) {
      return "";
    }
    return "; set "
        + Credentials.OWN_TOKEN
        + " to a token that may write, or have git keep one (git help credentials)";
  }
}
