package org.postil.diagnostic;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.ReadOnlyFileSystemException;
import org.jspecify.annotations.Nullable;

/** The machine could not do what was asked: a full disk, a missing permission. Nobody's mistake. */
public final class MachineFailure extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private MachineFailure(String message, @Nullable Throwable cause) {
    super(message, cause);
  }

  /**
   * Says in words what failed.
   *
   * @param doing what was being done, such as {@code "write"}
   */
  public static MachineFailure on(String doing, Path file, IOException cause) {
    String place =
        cause instanceof FileSystemException system && system.getFile() != null
            ? system.getFile()
            : file.toString();
    return new MachineFailure("cannot " + doing + " " + place + ": " + reason(cause), cause);
  }

  /**
   * What failed and what to do about it, where no file is concerned: a network, another machine.
   */
  public static MachineFailure saying(String what) {
    return new MachineFailure(what, null);
  }

  /** A file name that cannot be written in the machine's encoding. */
  public static MachineFailure onName(InvalidPathException cause) {
    return new MachineFailure(
        "cannot use the file name "
            + cause.getInput()
            + ": set LC_ALL to a UTF-8 locale such as C.UTF-8",
        cause);
  }

  private static String reason(IOException cause) {
    if (cause instanceof AccessDeniedException) {
      return "permission denied";
    }
    if (cause instanceof FileAlreadyExistsException) {
      return "there is a file of that name";
    }
    if (cause instanceof NoSuchFileException) {
      return "no such file";
    }
    if (cause instanceof NotDirectoryException) {
      return "not a folder";
    }
    if (cause instanceof FileSystemException system && system.getReason() != null) {
      return system.getReason();
    }
    if (cause.getCause() instanceof ReadOnlyFileSystemException) {
      return "read-only file system";
    }
    return String.valueOf(cause.getMessage());
  }
}
