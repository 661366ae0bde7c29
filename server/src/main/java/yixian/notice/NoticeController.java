package yixian.notice;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import yixian.access.Road;
import yixian.kernel.Actor;
import yixian.kernel.Fault;
import yixian.kernel.IdempotencyKey;
import yixian.kernel.Page;
import yixian.kernel.Problem;
import yixian.kernel.Requires;

/** One's own messages over HTTP. */
@RestController
class NoticeController {

  private static final String READ = "notice.read";
  private static final int MOST = 200;

  private final Road road;
  private final Notices notices;

  NoticeController(Road road, Notices notices) {
    this.road = road;
    this.notices = notices;
  }

  record Unread(int count) {}

  record Marked(int read, int unread) {}

  record MarkWanted(@Nullable List<UUID> ids) {}

  @GetMapping("/api/notices")
  @Requires(READ)
  Page<Message> inbox(
      Actor actor,
      @RequestParam(defaultValue = "false") boolean unread,
      @RequestParam(required = false) @Nullable UUID cursor,
      @RequestParam(defaultValue = "50") int limit) {
    if (limit < 1 || limit > MOST) {
      throw Problem.invalid(new Fault("limit", "每页条数应在 1 至 " + MOST + " 之间", "请改正 limit"));
    }
    return road.read(actor, READ, () -> notices.inbox(actor, unread, cursor, limit));
  }

  @GetMapping("/api/notices/unread")
  @Requires(READ)
  Unread unread(Actor actor) {
    return road.read(actor, READ, () -> new Unread(notices.unread(actor)));
  }

  @PostMapping("/api/notices/read")
  @Requires(READ)
  Marked read(Actor actor, IdempotencyKey key, @RequestBody MarkWanted wanted) {
    List<UUID> ids = wanted.ids();
    if (ids == null || ids.isEmpty() || ids.size() > MOST) {
      throw Problem.invalid(new Fault("ids", "请一次标记 1 至 " + MOST + " 条通知", "请选择通知后重试"));
    }
    return road.write(
        actor,
        READ,
        key,
        Marked.class,
        () -> new Marked(notices.read(actor, ids), notices.unread(actor)));
  }
}
