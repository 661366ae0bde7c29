package yixian.unannounced.finding;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import yixian.access.Road;
import yixian.kernel.Actor;
import yixian.kernel.IdempotencyKey;
import yixian.kernel.Open;
import yixian.kernel.Requires;
import yixian.unannounced.Aspect;
import yixian.unannounced.Unannounced;

/** Findings over HTTP: for the units concerned, for the person himself, for who looks again. */
@RestController
@RequestMapping("/api/unannounced")
class FindingController {
  private final Findings findings;
  private final FindingStore store;
  private final FindingSheets sheets;
  private final Road road;

  FindingController(Findings findings, FindingStore store, FindingSheets sheets, Road road) {
    this.findings = findings;
    this.store = store;
    this.sheets = sheets;
    this.road = road;
  }

  @GetMapping("/findings")
  @Requires(Unannounced.VIEW)
  List<FindingSheet> list(
      Actor actor,
      @RequestParam(required = false) @Nullable UUID round,
      @RequestParam(required = false) @Nullable Aspect aspect,
      @RequestParam(required = false) @Nullable State state,
      @RequestParam(required = false) @Nullable Boolean open) {
    FindingQuery query = new FindingQuery(round, aspect, state, open);
    return road.read(
        actor,
        Unannounced.VIEW,
        () -> sheets.sheets(actor, store.list(actor.scope(Unannounced.VIEW), query)));
  }

  @GetMapping("/findings/{id}")
  @Requires(Unannounced.VIEW)
  FindingSheet sheet(Actor actor, @PathVariable UUID id) {
    return road.read(
        actor,
        Unannounced.VIEW,
        () -> sheets.sheet(actor, findings.get(actor.scope(Unannounced.VIEW), id)));
  }

  @PostMapping("/findings/{id}/moves")
  @Requires(Unannounced.VIEW)
  UUID move(Actor actor, IdempotencyKey key, @PathVariable UUID id, @RequestBody MoveOrder order) {
    return road.write(
        actor, Unannounced.VIEW, key, UUID.class, () -> findings.unitMove(actor, id, order));
  }

  @GetMapping("/mine/findings")
  @Open("检查发现的关于本人的问题")
  List<FindingSheet> mine(Actor actor) {
    UUID person = actor.person();
    return person == null
        ? List.of()
        : road.ownRead(actor, () -> sheets.sheets(actor, store.about(person)));
  }

  @GetMapping("/mine/rechecks")
  @Open("等本人复查的问题")
  List<FindingSheet> rechecks(Actor actor) {
    UUID person = actor.person();
    return person == null
        ? List.of()
        : road.ownRead(actor, () -> sheets.sheets(actor, store.waitingFor(person)));
  }

  @PostMapping("/mine/findings/{id}/moves")
  @Open("说明、整改关于本人的问题，或复查")
  UUID ownMove(
      Actor actor, IdempotencyKey key, @PathVariable UUID id, @RequestBody MoveOrder order) {
    return road.ownWrite(actor, key, UUID.class, () -> findings.ownMove(actor, id, order));
  }
}
