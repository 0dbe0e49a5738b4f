package org.postil.search;

/** Receives the files of an index, from several threads; paths are relative. */
public interface FileReceiver {
  void file(String path, byte[] bytes);
}
