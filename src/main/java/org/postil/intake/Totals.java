package org.postil.intake;

/** How far an import has come. Of one thread. */
final class Totals {
  private final long size;
  private final Progress progress;
  private long read;
  private long articles;
  private long comments;

  Totals(long size, Progress progress) {
    this.size = size;
    this.progress = progress;
  }

  void read(long bytes) {
    read += bytes;
    tell();
  }

  void written(Entry entry) {
    articles++;
    comments += entry.comments();
    tell();
  }

  private void tell() {
    progress.at(read, size, articles, comments);
  }
}
