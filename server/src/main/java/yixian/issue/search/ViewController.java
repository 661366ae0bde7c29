package yixian.issue.search;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import yixian.access.Road;
import yixian.audit.Audit;
import yixian.kernel.Actor;
import yixian.kernel.Fault;
import yixian.kernel.IdempotencyKey;
import yixian.kernel.Ids;
import yixian.kernel.Problem;
import yixian.kernel.Requires;

/** One's own saved filters over HTTP. */
@RestController
@RequestMapping("/api/views")
class ViewController {

  private static final String VIEW = "issue.view";

  private final ViewStore store;
  private final Audit audit;
  private final Road road;
  private final Clock clock;

  ViewController(ViewStore store, Audit audit, Road road, Clock clock) {
    this.store = store;
    this.audit = audit;
    this.road = road;
    this.clock = clock;
  }

  record NewView(String name, String query) {}

  @GetMapping
  @Requires(VIEW)
  List<View> list(Actor actor) {
    return road.read(actor, VIEW, () -> store.list(account(actor)));
  }

  @PostMapping
  @Requires(VIEW)
  View keep(Actor actor, IdempotencyKey key, @RequestBody NewView wanted) {
    if (wanted.name().isBlank() || wanted.name().length() > 40) {
      throw Problem.invalid(new Fault("name", "名称应为 1 至 40 个字", "请改正名称"));
    }
    if (wanted.query().length() > 2_000) {
      throw Problem.invalid(new Fault("query", "筛选条件过长", "请减少筛选条件"));
    }
    return road.write(
        actor,
        VIEW,
        key,
        View.class,
        () -> {
          View view = new View(Ids.next(), wanted.name().strip(), wanted.query());
          View kept = store.keep(account(actor), view, clock.instant());
          audit.note(actor, "view.keep", "view", kept.id(), Map.of("name", kept.name()));
          return kept;
        });
  }

  @DeleteMapping("/{id}")
  @Requires(VIEW)
  View drop(Actor actor, IdempotencyKey key, @PathVariable UUID id) {
    return road.write(
        actor,
        VIEW,
        key,
        View.class,
        () -> {
          if (!store.drop(account(actor), id)) {
            throw Problem.notFound("保存的筛选");
          }
          audit.note(actor, "view.drop", "view", id, Map.of());
          return new View(id, "", "");
        });
  }

  private static UUID account(Actor actor) {
    if (actor.account() == null) {
      throw Problem.unauthenticated("请先登录");
    }
    return actor.account();
  }
}
