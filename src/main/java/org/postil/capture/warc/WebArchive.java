package org.postil.capture.warc;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;
import org.postil.capture.Findings;
import org.postil.capture.Findings.Trouble;
import org.postil.capture.Input;
import org.postil.capture.Page;
import org.postil.diagnostic.MachineFailure;
import org.postil.diagnostic.Mistake;
import org.postil.diagnostic.Problem;

/**
 * Finds the pages in web archives: WARC, ARC 1 and 2, each packed with gzip or not, and WACZ.
 *
 * <p>Of all captures of an address the newest is taken; addresses that differ in {@code http} or
 * {@code https}, in a default port or in a fragment are one. A capture is an HTML page that was
 * answered with status 200 or stored as a resource. What says that a page had not changed counts as
 * a capture of that page. Everything else is counted.
 *
 * <p>The files are read twice and never held: an archive of any size is read in 256 MiB of memory,
 * unless it has some hundred thousand pages. A page may have 32 MiB. Without state, so that threads
 * may share it.
 *
 * <pre>
 * WebArchive.pages(inputs, findings, page -> read(page));
 * </pre>
 */
public final class WebArchive {
  private WebArchive() {}

  /**
   * Whether a file is a web archive, told by its content.
   *
   * @param head the first bytes of the file, at most {@link Input#HEAD}; none for a folder
   */
  public static boolean recognises(Input input, byte[] head) {
    return ZipDirectory.isZip(head) ? isWacz(input, head) : ArchiveFile.recognises(head);
  }

  /**
   * Hands over the newest page of each address, in the order of the files and of the records in
   * them. A page's name is that of its file, {@code #}, and its address or the id of its record.
   *
   * @param inputs all archives of one import; they may hold captures of the same addresses
   * @param findings is told what does not become a page; the pages are for {@code pages} to count
   * @throws Mistake at the end, if there are files of which nothing could be read
   * @throws MachineFailure if the machine cannot read a file
   */
  public static void pages(List<Input> inputs, Findings findings, Consumer<Page> pages) {
    Account account = new Account(findings);
    Progress progress = new Progress(findings);
    List<Problem> empty = new ArrayList<>();
    Choice choice = survey(inputs, account, progress, empty);
    for (int i = 0; i < choice.older(); i++) {
      account.count("page", "older capture");
    }
    Handover handover = new Handover(choice, inputs, account, pages);
    for (int i = 0; i < inputs.size(); i++) {
      // what cannot be read was told the first time
      new ArchiveFile(inputs.get(i), i).read(progress, name -> {}, words -> {}, handover);
    }
    handover.finish();
    progress.finish(inputs);
    if (!empty.isEmpty()) {
      throw new Mistake(empty);
    }
  }

  private static Choice survey(
      List<Input> inputs, Account account, Progress progress, List<Problem> empty) {
    CaptureIndex index = new CaptureIndex();
    for (int i = 0; i < inputs.size(); i++) {
      Input input = inputs.get(i);
      List<String> skipped = new ArrayList<>();
      long records =
          new ArchiveFile(input, i)
              .read(
                  progress,
                  name -> account.count("other file of the archive", ""),
                  words -> tell(words, input, account, skipped),
                  new Survey(index, account, input));
      if (records == 0) {
        empty.add(
            Problem.error(
                input.place(),
                "no record of a web archive could be read"
                    + (skipped.isEmpty() ? "" : ": " + skipped.get(0)),
                "check that the file is whole"));
      }
    }
    return index.choose();
  }

  private static void tell(String words, Input input, Account account, List<String> skipped) {
    if (skipped.isEmpty()) {
      skipped.add(words);
    }
    account.trouble(Trouble.UNREADABLE, input, words, "compare with the source of the file");
  }

  private static boolean isWacz(Input input, byte[] head) {
    long directory = ZipDirectory.size(input);
    if (directory >= 0 && directory <= Wacz.LARGEST_DIRECTORY) {
      try (ZipFile zip = new ZipFile(input.path().toFile())) {
        return zip.stream().anyMatch(entry -> Wacz.isTelling(entry.getName()));
      } catch (IOException e) {
        return beginsAsWacz(head);
      }
    }
    return beginsAsWacz(head);
  }

  private static boolean beginsAsWacz(byte[] head) {
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(head))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        if (Wacz.isTelling(entry.getName())) {
          return true;
        }
      }
      return false;
    } catch (IOException | IllegalArgumentException e) {
      return false;
    }
  }
}
