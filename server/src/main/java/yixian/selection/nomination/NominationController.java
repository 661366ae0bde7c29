package yixian.selection.nomination;

import static yixian.selection.nomination.Nominations.ARRANGE;
import static yixian.selection.nomination.Nominations.NOMINATE;
import static yixian.selection.nomination.Nominations.VIEW;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import yixian.access.Road;
import yixian.kernel.Actor;
import yixian.kernel.IdempotencyKey;
import yixian.kernel.Requires;
import yixian.secondment.batch.Batch;
import yixian.secondment.batch.Phase;
import yixian.secondment.batch.PhaseSpan;
import yixian.selection.Calls;
import yixian.selection.rule.Assessment;

/** Nominations over HTTP. */
@RestController
@RequestMapping("/api/selection")
class NominationController {

  private final Nominations nominations;
  private final NominationSheets sheets;
  private final Calls calls;
  private final Road road;

  NominationController(Nominations nominations, NominationSheets sheets, Calls calls, Road road) {
    this.nominations = nominations;
    this.sheets = sheets;
    this.calls = calls;
    this.road = road;
  }

  /**
   * A batch as those see it who nominate.
   *
   * @param closed why no nominations are taken today; null where they are
   */
  record CallView(
      UUID id,
      int number,
      String name,
      String task,
      LocalDate from,
      LocalDate to,
      @Nullable LocalDate nominateFrom,
      @Nullable LocalDate nominateTo,
      @Nullable String closed) {}

  record Mended(
      int version, @Nullable String reason, @Nullable String override, @Nullable String comment) {

    NominationDraft draft() {
      return new NominationDraft(null, reason, override);
    }
  }

  record Leaving(int version, @Nullable String reason) {}

  record Filing(@Nullable String number, @Nullable LocalDate day) {}

  record Filed(int count) {}

  /** The batches that are called out; the same for everybody. */
  @GetMapping("/batches")
  @Requires(VIEW)
  List<CallView> batches(Actor actor) {
    return road.read(actor, VIEW, () -> calls.list().stream().map(this::call).toList());
  }

  @GetMapping("/batches/{id}")
  @Requires(VIEW)
  CallView batch(Actor actor, @PathVariable UUID id) {
    return road.read(actor, VIEW, () -> call(calls.get(actor.scope(VIEW), id)));
  }

  @GetMapping("/batches/{id}/nominations")
  @Requires(VIEW)
  List<NominationLine> list(Actor actor, @PathVariable UUID id) {
    return road.read(actor, VIEW, () -> sheets.lines(nominations.list(actor.scope(VIEW), id)));
  }

  @PostMapping("/batches/{id}/nominations")
  @Requires(NOMINATE)
  NominationSheet nominate(
      Actor actor, IdempotencyKey key, @PathVariable UUID id, @RequestBody NominationDraft draft) {
    return road.write(
        actor,
        NOMINATE,
        key,
        NominationSheet.class,
        () -> sheet(actor, NOMINATE, nominations.nominate(actor, id, draft)));
  }

  /** What the rules answer about somebody of one's own; the asking is noted. */
  @GetMapping("/batches/{id}/people/{person}/check")
  @Requires(NOMINATE)
  Assessment check(Actor actor, @PathVariable UUID id, @PathVariable UUID person) {
    return road.inspect(actor, NOMINATE, () -> nominations.check(actor, id, person));
  }

  @PostMapping("/batches/{id}/filing")
  @Requires(ARRANGE)
  Filed file(Actor actor, IdempotencyKey key, @PathVariable UUID id, @RequestBody Filing filing) {
    return road.write(
        actor,
        ARRANGE,
        key,
        Filed.class,
        () -> new Filed(nominations.file(actor, id, filing.number(), filing.day())));
  }

  @GetMapping("/nominations/{id}")
  @Requires(VIEW)
  NominationSheet sheet(Actor actor, @PathVariable UUID id) {
    return road.read(actor, VIEW, () -> sheet(actor, VIEW, id));
  }

  @PutMapping("/nominations/{id}")
  @Requires(NOMINATE)
  NominationSheet resend(
      Actor actor, IdempotencyKey key, @PathVariable UUID id, @RequestBody Mended mended) {
    return road.write(
        actor,
        NOMINATE,
        key,
        NominationSheet.class,
        () -> {
          nominations.resend(actor, id, mended.version(), mended.draft(), mended.comment());
          return sheet(actor, NOMINATE, id);
        });
  }

  @PostMapping("/nominations/{id}/withdrawal")
  @Requires(NOMINATE)
  NominationSheet withdraw(
      Actor actor, IdempotencyKey key, @PathVariable UUID id, @RequestBody Leaving leaving) {
    return road.write(
        actor,
        NOMINATE,
        key,
        NominationSheet.class,
        () -> {
          nominations.withdraw(actor, id, leaving.version(), leaving.reason());
          return sheet(actor, NOMINATE, id);
        });
  }

  private NominationSheet sheet(Actor actor, String permission, UUID id) {
    return sheets.sheet(actor, nominations.get(actor.scope(permission), id));
  }

  private CallView call(Batch batch) {
    return new CallView(
        batch.id(),
        batch.number(),
        batch.name(),
        batch.task(),
        batch.term().from(),
        batch.term().to(),
        batch.find(Phase.NOMINATION).map(PhaseSpan::from).orElse(null),
        batch.find(Phase.NOMINATION).map(PhaseSpan::to).orElse(null),
        calls.closed(batch));
  }
}
