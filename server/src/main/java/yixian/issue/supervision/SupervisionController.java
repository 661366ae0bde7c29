package yixian.issue.supervision;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import yixian.access.Road;
import yixian.kernel.Actor;
import yixian.kernel.IdempotencyKey;
import yixian.kernel.Requires;

/** Supervision orders over HTTP; they are given by a move on the issue. */
@RestController
class SupervisionController {

  private static final String VIEW = "issue.view";
  private static final Duration SHOWN = Duration.ofDays(400);

  private final Supervisions supervisions;
  private final Road road;
  private final Clock clock;

  SupervisionController(Supervisions supervisions, Road road, Clock clock) {
    this.supervisions = supervisions;
    this.road = road;
    this.clock = clock;
  }

  @GetMapping("/api/supervisions")
  @Requires(VIEW)
  List<Supervision> list(Actor actor, @RequestParam(required = false) @Nullable State state) {
    return road.read(
        actor, VIEW, () -> supervisions.list(actor, state, clock.instant().minus(SHOWN)));
  }

  @GetMapping("/api/issues/{id}/supervisions")
  @Requires(VIEW)
  List<Supervision> of(Actor actor, @PathVariable UUID id) {
    return road.read(actor, VIEW, () -> supervisions.of(actor, id));
  }

  @PostMapping("/api/supervisions/{id}/moves")
  @Requires(VIEW)
  Supervision move(
      Actor actor, IdempotencyKey key, @PathVariable UUID id, @RequestBody Order order) {
    return road.write(
        actor,
        order.move().who(),
        key,
        Supervision.class,
        () -> supervisions.move(actor, id, order));
  }
}
