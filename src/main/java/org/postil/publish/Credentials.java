package org.postil.publish;

import java.net.URISyntaxException;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import org.eclipse.jgit.transport.CredentialItem;
import org.eclipse.jgit.transport.CredentialsProvider;
import org.eclipse.jgit.transport.URIish;

/**
 * Proves who the user is over http, to the remote that was named and to no other, wherever that may
 * send us. Looked for is, in this order: what the address says, the variable {@value #OWN_TOKEN},
 * the variable {@value #GITHUB_TOKEN} if the remote is GitHub's, and git's own credential helpers.
 */
final class Credentials extends CredentialsProvider {
  static final String OWN_TOKEN = "POSTIL_PUBLISH_TOKEN";
  static final String GITHUB_TOKEN = "GITHUB_TOKEN";
  private static final String GITHUB_SERVER = "GITHUB_SERVER_URL";

  /** What GitHub calls the user of a token; others take any name. */
  private static final String TOKEN_USER = "x-access-token";

  /** A user and a password. */
  record Login(String user, String password) {}

  private final RemoteAddress remote;
  private final PublishRequest request;
  private final Set<String> secrets = new LinkedHashSet<>();
  private Optional<Login> login = Optional.empty();
  private boolean isGiven;
  private boolean isRefused;

  Credentials(RemoteAddress remote, PublishRequest request) {
    this.remote = remote;
    this.request = request;
    remote.password().ifPresent(secrets::add);
    // a token may stand in an address as the user
    remote.user().ifPresent(secrets::add);
  }

  @Override
  public boolean isInteractive() {
    return false;
  }

  @Override
  public boolean supports(CredentialItem... items) {
    for (CredentialItem item : items) {
      if (!(item instanceof CredentialItem.Username)
          && !(item instanceof CredentialItem.Password)) {
        return false;
      }
    }
    return true;
  }

  @Override
  public boolean get(URIish asking, CredentialItem... items) {
    if (isRefused || !supports(items) || !Origin.of(asking).equals(Origin.of(remote.uri()))) {
      return false;
    }
    if (!isGiven) {
      login = find();
      login.ifPresent(found -> secrets.add(found.password()));
      isGiven = true;
    }
    login.ifPresent(found -> fill(found, items));
    return login.isPresent();
  }

  private static void fill(Login login, CredentialItem... items) {
    for (CredentialItem item : items) {
      if (item instanceof CredentialItem.Username user) {
        user.setValue(login.user());
      } else if (item instanceof CredentialItem.Password password) {
        password.setValue(login.password().toCharArray());
      }
    }
  }

  /** Is called when what was given did not do; asking again would lock some accounts. */
  @Override
  public void reset(URIish asking) {
    isRefused = isGiven;
  }

  private Optional<Login> find() {
    if (remote.password().isPresent()) {
      return remote.password().map(password -> new Login(remote.user().orElse(""), password));
    }
    return token()
        .map(token -> new Login(remote.user().orElse(TOKEN_USER), token))
        .or(() -> GitCredentials.ask(remote, request))
        .or(() -> remote.user().map(user -> new Login(user, "")));
  }

  private Optional<String> token() {
    return variable(OWN_TOKEN).or(() -> isOfGitHub() ? variable(GITHUB_TOKEN) : Optional.empty());
  }

  private boolean isOfGitHub() {
    String server = variable(GITHUB_SERVER).orElse("https://github.com");
    try {
      return Origin.of(remote.uri()).equals(Origin.of(new URIish(server)));
    } catch (URISyntaxException e) {
      return false;
    }
  }

  private Optional<String> variable(String name) {
    return Optional.ofNullable(request.environment().get(name)).filter(value -> !value.isBlank());
  }

  /** A message as it may be shown: servers may repeat what they were given. */
  String hidden(String message) {
    String hidden = message;
    for (String secret : secrets) {
      hidden = secret.isEmpty() ? hidden : hidden.replace(secret, "***");
    }
    return hidden;
  }
}
