package org.postil.capture.warc;

import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a record holds, told by its headers and, if those are silent, by its payload. */
final class Holding {
  private static final HeaderFields NO_FIELDS = new HeaderFields(Map.of(), false);

  private final Kind kind;
  private final String sort;
  private final String status;
  private final HeaderFields http;
  private final ArchiveBytes content;
  private final Optional<MediaType> mediaType;
  private @Nullable Payload payload;

  /** What matters of a record. */
  enum Kind {
    PAGE,
    REVISIT,
    OTHER
  }

  private Holding(Kind kind, String sort, String status, ArchiveBytes content) {
    this(kind, sort, status, NO_FIELDS, content, Optional.empty());
  }

  private Holding(
      Kind kind,
      String sort,
      String status,
      HeaderFields http,
      ArchiveBytes content,
      Optional<MediaType> mediaType) {
    this.kind = kind;
    this.sort = sort;
    this.status = status;
    this.http = http;
    this.content = content;
    this.mediaType = mediaType;
  }

  static Holding of(ArchiveRecord record) throws IOException {
    ArchiveBytes content = ArchiveBytes.ofRecord(record.body());
    RecordHeader header = record.header();
    return switch (header.type()) {
      case "response" -> ofResponse(header, content);
      case "resource" -> ofContent("", NO_FIELDS, content, header.contentType().map(MediaType::of));
      case "revisit" -> ofRevisit(header, content);
      case "request", "metadata", "warcinfo", "conversion", "continuation" ->
          new Holding(Kind.OTHER, header.type(), "", content);
      default -> new Holding(Kind.OTHER, "other record", "", content);
    };
  }

  private static Holding ofResponse(RecordHeader header, ArchiveBytes content) throws IOException {
    if (!isHttp(header)) {
      return new Holding(Kind.OTHER, "response", "not HTTP", content);
    }
    HttpHead head = HttpHead.read(content);
    return head.status().equals("200")
        ? ofContent("200", head.fields(), content, head.mediaType())
        : new Holding(
            Kind.OTHER, "response", head.status().isEmpty() ? "not HTTP" : head.status(), content);
  }

  private static Holding ofContent(
      String status, HeaderFields http, ArchiveBytes content, Optional<MediaType> mediaType)
      throws IOException {
    Holding page = new Holding(Kind.PAGE, "page", status, http, content, mediaType);
    boolean isPage =
        mediaType.isPresent()
            ? mediaType.get().isHtml()
            : MediaType.looksLikeHtml(page.payload().bytes());
    return isPage
        ? page
        : new Holding(Kind.OTHER, mediaType.map(MediaType::name).orElse("other"), status, content);
  }

  private static Holding ofRevisit(RecordHeader header, ArchiveBytes content) throws IOException {
    HttpHead head = isHttp(header) ? HttpHead.read(content) : new HttpHead("", NO_FIELDS);
    boolean isElse =
        !head.status().isEmpty() && !head.status().equals("200") && !head.status().equals("304");
    boolean isPage = head.mediaType().map(MediaType::isHtml).orElse(true);
    return isElse || !isPage
        ? new Holding(Kind.OTHER, "revisit", isElse ? head.status() : "", content)
        : new Holding(Kind.REVISIT, "revisit", "", content);
  }

  private static boolean isHttp(RecordHeader header) {
    return header.contentType().map(type -> type.startsWith("application/http")).orElse(true);
  }

  Kind kind() {
    return kind;
  }

  /** What it is counted as: the media type of what was received, the type of other records. */
  String sort() {
    return sort;
  }

  String status() {
    return status;
  }

  Optional<String> charset() {
    return mediaType.flatMap(MediaType::charset);
  }

  /** The payload, which is read when it is first asked for. */
  Payload payload() throws IOException {
    Payload read = payload;
    if (read == null) {
      read = Payload.read(content, http);
      payload = read;
    }
    return read;
  }
}
