package org.postil.publish;

import java.io.File;
import java.io.IOException;
import org.eclipse.jgit.errors.ConfigInvalidException;
import org.eclipse.jgit.lib.Config;
import org.eclipse.jgit.lib.ConfigConstants;
import org.eclipse.jgit.lib.StoredConfig;
import org.eclipse.jgit.util.FS;
import org.eclipse.jgit.util.SystemReader;
import org.jspecify.annotations.Nullable;

/**
 * The system as JGit sees it, but for the clocks of disks: JGit would measure them for seconds,
 * with files that it writes into the user's repository, and keep what it found in the user's home.
 */
final class QuietSystem extends SystemReader.Delegate {
  private QuietSystem(SystemReader system) {
    super(system);
  }

  /** JGit knows one system for the whole program, so that there is no other place to say this. */
  static synchronized void install() {
    SystemReader system = SystemReader.getInstance();
    if (system instanceof QuietSystem) {
      return;
    }
    String home = system.getenv("HOME");
    if (home != null && !home.isEmpty()) {
      // git goes by HOME and JGit by the account, and in containers they may differ
      FS.DETECTED.setUserHome(new File(home));
    }
    SystemReader.setInstance(new QuietSystem(system));
  }

  @Override
  public @Nullable String getenv(String variable) {
    // with it JGit would start a program by rules of its own; UserSsh knows those of git
    return "GIT_SSH".equals(variable) ? null : super.getenv(variable);
  }

  @Override
  public StoredConfig getUserConfig() throws ConfigInvalidException, IOException {
    return new Clockless(super.getUserConfig());
  }

  /** The user's configuration, as if every disk had been measured and had a coarse clock. */
  private static final class Clockless extends StoredConfig {
    /** What JGit takes a disk's clock for that it could not measure. */
    private static final String COARSEST_CLOCK = "2 s";

    Clockless(Config user) {
      super(user);
      // JGit would tidy a remote on this machine in the background, and die over it with us
      setBoolean("receive", null, "autogc", false);
    }

    @Override
    public @Nullable String getString(String section, @Nullable String name, String key) {
      if (ConfigConstants.CONFIG_FILESYSTEM_SECTION.equals(section)) {
        return ConfigConstants.CONFIG_KEY_TIMESTAMP_RESOLUTION.equals(key)
            ? COARSEST_CLOCK
            : "0 ms";
      }
      return super.getString(section, name, key);
    }

    @Override
    public void load() {}

    @Override
    public void save() {}
  }
}
