package org.postil.publish;

import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eclipse.jgit.errors.NotSupportedException;
import org.eclipse.jgit.errors.PackProtocolException;
import org.eclipse.jgit.errors.TransportException;
import org.eclipse.jgit.internal.storage.file.FileRepository;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectIdRef;
import org.eclipse.jgit.lib.Ref;
import org.eclipse.jgit.transport.FetchConnection;
import org.eclipse.jgit.transport.FilterSpec;
import org.eclipse.jgit.transport.PushResult;
import org.eclipse.jgit.transport.RemoteRefUpdate;
import org.eclipse.jgit.transport.SshTransport;
import org.eclipse.jgit.transport.Transport;

/** A branch at its remote: read without its past and without its files, and moved. */
final class RemoteBranch {
  /** A silent server is given up after this; one that works on a large push speaks at times. */
  private static final int SILENCE_SECONDS = 300;

  private final FileRepository local;
  private final RemoteAddress remote;
  private final String name;
  private final Credentials credentials;
  private final UserSsh ssh;
  private final RemoteFailure failure;
  private final ProgressAdapter progress;

  RemoteBranch(
      FileRepository local,
      RemoteAddress remote,
      PublishRequest request,
      UserSsh ssh,
      Progress progress) {
    this.local = local;
    this.remote = remote;
    this.name = Constants.R_HEADS + request.branch();
    this.credentials = new Credentials(remote, request);
    this.ssh = ssh;
    this.failure = new RemoteFailure(remote, credentials);
    this.progress = new ProgressAdapter(progress);
  }

  /** Fetches what is needed to know what the branch holds. */
  BranchTree read() {
    try {
      Optional<Ref> tip = fetchTip();
      if (tip.isEmpty()) {
        return BranchTree.none();
      }
      ObjectId commit = tip.get().getObjectId();
      BranchTree tree = BranchTree.of(local, commit, name);
      if (tree.manifest().isEmpty()) {
        return tree;
      }
      return tree.with(Listing.ofBranch(blob(tree.manifest().get())));
    } catch (IOException e) {
      throw failure.of(e);
    }
  }

  private Optional<Ref> fetchTip() throws IOException {
    try {
      return fetchTip(FilterSpec.fromFilterLine("blob:none"));
    } catch (TransportException e) {
      boolean isAboutTheFilter =
          e instanceof PackProtocolException || e.getCause() instanceof PackProtocolException;
      if (!isAboutTheFilter) {
        throw e;
      }
      return fetchTip(FilterSpec.NO_FILTER); // a server that cannot leave files out
    }
  }

  private Optional<Ref> fetchTip(FilterSpec filter) throws IOException {
    try (Transport transport = open()) {
      transport.setDepth(1);
      transport.setFilterSpec(filter);
      try (FetchConnection connection = transport.openFetch()) {
        Ref tip = connection.getRef(name);
        if (tip != null) {
          connection.fetch(progress, List.of(tip), Set.of());
        }
        return Optional.ofNullable(tip);
      }
    }
  }

  private byte[] blob(ObjectId id) throws IOException {
    if (!local.getObjectDatabase().has(id)) {
      fetchBlob(id);
    }
    return local.open(id, Constants.OBJ_BLOB).getBytes();
  }

  private void fetchBlob(ObjectId id) throws IOException {
    Collection<Ref> wanted = List.of(new ObjectIdRef.Unpeeled(Ref.Storage.NETWORK, id.name(), id));
    try (Transport transport = open();
        FetchConnection connection = transport.openFetch()) {
      connection.fetch(progress, wanted, Set.of());
    } catch (TransportException e) {
      // a server may give whole branches only
      fetchTip(FilterSpec.NO_FILTER);
    }
  }

  /**
   * Moves the branch from where it was read to a new commit.
   *
   * @param force whether the new commit need not follow the old
   * @throws org.postil.diagnostic.MachineFailure if the branch has been moved by somebody else
   */
  void move(BranchTree before, ObjectId commit, boolean force) {
    ObjectId expected = before.tip().orElse(ObjectId.zeroId());
    try (Transport transport = open()) {
      RemoteRefUpdate update =
          new RemoteRefUpdate(local, commit.name(), commit, name, force, null, expected);
      PushResult result = transport.push(progress, List.of(update));
      check(result.getRemoteUpdate(name), result, expected);
    } catch (IOException e) {
      throw failure.of(e);
    }
  }

  private void check(RemoteRefUpdate update, PushResult result, ObjectId expected)
      throws IOException {
    switch (update.getStatus()) {
      case OK, UP_TO_DATE -> {}
      case REJECTED_REMOTE_CHANGED, REJECTED_NONFASTFORWARD -> throw overtaken();
      default -> {
        if (!tip().equals(expected)) {
          throw overtaken();
        }
        String message = Optional.ofNullable(update.getMessage()).orElse("no reason given");
        throw failure.saying(
            "the remote refuses it: " + failure.cleaned(message + "\n" + result.getMessages()));
      }
    }
  }

  private RuntimeException overtaken() {
    return failure.saying(
        "somebody else has changed the branch meanwhile, and nothing was pushed;"
            + " run postil publish again");
  }

  private ObjectId tip() throws IOException {
    try (Transport transport = open();
        FetchConnection connection = transport.openFetch()) {
      Ref ref = connection.getRef(name);
      return ref == null ? ObjectId.zeroId() : ref.getObjectId();
    }
  }

  private Transport open() throws NotSupportedException, TransportException {
    Transport transport = Transport.open(local, remote.uri());
    transport.setTimeout(SILENCE_SECONDS);
    transport.setCredentialsProvider(credentials);
    if (transport instanceof SshTransport overSsh) {
      overSsh.setSshSessionFactory(ssh);
    }
    return transport;
  }
}
