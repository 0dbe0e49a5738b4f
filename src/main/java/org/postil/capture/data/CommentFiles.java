package org.postil.capture.data;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Reads the files of a folder of comments: one comment in each, or a list of them, or a map of them
 * by id.
 */
final class CommentFiles {
  private static final Set<String> NO_SLUGS = Set.of("comments", "index", "data");
  private final Account account;

  CommentFiles(Account account) {
    this.account = account;
  }

  /** The comments of all folders, in the order of the folders. */
  List<Batch> read(Map<SiteFile, Role> files) {
    Map<String, List<SiteFile>> folders = new LinkedHashMap<>();
    files
        .keySet()
        .forEach(
            file -> folders.computeIfAbsent(file.foldersFrom(0), f -> new ArrayList<>()).add(file));
    List<Batch> batches = new ArrayList<>();
    for (List<SiteFile> folder : folders.values()) {
      int base = base(files, folder.get(0));
      folder(FileOrder.of(folder), folder.get(0).foldersFrom(base), batches);
    }
    return batches;
  }

  private static int base(Map<SiteFile, Role> files, SiteFile file) {
    return files.getOrDefault(file, Role.OTHER).base();
  }

  private void folder(List<SiteFile> files, String key, List<Batch> batches) {
    List<Remark> single = new ArrayList<>();
    List<String> keys = key.isEmpty() ? List.of() : List.of(key);
    for (SiteFile file : files) {
      List<Remark> found = remarks(file);
      if (!found.isEmpty() && found.get(0).name().equals(file.stem())) {
        single.addAll(found);
      } else if (!found.isEmpty()) {
        batches.add(new Batch(listKeys(key, file.stem()), found));
      }
    }
    if (!single.isEmpty()) {
      batches.add(new Batch(keys, single));
    }
  }

  /** A list may stand in a file that has the post's name, or in a folder that has it. */
  private static List<String> listKeys(String key, String stem) {
    if (key.isEmpty()) {
      return List.of(stem);
    }
    return NO_SLUGS.contains(stem) ? List.of(key) : List.of(key + "/" + stem, key);
  }

  private List<Remark> remarks(SiteFile file) {
    DataLanguage language = DataLanguage.ofEnding(file.ending()).orElse(DataLanguage.YAML);
    String text = account.text(file).orElse(null);
    List<Remark> remarks = new ArrayList<>();
    if (text != null) {
      boolean isRead =
          account
              .attempt(() -> DataReader.documents(text, language, file.place(), account.doubts()))
              .map(documents -> documents(documents, file, remarks))
              .orElse(false);
      if (isRead) {
        return remarks;
      }
    }
    account.count("comment", "unreadable", false);
    return List.of();
  }

  private boolean documents(List<Value> documents, SiteFile file, List<Remark> remarks) {
    RemarkCollector collector = new RemarkCollector(file, account, remarks);
    String name = documents.size() == 1 ? file.stem() : "";
    documents.forEach(document -> collector.collect(document, name));
    if (remarks.isEmpty() && documents.stream().noneMatch(Value.Text.class::isInstance)) {
      account.count("other file", "", false);
      account.doubt(file.place(), "the file holds no comment", "delete it if none is missing");
    }
    return true;
  }
}
