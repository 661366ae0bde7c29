package yixian.unannounced.round;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
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
import yixian.kernel.IdempotencyKey;
import yixian.kernel.Requires;
import yixian.unannounced.Unannounced;
import yixian.unannounced.visit.Figure;
import yixian.unannounced.visit.Look;
import yixian.unannounced.visit.Looks;
import yixian.unannounced.visit.VisitSheet;
import yixian.unannounced.visit.VisitSheets;

/** Rounds over HTTP, for the organising unit. */
@RestController
@RequestMapping("/api/unannounced")
class RoundController {
  private final Rounds rounds;
  private final RoundStore store;
  private final RoundSheets sheets;
  private final VisitSheets visits;
  private final Looks looks;
  private final Road road;

  RoundController(
      Rounds rounds,
      RoundStore store,
      RoundSheets sheets,
      VisitSheets visits,
      Looks looks,
      Road road) {
    this.rounds = rounds;
    this.store = store;
    this.sheets = sheets;
    this.visits = visits;
    this.looks = looks;
    this.road = road;
  }

  record MoveOrder(@Nullable Move move, int version, @Nullable String extra) {}

  record Appointed(int version, @Nullable List<UUID> inspectors) {}

  record Left(int version, @Nullable String why) {}

  @GetMapping("/rounds")
  @Requires(Unannounced.LEAD)
  List<RoundSheet.Line> list(Actor actor) {
    return road.read(
        actor, Unannounced.LEAD, () -> sheets.lines(store.list(actor.scope(Unannounced.LEAD))));
  }

  @PostMapping("/rounds")
  @Requires(Unannounced.LEAD)
  UUID open(Actor actor, IdempotencyKey key, @RequestBody RoundDraft draft) {
    return road.write(actor, Unannounced.LEAD, key, UUID.class, () -> rounds.open(actor, draft));
  }

  @GetMapping("/rounds/{id}")
  @Requires(Unannounced.LEAD)
  RoundSheet sheet(Actor actor, @PathVariable UUID id) {
    return road.read(actor, Unannounced.LEAD, () -> sheets.sheet(actor, rounds.led(actor, id)));
  }

  @GetMapping("/rounds/{id}/visits")
  @Requires(Unannounced.LEAD)
  List<VisitSheet> visits(Actor actor, @PathVariable UUID id) {
    return road.read(
        actor, Unannounced.LEAD, () -> visits.ofRound(actor, rounds.led(actor, id).getId()));
  }

  @PostMapping("/rounds/{id}/moves")
  @Requires(Unannounced.LEAD)
  UUID move(Actor actor, IdempotencyKey key, @PathVariable UUID id, @RequestBody MoveOrder order) {
    return road.write(
        actor,
        Unannounced.LEAD,
        key,
        UUID.class,
        () -> rounds.move(actor, id, order.move(), order.version(), order.extra()));
  }

  @PutMapping("/rounds/{id}/inspectors")
  @Requires(Unannounced.LEAD)
  UUID appoint(
      Actor actor, IdempotencyKey key, @PathVariable UUID id, @RequestBody Appointed order) {
    return road.write(
        actor,
        Unannounced.LEAD,
        key,
        UUID.class,
        () -> rounds.appoint(actor, id, order.version(), order.inspectors()));
  }

  @PostMapping("/rounds/{id}/visits/{visit}/leaving")
  @Requires(Unannounced.LEAD)
  UUID leave(
      Actor actor,
      IdempotencyKey key,
      @PathVariable UUID id,
      @PathVariable UUID visit,
      @RequestBody Left order) {
    return road.write(
        actor,
        Unannounced.LEAD,
        key,
        UUID.class,
        () -> rounds.leave(actor, id, visit, order.version(), order.why()));
  }

  @GetMapping("/figures")
  @Requires(Unannounced.LEAD)
  List<Look.Counted> figures(Actor actor, @RequestParam(required = false) @Nullable UUID round) {
    return road.read(
        actor, Unannounced.LEAD, () -> looks.figures(actor.scope(Unannounced.LEAD), round));
  }

  @GetMapping("/looks")
  @Requires(Unannounced.LEAD)
  List<Look> looks(
      Actor actor,
      @RequestParam Figure figure,
      @RequestParam(required = false) @Nullable UUID round) {
    return road.read(
        actor, Unannounced.LEAD, () -> looks.lines(actor.scope(Unannounced.LEAD), figure, round));
  }
}
