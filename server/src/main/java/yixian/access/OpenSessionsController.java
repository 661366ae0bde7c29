package yixian.access;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import yixian.kernel.IdempotencyKey;
import yixian.kernel.Open;
import yixian.kernel.Requires;

/** Who is online, and kicking out. */
@RestController
@RequestMapping("/api/sessions")
class OpenSessionsController {

  private static final String MANAGE = "access.manage";

  private final Road road;
  private final SessionDesk desk;

  OpenSessionsController(Road road, SessionDesk desk) {
    this.road = road;
    this.desk = desk;
  }

  @GetMapping
  @Requires(MANAGE)
  List<SessionView> list(
      SignedIn me,
      @RequestParam(required = false) @Nullable UUID account,
      @RequestParam(required = false) @Nullable String q) {
    return road.read(me.actor(), MANAGE, () -> desk.administered(me, account, q));
  }

  @DeleteMapping("/{id}")
  @Open("本人的会话；他人的须有账号管理权限")
  MyAccount.Done end(SignedIn me, IdempotencyKey key, @PathVariable UUID id) {
    return road.ownWrite(me.actor(), key, MyAccount.Done.class, () -> desk.end(me, id));
  }
}
