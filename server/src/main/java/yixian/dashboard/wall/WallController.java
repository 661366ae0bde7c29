package yixian.dashboard.wall;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;
import yixian.kernel.Actor;
import yixian.kernel.Requires;

/** The wall over HTTP: one open line that says everything. */
@RestController
@RequestMapping("/api/wall")
class WallController {

  private final WallLines lines;

  WallController(WallLines lines) {
    this.lines = lines;
  }

  /** The board of the wall that came with the house where none is named. */
  @GetMapping(path = "/line", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
  @Requires(Wall.OPEN)
  SseEmitter line(Actor actor, @RequestParam @Nullable UUID board) {
    return lines.open(actor, board).emitter();
  }
}
