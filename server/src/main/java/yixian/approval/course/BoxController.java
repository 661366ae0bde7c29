package yixian.approval.course;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import yixian.access.Road;
import yixian.approval.State;
import yixian.kernel.Actor;
import yixian.kernel.Fault;
import yixian.kernel.Page;
import yixian.kernel.Problem;
import yixian.kernel.Requires;

/** Lists of requests over HTTP. */
@RestController
class BoxController {

  private static final String ACT = "approval.act";
  private static final int MOST = 200;

  private final Boxes boxes;
  private final Road road;

  BoxController(Boxes boxes, Road road) {
    this.boxes = boxes;
    this.road = road;
  }

  @GetMapping("/api/approvals")
  @Requires(ACT)
  Page<ApprovalLine> list(
      Actor actor,
      @RequestParam(defaultValue = "waiting") String box,
      @RequestParam(required = false) @Nullable State state,
      @RequestParam(required = false) @Nullable String kind,
      @RequestParam(required = false) @Nullable String q,
      @RequestParam(required = false) @Nullable String cursor,
      @RequestParam(defaultValue = "50") int limit) {
    if (limit < 1 || limit > MOST) {
      throw Problem.invalid(new Fault("limit", "每页条数应在 1 至 " + MOST + " 之间", "请改正 limit"));
    }
    BoxQuery query = new BoxQuery(box(box), state, kind, text(q), cursor, limit);
    return road.read(actor, ACT, () -> boxes.page(actor, query));
  }

  private static Box box(String name) {
    try {
      return Box.valueOf(name.toUpperCase(Locale.ROOT));
    } catch (IllegalArgumentException e) {
      throw Problem.invalid(
          new Fault("box", "没有审批箱“" + name + "”", "请用 waiting、done、asked、copied、units 或 overdue"));
    }
  }

  private static @Nullable String text(@Nullable String given) {
    return given == null || given.isBlank() ? null : given.strip();
  }
}
