package org.postil.capture.data;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.postil.capture.Findings.Trouble;
import org.postil.capture.Input;
import org.postil.diagnostic.MachineFailure;
import org.postil.diagnostic.Place;

/**
 * Lists the regular files of a site by path. Links are not followed, pipes and devices not opened;
 * both are told. What generators make themselves and what versions are kept in is passed over.
 */
final class SiteFiles {
  private static final int DEEPEST = 60;

  private static final Set<String> PASSED_OVER =
      Set.of(
          ".git",
          ".svn",
          ".hg",
          ".bundle",
          ".jekyll-cache",
          ".sass-cache",
          "node_modules",
          "__pycache__");

  /** Elsewhere these may be names of posts. */
  private static final Set<String> PASSED_OVER_AT_TOP = Set.of("_site", "vendor", "themes");

  private final Account account;
  private final List<SiteFile> files = new ArrayList<>();

  private SiteFiles(Account account) {
    this.account = account;
  }

  static List<SiteFile> of(Input site, Account account) {
    SiteFiles found = new SiteFiles(account);
    found.list(site.path(), site.name(), roots(site.path()));
    return found.files;
  }

  /** A folder of comments is known by the one it stands in. */
  private static List<String> roots(Path site) {
    Path full = site.toAbsolutePath().normalize();
    String name = name(full);
    Path above = full.getParent();
    boolean isBelowData = above != null && name(above).matches("_?data");
    return name.equals("comments") && above != null && isBelowData
        ? List.of(name(above), name)
        : List.of(name);
  }

  private static String name(Path path) {
    Path name = path.getFileName();
    return name == null ? "" : name.toString();
  }

  private void list(Path folder, String name, List<String> folders) {
    for (Path path : sorted(folder, name)) {
      String child = name + "/" + name(path);
      if (Files.isSymbolicLink(path)) {
        notOpened(child, "this is a link, which was not followed");
      } else if (Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS)) {
        enter(path, child, folders);
      } else if (Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS)) {
        files.add(new SiteFile(path, child, folders));
      } else {
        notOpened(child, "this is not a regular file and was not opened");
      }
    }
  }

  private void enter(Path path, String child, List<String> folders) {
    if (isPassedOver(path) || folders.size() == 1 && PASSED_OVER_AT_TOP.contains(name(path))) {
      account.count("other folder", name(path), false);
    } else if (folders.size() > DEEPEST) {
      notOpened(child, "folders nest deeper than " + DEEPEST + " levels");
    } else {
      List<String> inner = new ArrayList<>(folders);
      inner.add(name(path));
      list(path, child, inner);
    }
  }

  static boolean isPassedOver(Path folder) {
    return PASSED_OVER.contains(name(folder));
  }

  private void notOpened(String name, String what) {
    account.count("other file", "", false);
    account.tell(
        Trouble.UNREADABLE, Place.of(name), what, "put the file itself in its place if it belongs");
  }

  private List<Path> sorted(Path folder, String name) {
    List<Path> paths = new ArrayList<>();
    try (DirectoryStream<Path> children = Files.newDirectoryStream(folder)) {
      children.forEach(paths::add);
    } catch (AccessDeniedException e) {
      notOpened(name, "the folder cannot be opened");
    } catch (DirectoryIteratorException e) {
      throw MachineFailure.on("read", folder, new IOException(e.getMessage(), e));
    } catch (IOException e) {
      throw MachineFailure.on("read", folder, e);
    }
    paths.sort(Comparator.comparing(SiteFiles::name));
    return paths;
  }
}
