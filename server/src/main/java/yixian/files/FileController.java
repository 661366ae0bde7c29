package yixian.files;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import yixian.access.Road;
import yixian.kernel.Actor;
import yixian.kernel.Fault;
import yixian.kernel.IdempotencyKey;
import yixian.kernel.Open;
import yixian.kernel.Problem;
import yixian.kernel.Requires;

/**
 * Files over HTTP. Photos are shown in place, everything else is saved; nothing that is served can
 * run in the page: no sniffing, a sandbox, a fixed media type. A browser keeps what it was given,
 * but asks each time whether it still may show it.
 */
@RestController
class FileController {

  private static final String ADD = "file.add";

  private final Road road;
  private final yixian.files.Files files;
  private final Tickets tickets;
  private final Viewing viewing;
  private final Reception reception;

  FileController(
      Road road, yixian.files.Files files, Tickets tickets, Viewing viewing, Reception reception) {
    this.road = road;
    this.files = files;
    this.tickets = tickets;
    this.viewing = viewing;
    this.reception = reception;
  }

  /** A file, with where its pictures are. */
  record FileView(
      UUID id,
      String name,
      String mediaType,
      long bytes,
      @Nullable Integer width,
      @Nullable Integer height,
      @Nullable String thumbnail) {

    static FileView of(Stored stored) {
      return new FileView(
          stored.id(),
          stored.name(),
          stored.mediaType(),
          stored.bytes(),
          stored.width(),
          stored.height(),
          stored.thumbnail() ? "/api/files/" + stored.id() + "/thumbnail" : null);
    }
  }

  @PostMapping("/api/public/upload-tickets")
  @Open(value = "市民上报附图", withoutAccount = true)
  Tickets.Ticket ticket(Actor actor, IdempotencyKey key) {
    Actor citizen = Actor.citizen(actor.address());
    return road.citizenWrite(citizen, key, Tickets.Ticket.class, () -> tickets.issue(citizen));
  }

  @PostMapping("/api/files")
  @Open(value = "有账号者凭权限，市民凭上传凭证", withoutAccount = true)
  FileView add(
      Actor actor,
      IdempotencyKey key,
      @RequestParam("file") @Nullable MultipartFile file,
      @RequestHeader(value = "Upload-Ticket", required = false) @Nullable String ticket)
      throws IOException {
    if (actor.isCitizen()) {
      tickets.demandGood(ticket);
    } else {
      actor.demand(ADD, "上传附件");
    }
    if (file == null || file.isEmpty()) {
      throw Problem.invalid(new Fault("file", "没有收到文件，或文件是空的", "请重新选择文件"));
    }
    Staged staged;
    try (InputStream in = file.getInputStream()) {
      staged = files.stage(in, Objects.requireNonNullElse(file.getOriginalFilename(), ""));
    }
    return actor.isCitizen()
        ? road.citizenWrite(
            actor,
            key,
            FileView.class,
            () -> FileView.of(files.keep(actor, staged, tickets.use(ticket))))
        : road.write(
            actor, ADD, key, FileView.class, () -> FileView.of(files.keep(actor, staged, null)));
  }

  @GetMapping("/api/files/{id}")
  @Requires("file.read")
  ResponseEntity<Resource> content(
      Actor actor,
      @PathVariable UUID id,
      @RequestHeader(value = HttpHeaders.IF_NONE_MATCH, required = false) @Nullable String known) {
    FileStore.Row row = viewing.demand(actor, id);
    return serve(row.stored(), row.content(), row.stored().mediaType(), known);
  }

  @GetMapping("/api/files/{id}/thumbnail")
  @Requires("file.read")
  ResponseEntity<Resource> thumbnail(
      Actor actor,
      @PathVariable UUID id,
      @RequestHeader(value = HttpHeaders.IF_NONE_MATCH, required = false) @Nullable String known) {
    FileStore.Row row = viewing.demand(actor, id);
    byte[] thumbnail = row.thumbnail();
    if (thumbnail == null) {
      throw Problem.notFound("缩略图");
    }
    return serve(row.stored(), thumbnail, Kind.JPEG.mediaType(), known);
  }

  private ResponseEntity<Resource> serve(
      Stored stored, byte[] content, String mediaType, @Nullable String known) {
    String tag = "\"" + HexFormat.of().formatHex(content) + "\"";
    ResponseEntity.HeadersBuilder<?> headers =
        tag.equals(known) ? ResponseEntity.status(304) : ResponseEntity.ok();
    boolean shown = mediaType.startsWith("image/");
    ContentDisposition disposition =
        (shown ? ContentDisposition.inline() : ContentDisposition.attachment())
            .filename(stored.name(), StandardCharsets.UTF_8)
            .build();
    headers
        .eTag(tag)
        .cacheControl(CacheControl.noCache().cachePrivate())
        .header(HttpHeaders.CONTENT_DISPOSITION, disposition.toString())
        .header("X-Content-Type-Options", "nosniff")
        .header("Content-Security-Policy", "default-src 'none'; sandbox");
    if (tag.equals(known)) {
      return headers.build();
    }
    return ((ResponseEntity.BodyBuilder) headers)
        .contentType(MediaType.parseMediaType(mediaType))
        .body(resource(content));
  }

  private Resource resource(byte[] content) {
    Path place = reception.vault().place(content);
    if (!Files.isReadable(place)) {
      throw Problem.refused("content-missing", "附件内容缺失，请联系管理员从备份恢复");
    }
    return new FileSystemResource(place);
  }
}
