package org.postil.content;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.postil.archive.Act;
import org.postil.archive.EdtfDate;
import org.postil.archive.Limits;
import org.postil.diagnostic.MachineFailure;
import org.postil.diagnostic.Mistake;
import org.postil.diagnostic.Place;
import org.postil.diagnostic.Problems;
import org.postil.diagnostic.StrictUtf8;

/**
 * The ledger of editors' acts as a text that grows. What an editor wrote in it stays as it was,
 * byte for byte: an act goes below, an undoing into its item. A change makes another text; {@link
 * #write} alone touches the file. Immutable.
 *
 * <pre>{@code
 * LedgerText.read(content).with(act).write();
 * }</pre>
 */
public final class LedgerText {
  private final Path file;
  private final Optional<String> onDisk;
  private final String text;
  private final List<Act> acts;

  private LedgerText(Path file, Optional<String> onDisk, String text) {
    this.file = file;
    this.onDisk = onDisk;
    this.text = text;
    this.acts = parsed();
  }

  /**
   * Who undoes an act.
   *
   * @param reason why, where that is to be known
   */
  public record Undoing(EdtfDate date, String editor, Optional<String> reason) {}

  /**
   * Reads the ledger of an archive; it need not be there.
   *
   * @param root the content folder
   * @throws Mistake with everything that is wrong in it
   * @throws MachineFailure if it cannot be read
   */
  public static LedgerText read(Path root) {
    Path file = root.resolve(ContentReader.LEDGER);
    if (!Files.isDirectory(root)) {
      throw Mistake.of(
          Place.of(name(root)),
          "there is no such folder",
          "name the archive's folder with --content");
    }
    Optional<String> text =
        Files.exists(file, LinkOption.NOFOLLOW_LINKS)
            ? Optional.of(decoded(SourceText.bytes(file, name(file), Limits.USUAL), name(file)))
            : Optional.empty();
    return new LedgerText(file, text, text.orElse(""));
  }

  /** With the byte order mark, which is to stay. */
  private static String decoded(byte[] bytes, String name) {
    StrictUtf8.decode(bytes, name);
    return new String(bytes, StandardCharsets.UTF_8);
  }

  /** The comment that a reference leads to, or the address that a browser shows. */
  public static Optional<Act.Reference> reference(String written) {
    return LedgerReader.reference(written);
  }

  /** The file as problems call it. */
  public String name() {
    return name(file);
  }

  private static String name(Path path) {
    return path.toString().replace('\\', '/');
  }

  /** What editors did, those acts that are undone included. */
  public List<Act> acts() {
    return acts;
  }

  private List<Act> parsed() {
    Problems problems = new Problems();
    String clean = SourceText.of(text.getBytes(StandardCharsets.UTF_8), name(), problems);
    Node root = NodeReader.yaml(clean, Place.of(name()), Limits.USUAL, problems);
    List<Act> read = new LedgerReader(ZoneOffset.UTC, Limits.USUAL, problems).read(root);
    problems.stopOnErrors();
    return List.copyOf(read);
  }

  private LedgerLayout layout() {
    return LedgerLayout.of(
        SourceText.of(text.getBytes(StandardCharsets.UTF_8), name(), new Problems()));
  }

  /**
   * The ledger with one act more.
   *
   * @param act its texts as the reader would clean them; its date read in UTC; where it stands does
   *     not count
   * @throws Mistake if there is no list to which it could be added
   */
  public LedgerText with(Act act) {
    String block = YamlWriter.write(List.of(LedgerFields.of(act)));
    boolean isAtStart = text.isEmpty() || text.equals("\uFEFF");
    boolean isOpen = !isAtStart && !text.endsWith("\n") && !text.endsWith("\r");
    LedgerEdit edit = new LedgerEdit(text);
    String added = edit.indented(block, acts.isEmpty() ? 0 : layout().column());
    List<Act> wanted = new ArrayList<>(acts);
    wanted.add(act);
    return changed(text + (isOpen ? edit.lineEnd() : "") + added + edit.lineEnd(), wanted)
        .orElseThrow(
            () ->
                Mistake.of(
                    new Place(name(), Math.max(1, (int) text.lines().count()), 1),
                    "the file does not end in a list to which an act could be added",
                    "write each act on lines of its own, with '- ' before the first"));
  }

  /**
   * The ledger with one act undone.
   *
   * @param number of the act, from 1
   * @throws Mistake if there is none, it is undone already, or it is written so that nothing can be
   *     put in
   */
  public LedgerText undone(int number, Undoing undoing) {
    if (number < 1 || number > acts.size()) {
      throw Mistake.of(
          Place.of(name()),
          "there is no act " + number,
          acts.isEmpty()
              ? "there is none in it"
              : "the acts are 1 to " + acts.size() + "; postil moderate list --all tells them");
    }
    Act act = acts.get(number - 1);
    Place place = new Place(name(), act.entry().line(), act.entry().column());
    if (act.undone()) {
      throw Mistake.of(place, "act " + number + " is undone already", "leave it as it is");
    }
    LedgerLayout.Item item = layout().items().get(number - 1);
    LedgerEdit edit = new LedgerEdit(text);
    Map<String, Object> fields = LedgerFields.of(undoing);
    List<Act> wanted = new ArrayList<>(acts);
    wanted.set(number - 1, act.withUndone());
    return (item.isFlow() ? edit.inBraces(item, fields) : edit.below(item, fields))
        .flatMap(edited -> changed(edited, wanted))
        .orElseThrow(
            () ->
                Mistake.of(
                    place,
                    "act " + number + " is written so that undone: cannot be put in",
                    "write undone: with date: and editor: into it by hand"));
  }

  /** The text is taken only if it says what it should: that holds whatever a file may look like. */
  private Optional<LedgerText> changed(String edited, List<Act> wanted) {
    try {
      LedgerText changed = new LedgerText(file, onDisk, edited);
      boolean isWanted =
          changed.acts.size() == wanted.size()
              && changed.acts.stream()
                  .allMatch(act -> act.isSameAs(wanted.get(act.entry().number() - 1)));
      return Optional.of(changed).filter(one -> isWanted);
    } catch (Mistake unreadable) {
      return Optional.empty();
    }
  }

  /**
   * Makes the file say this. It is written aside and synced, so that a full disk leaves the old
   * one.
   *
   * @throws Mistake if the file was changed since it was read
   * @throws MachineFailure if it cannot be written
   */
  public void write() {
    LedgerFile.replace(file, onDisk, text);
  }
}
