package yixian.draw;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import yixian.access.Road;
import yixian.kernel.Open;

/** Draws for anybody: the promises, what came of them, and the file to check them by. */
@RestController
@RequestMapping("/api/public/draws")
class DrawController {
  private static final String WHY = "抽签公示：名单只有代号，任何人都可以重抽核验";

  private final Draws draws;
  private final DrawStore store;
  private final Road road;
  private final Clock clock;

  DrawController(Draws draws, DrawStore store, Road road, Clock clock) {
    this.draws = draws;
    this.store = store;
    this.road = road;
    this.clock = clock;
  }

  @GetMapping
  @Open(value = WHY, withoutAccount = true)
  List<DrawLine> list() {
    return road.job(() -> store.list(clock.instant()));
  }

  @GetMapping("/{id}")
  @Open(value = WHY, withoutAccount = true)
  Map<String, @Nullable Object> one(@PathVariable UUID id) {
    return road.job(() -> draws.file(id)).document();
  }

  @GetMapping("/{id}/draw.json")
  @Open(value = WHY, withoutAccount = true)
  ResponseEntity<Map<String, @Nullable Object>> file(@PathVariable UUID id) {
    Map<String, @Nullable Object> document = one(id);
    String name = document.get("number") + (document.get("seed") == null ? "-承诺" : "") + ".json";
    return ResponseEntity.ok()
        .contentType(MediaType.APPLICATION_JSON)
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment()
                .filename(name, java.nio.charset.StandardCharsets.UTF_8)
                .build()
                .toString())
        .body(document);
  }
}
