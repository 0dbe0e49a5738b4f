package org.postil.search;

/** Receives the files of an index, one after another; paths are relative. */
public interface FileReceiver {
  void file(String path, byte[] bytes);
}
