package yixian.journal.plan;

import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import yixian.access.Road;
import yixian.kernel.Actor;
import yixian.kernel.Fault;
import yixian.kernel.IdempotencyKey;
import yixian.kernel.Open;
import yixian.kernel.Problem;
import yixian.kernel.Requires;

/**
 * Plans over HTTP: one's own, and those that the host unit and the organisation department read.
 */
@RestController
@RequestMapping("/api/journal/plans")
class PlanController {

  private final Plans plans;
  private final Road road;

  PlanController(Plans plans, Road road) {
    this.plans = plans;
    this.road = road;
  }

  record Plan(int version, List<Aim> aims) {}

  record Ticking(@Nullable UUID item, @Nullable UUID subject, @Nullable YearMonth month) {}

  @GetMapping("/mine")
  @Open("本人的计划")
  List<PlanSheet> mine(Actor actor) {
    return road.ownRead(actor, () -> plans.mine(actor));
  }

  @GetMapping("/{id}")
  @Requires(Plans.READ)
  PlanSheet sheet(Actor actor, @PathVariable UUID id) {
    return road.read(actor, Plans.READ, () -> plans.sheet(actor, id));
  }

  @PutMapping("/mine/{id}")
  @Open("写本人的计划")
  PlanSheet write(Actor actor, IdempotencyKey key, @PathVariable UUID id, @RequestBody Plan plan) {
    return road.ownWrite(
        actor, key, PlanSheet.class, () -> plans.write(actor, id, plan.version(), plan.aims()));
  }

  @GetMapping("/mine/{id}/candidates")
  @Requires(Plans.WRITE)
  List<Pointer> candidates(
      Actor actor,
      @PathVariable UUID id,
      @RequestParam(required = false) @Nullable UUID item,
      @RequestParam(required = false) @Nullable YearMonth month) {
    return road.read(actor, Plans.WRITE, () -> plans.candidates(actor, id, item, month));
  }

  @PostMapping("/mine/{id}/ticks")
  @Requires(Plans.WRITE)
  PlanSheet tick(
      Actor actor, IdempotencyKey key, @PathVariable UUID id, @RequestBody Ticking ticking) {
    UUID item = ticking.item();
    UUID subject = ticking.subject();
    YearMonth month = ticking.month();
    if (item == null || subject == null || month == null) {
      throw Problem.invalid(new Fault("subject", "没有选择记录", "请选择要勾的事项和一条记录"));
    }
    return road.write(
        actor,
        Plans.WRITE,
        key,
        PlanSheet.class,
        () -> plans.tick(actor, id, item, subject, month));
  }

  @DeleteMapping("/mine/{id}/ticks/{tick}")
  @Open("撤回本人的勾")
  PlanSheet untick(
      Actor actor, IdempotencyKey key, @PathVariable UUID id, @PathVariable UUID tick) {
    return road.ownWrite(actor, key, PlanSheet.class, () -> plans.untick(actor, id, tick));
  }
}
