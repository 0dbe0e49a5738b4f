package org.postil.content;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.postil.archive.Discussion;
import org.postil.archive.Fingerprint;
import org.postil.archive.FrontMatter;
import org.postil.diagnostic.Place;

/**
 * What a file of the content folder said, without bodies and comments. It stays packed until it is
 * asked for. Immutable.
 *
 * @param file as it was listed when it was read
 * @param bytes a fingerprint of what it said
 * @param packed the rest
 */
record Skeleton(ContentFile.Stamp file, Fingerprint bytes, ByteBuffer packed) {
  private static final int TEXT = 1;
  private static final int DISCUSSION = 2;

  /**
   * A text file.
   *
   * @param line where its body begins
   * @param image where the file of its image is named
   */
  record OfText(FrontMatter head, int line, Optional<Place> image) {}

  /** Whether a value can be written: what the contract does not know is not kept. */
  static boolean canHold(Object value) {
    return value instanceof Discussion
        || value instanceof ArticleReader.Text text && text.head().extra().isEmpty();
  }

  static void write(Packing out, ContentFile.Stamp file, Fingerprint bytes, Object value)
      throws IOException {
    out.number(file.size()).number(file.modified()).number(file.key());
    out.number(bytes.high()).number(bytes.low());
    if (value instanceof ArticleReader.Text text) {
      out.number(TEXT).number(text.body().line());
      out.flag(text.image().isPresent());
      if (text.image().isPresent()) {
        out.number(text.image().get().line()).number(text.image().get().column());
      }
      HeadFormat.write(out, text.head());
    } else if (value instanceof Discussion discussion) {
      Discussion.Summary summary = discussion.summary();
      out.number(DISCUSSION).number(summary.size());
      out.flag(summary.isInDateOrder()).flag(summary.hasListed()).number(summary.threads().size());
      for (int position : summary.threads()) {
        out.number(position);
      }
    }
  }

  static Skeleton read(ByteBuffer packed) {
    Unpacking in = new Unpacking(packed);
    return new Skeleton(
        new ContentFile.Stamp(in.longNumber(), in.longNumber(), in.number()),
        new Fingerprint(in.longNumber(), in.longNumber()),
        packed.slice());
  }

  /**
   * The text, if it is one.
   *
   * @param zone of times written without one
   * @param name of the file, as problems call it
   */
  Optional<OfText> text(ZoneId zone, String name) {
    Unpacking in = new Unpacking(packed.duplicate());
    if (in.number() != TEXT) {
      return Optional.empty();
    }
    int line = in.number();
    Optional<Place> image =
        in.flag() ? Optional.of(new Place(name, in.number(), in.number())) : Optional.empty();
    return Optional.of(new OfText(HeadFormat.read(in, zone), line, image));
  }

  /** The discussion, if it is one. */
  Optional<Discussion.Summary> discussion() {
    Unpacking in = new Unpacking(packed.duplicate());
    if (in.number() != DISCUSSION) {
      return Optional.empty();
    }
    int size = in.number();
    boolean isInDateOrder = in.flag();
    boolean hasListed = in.flag();
    int count = in.number();
    List<Integer> threads = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      threads.add(in.number());
    }
    return Optional.of(new Discussion.Summary(size, isInDateOrder, hasListed, threads));
  }
}
