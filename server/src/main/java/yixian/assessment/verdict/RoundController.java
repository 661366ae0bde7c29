package yixian.assessment.verdict;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
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
import yixian.assessment.Permits;
import yixian.assessment.plan.Cadence;
import yixian.assessment.rating.Words;
import yixian.assessment.round.Round;
import yixian.assessment.round.RoundMove;
import yixian.assessment.round.RoundState;
import yixian.assessment.round.Rounds;
import yixian.assessment.sheet.Grade;
import yixian.assessment.sheet.Line;
import yixian.assessment.sheet.Sheet;
import yixian.assessment.sheet.Sheets;
import yixian.audit.Audit;
import yixian.kernel.Actor;
import yixian.kernel.IdempotencyKey;
import yixian.kernel.Requires;

/** Rounds and sheets over HTTP, for those who keep the assessment. */
@RestController
@RequestMapping("/api/assessment")
class RoundController {

  private final Rounds rounds;
  private final RoundViews views;
  private final Sheets sheets;
  private final SheetViews sheetViews;
  private final Opening opening;
  private final Meeting meeting;
  private final Sealing sealing;
  private final Reviews reviews;
  private final SheetRecords records;
  private final Audit audit;
  private final Road road;

  RoundController(
      Rounds rounds,
      RoundViews views,
      Sheets sheets,
      SheetViews sheetViews,
      Opening opening,
      Meeting meeting,
      Sealing sealing,
      Reviews reviews,
      SheetRecords records,
      Audit audit,
      Road road) {
    this.rounds = rounds;
    this.views = views;
    this.sheets = sheets;
    this.sheetViews = sheetViews;
    this.opening = opening;
    this.meeting = meeting;
    this.sealing = sealing;
    this.reviews = reviews;
    this.records = records;
    this.audit = audit;
    this.road = road;
  }

  record RoundLine(
      UUID id,
      UUID batch,
      String title,
      Cadence cadence,
      LocalDate from,
      LocalDate to,
      RoundState state,
      String stateName,
      int waiting,
      @Nullable Instant answerBy) {

    static RoundLine of(Round round, ReviewStore.@Nullable Waiting waiting) {
      return new RoundLine(
          round.id(),
          round.batch(),
          round.title(),
          round.cadence(),
          round.from(),
          round.to(),
          round.state(),
          round.state().label(),
          waiting == null ? 0 : waiting.count(),
          waiting == null ? null : waiting.answerBy());
    }
  }

  record MoveOrder(RoundMove move, int version) {}

  record GradeOrder(int version, @Nullable Grade grade, @Nullable String reason) {}

  record Drawn(int rounds) {}

  @GetMapping("/rounds")
  @Requires(value = Permits.KEEP, everywhere = true)
  List<RoundLine> list(Actor actor) {
    return road.read(
        actor,
        Permits.KEEP,
        () -> {
          Map<UUID, ReviewStore.Waiting> waiting = reviews.waiting();
          return rounds.list().stream()
              .map(round -> RoundLine.of(round, waiting.get(round.id())))
              .toList();
        });
  }

  @PostMapping("/rounds")
  @Requires(value = Permits.KEEP, everywhere = true)
  Drawn draw(Actor actor, IdempotencyKey key) {
    return road.write(
        actor, Permits.KEEP, key, Drawn.class, () -> new Drawn(opening.byHand(actor)));
  }

  @GetMapping("/rounds/{id}")
  @Requires(value = Permits.KEEP, everywhere = true)
  RoundView round(Actor actor, @PathVariable UUID id) {
    return road.read(actor, Permits.KEEP, () -> views.view(actor, id));
  }

  @PostMapping("/rounds/{id}/moves")
  @Requires(value = Permits.KEEP, everywhere = true)
  RoundView move(
      Actor actor, IdempotencyKey key, @PathVariable UUID id, @RequestBody MoveOrder order) {
    return road.write(
        actor,
        order.move().who(),
        key,
        RoundView.class,
        () -> {
          switch (order.move()) {
            case CLOSE_RATING -> meeting.closeRating(actor, id, order.version());
            case TELL -> meeting.tell(actor, id, order.version());
            case LOCK -> sealing.lock(actor, id, order.version());
          }
          return views.view(actor, id);
        });
  }

  @GetMapping("/rounds/{id}/proof")
  @Requires(value = Permits.KEEP, everywhere = true)
  Proof prove(Actor actor, @PathVariable UUID id) {
    return road.read(actor, Permits.KEEP, () -> sealing.prove(id));
  }

  @GetMapping("/sheets/{id}")
  @Requires(value = Permits.KEEP, everywhere = true)
  SheetView sheet(Actor actor, @PathVariable UUID id) {
    return road.inspect(
        actor,
        Permits.KEEP,
        () -> {
          audit.note(actor, "assessment.read", "assessment-sheet", id, Map.of());
          return sheetViews.kept(actor, sheets.get(id));
        });
  }

  @GetMapping("/sheets/{id}/records")
  @Requires(value = Permits.KEEP, everywhere = true)
  List<SheetRecords.Counted> records(
      Actor actor,
      @PathVariable UUID id,
      @RequestParam(defaultValue = "1") int seq,
      @RequestParam(defaultValue = "1") int revision) {
    return road.inspect(
        actor,
        Permits.KEEP,
        () -> {
          SheetRecords.Asked asked = records.asked(kept(actor, id), revision, seq);
          audit.note(
              actor,
              "assessment.open",
              "assessment-sheet",
              id,
              Map.of("line", asked.line().code()));
          return records.list(asked, actor.scope(Permits.KEEP));
        });
  }

  @GetMapping("/sheets/{id}/words")
  @Requires(value = Permits.KEEP, everywhere = true)
  Words words(
      Actor actor,
      @PathVariable UUID id,
      @RequestParam(defaultValue = "1") int seq,
      @RequestParam(defaultValue = "1") int revision) {
    return road.inspect(
        actor,
        Permits.KEEP,
        () -> {
          Sheet sheet = kept(actor, id);
          if (sheet.person().equals(actor.person())) {
            throw Sheets.absent();
          }
          Line line = records.panel(sheet, revision, seq);
          audit.note(actor, "assessment.open", "assessment-sheet", id, Map.of("line", line.code()));
          return records.words(sheet, line);
        });
  }

  @PutMapping("/sheets/{id}/grade")
  @Requires(value = Permits.GRADE, everywhere = true)
  SheetView grade(
      Actor actor, IdempotencyKey key, @PathVariable UUID id, @RequestBody GradeOrder order) {
    return road.write(
        actor,
        Permits.GRADE,
        key,
        SheetView.class,
        () -> {
          meeting.grade(actor, id, order.version(), order.grade(), order.reason());
          return sheetViews.kept(actor, sheets.get(id));
        });
  }

  @PostMapping("/sheets/{id}/ruling")
  @Requires(value = Permits.DECIDE, everywhere = true)
  SheetView decide(
      Actor actor, IdempotencyKey key, @PathVariable UUID id, @RequestBody Reviews.Ruling ruling) {
    return road.write(
        actor,
        Permits.DECIDE,
        key,
        SheetView.class,
        () -> {
          reviews.decide(actor, id, ruling);
          return sheetViews.kept(actor, sheets.get(id));
        });
  }

  private Sheet kept(Actor actor, UUID id) {
    Sheet sheet = sheets.get(id);
    SheetViews.demandNotOwnDraft(actor, sheet);
    return sheet;
  }
}
