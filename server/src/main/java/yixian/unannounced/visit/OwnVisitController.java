package yixian.unannounced.visit;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import yixian.access.Road;
import yixian.kernel.Actor;
import yixian.kernel.IdempotencyKey;
import yixian.kernel.Open;

/** An inspector's visits over HTTP, and what was seen of oneself. */
@RestController
@RequestMapping("/api/unannounced/mine")
class OwnVisitController {
  private final Visits visits;
  private final VisitStore store;
  private final VisitSheets sheets;
  private final Excuses excuses;
  private final Road road;
  private final Clock clock;

  OwnVisitController(
      Visits visits,
      VisitStore store,
      VisitSheets sheets,
      Excuses excuses,
      Road road,
      Clock clock) {
    this.visits = visits;
    this.store = store;
    this.sheets = sheets;
    this.excuses = excuses;
    this.road = road;
    this.clock = clock;
  }

  @GetMapping("/visits")
  @Open("派给本人的检查")
  List<VisitSheet> mine(Actor actor) {
    UUID person = actor.person();
    if (person == null) {
      return List.of();
    }
    Map<UUID, String> excused =
        road.job(
            () -> excuses.now(store.openFor(person).stream().map(each -> each.getId()).toList()));
    return road.ownRead(actor, () -> sheets.openFor(person, excused));
  }

  @PostMapping("/visits/{id}")
  @Open("记录派给本人的检查")
  UUID record(
      Actor actor, IdempotencyKey key, @PathVariable UUID id, @RequestBody VisitOrder order) {
    Map<UUID, String> excused =
        road.job(
            () -> excuses.at(List.of(id), Objects.requireNonNullElse(order.at(), clock.instant())));
    return road.ownWrite(actor, key, UUID.class, () -> visits.record(actor, id, order, excused));
  }

  @GetMapping("/looks")
  @Open("四不两直检查看到的本人情况")
  List<VisitSheet.Own> looks(Actor actor) {
    UUID person = actor.person();
    return person == null ? List.of() : road.ownRead(actor, () -> sheets.seenOf(person));
  }
}
