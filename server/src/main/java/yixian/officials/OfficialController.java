package yixian.officials;

import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import yixian.access.Progress;
import yixian.access.Road;
import yixian.documents.cv.Schooling;
import yixian.documents.form.Photo;
import yixian.kernel.Actor;
import yixian.kernel.Open;
import yixian.kernel.Page;
import yixian.kernel.Problem;
import yixian.kernel.Requires;
import yixian.kernel.Scope;

/** Officials over HTTP; each opening of a form is noted. */
@RestController
class OfficialController {

  private final Officials officials;
  private final Progress progress;
  private final Road road;

  OfficialController(Officials officials, Progress progress, Road road) {
    this.officials = officials;
    this.progress = progress;
    this.road = road;
  }

  @GetMapping("/api/officials")
  @Requires(Officials.VIEW)
  Page<OfficialLine> list(
      Actor actor,
      @RequestParam(required = false) @Nullable String q,
      @RequestParam(required = false) @Nullable Door door,
      @RequestParam(required = false) @Nullable Schooling schooling,
      @RequestParam(required = false) @Nullable YearMonth bornFrom,
      @RequestParam(required = false) @Nullable YearMonth bornTo,
      @RequestParam(required = false) @Nullable UUID unit,
      @RequestParam(required = false) @Nullable String cursor,
      @RequestParam(defaultValue = "50") int limit) {
    OfficialQuery query =
        new OfficialQuery(q, door, schooling, bornFrom, bornTo, unit, cursor, limit);
    return road.read(actor, Officials.VIEW, () -> officials.list(actor, query));
  }

  @GetMapping("/api/officials/{id}")
  @Requires(Officials.VIEW)
  OfficialSheet sheet(Actor actor, @PathVariable UUID id) {
    return road.inspect(
        actor, Officials.VIEW, () -> officials.inspect(actor, actor.scope(Officials.VIEW), id));
  }

  @GetMapping("/api/officials/{id}/photo")
  @Requires(Officials.VIEW)
  ResponseEntity<byte[]> photo(Actor actor, @PathVariable UUID id) {
    Scope scope = actor.scope(Officials.VIEW);
    return picture(road.read(actor, Officials.VIEW, () -> officials.file(scope, id)));
  }

  @GetMapping("/api/officials/{id}/changes")
  @Requires(Officials.VIEW)
  List<FormChange> changes(
      Actor actor,
      @PathVariable UUID id,
      @RequestParam(required = false) @Nullable Integer version) {
    return road.inspect(
        actor,
        Officials.VIEW,
        () -> officials.changes(actor, actor.scope(Officials.VIEW), id, version));
  }

  /** How far one's own import is; it is asked by the key under which it was sent. */
  @GetMapping("/api/officials/progress")
  @Requires(Officials.EDIT)
  Progress.Step progress(Actor actor, @RequestParam UUID of) {
    return progress.of(actor, of);
  }

  /** One's own form, in a list of one; an empty list where none is kept. */
  @GetMapping("/api/officials/mine")
  @Open("本人的任免审批表")
  List<OfficialSheet> mine(Actor actor) {
    return road.ownRead(actor, () -> officials.mine(actor).stream().toList());
  }

  @GetMapping("/api/officials/mine/photo")
  @Open("本人的照片")
  ResponseEntity<byte[]> myPhoto(Actor actor) {
    UUID person = actor.person();
    if (person == null) {
      throw Problem.notFound("照片");
    }
    return picture(road.ownRead(actor, () -> officials.file(Officials.own(actor), person)));
  }

  private static ResponseEntity<byte[]> picture(FormFile file) {
    Photo photo = file.form().photo();
    if (photo == null) {
      throw Problem.notFound("照片");
    }
    return ResponseEntity.ok()
        .contentType(photo.kind() == Photo.Kind.PNG ? MediaType.IMAGE_PNG : MediaType.IMAGE_JPEG)
        .cacheControl(CacheControl.noStore())
        .header("X-Content-Type-Options", "nosniff")
        .header("Content-Security-Policy", "default-src 'none'; sandbox")
        .body(photo.bytes());
  }
}
