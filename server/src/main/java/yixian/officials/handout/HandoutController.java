package yixian.officials.handout;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import yixian.access.Road;
import yixian.kernel.Actor;
import yixian.kernel.Requires;
import yixian.officials.FormFile;

/** Forms handed out over HTTP. */
@RestController
class HandoutController {

  private static final String PRINT = "officials.print";

  private final Handouts handouts;
  private final Road road;

  HandoutController(Handouts handouts, Road road) {
    this.handouts = handouts;
    this.road = road;
  }

  @GetMapping("/api/officials/{id}/form")
  @Requires(PRINT)
  ResponseEntity<byte[]> form(
      Actor actor, @PathVariable UUID id, @RequestParam(defaultValue = "LRMX") HandoutKind as) {
    FormFile file = road.inspect(actor, PRINT, () -> handouts.take(actor, id, as));
    Handout handout = handouts.draw(file, as);
    return ResponseEntity.ok()
        .contentType(MediaType.parseMediaType(handout.mediaType()))
        .cacheControl(CacheControl.noStore())
        .header("X-Content-Type-Options", "nosniff")
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment()
                .filename(handout.fileName(), StandardCharsets.UTF_8)
                .build()
                .toString())
        .body(handout.bytes());
  }
}
