package yixian.issue.lookback;

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
import yixian.issue.lookback.review.Look;
import yixian.issue.lookback.review.Review;
import yixian.issue.lookback.review.Reviews;
import yixian.kernel.Actor;
import yixian.kernel.IdempotencyKey;
import yixian.kernel.Problem;
import yixian.kernel.Requires;
import yixian.kernel.Scope;

/** Look-backs over HTTP. */
@RestController
@RequestMapping("/api/lookbacks")
class LookbackController {
  private final Lookbacks lookbacks;
  private final Decisions decisions;
  private final Reviews reviews;
  private final Sheets sheets;
  private final RoundStore store;
  private final SampleStore samples;
  private final Road road;

  LookbackController(
      Lookbacks lookbacks,
      Decisions decisions,
      Reviews reviews,
      Sheets sheets,
      RoundStore store,
      SampleStore samples,
      Road road) {
    this.lookbacks = lookbacks;
    this.decisions = decisions;
    this.reviews = reviews;
    this.sheets = sheets;
    this.store = store;
    this.samples = samples;
    this.road = road;
  }

  record MoveOrder(@Nullable Move move, int version, @Nullable String extra) {}

  record Entered(UUID sample, UUID reviewer, Review.@Nullable Given given) {}

  @GetMapping
  @Requires(Lookbacks.VIEW)
  List<RoundSheet.Line> list(Actor actor) {
    Scope scope = actor.scope(Lookbacks.VIEW);
    return road.read(
        actor,
        Lookbacks.VIEW,
        () -> store.list(scope).stream().map(row -> sheets.line(scope, row)).toList());
  }

  @PostMapping
  @Requires(Lookbacks.LEAD)
  UUID open(Actor actor, IdempotencyKey key, @RequestBody RoundDraft draft) {
    return road.write(actor, Lookbacks.LEAD, key, UUID.class, () -> lookbacks.open(actor, draft));
  }

  @GetMapping("/{id}")
  @Requires(Lookbacks.VIEW)
  RoundSheet sheet(Actor actor, @PathVariable UUID id) {
    return road.read(
        actor,
        Lookbacks.VIEW,
        () ->
            sheets.sheet(
                actor, actor.scope(Lookbacks.VIEW), lookbacks.found(actor, Lookbacks.VIEW, id)));
  }

  @PostMapping("/{id}/moves")
  @Requires(Lookbacks.LEAD)
  UUID move(Actor actor, IdempotencyKey key, @PathVariable UUID id, @RequestBody MoveOrder order) {
    return road.write(
        actor,
        Lookbacks.LEAD,
        key,
        UUID.class,
        () -> lookbacks.move(actor, id, order.move(), order.version(), order.extra()));
  }

  @GetMapping("/{id}/samples")
  @Requires(Lookbacks.VIEW)
  List<SampleLine> samples(
      Actor actor,
      @PathVariable UUID id,
      @RequestParam(required = false) @Nullable Boolean answered,
      @RequestParam(required = false) @Nullable Boolean problem,
      @RequestParam(required = false) @Nullable Look look,
      @RequestParam(required = false) @Nullable Finding finding,
      @RequestParam(required = false) @Nullable Verdict verdict,
      @RequestParam(required = false) @Nullable UUID unit,
      @RequestParam(required = false) @Nullable UUID category) {
    SampleQuery query = new SampleQuery(answered, problem, look, finding, verdict, unit, category);
    return road.read(
        actor,
        Lookbacks.VIEW,
        () -> {
          lookbacks.found(actor, Lookbacks.VIEW, id);
          return sheets.samples(actor.scope(Lookbacks.VIEW), id).stream()
              .filter(query::counts)
              .toList();
        });
  }

  /** What staff write down of what a reviewer said at a visit. */
  @PostMapping("/{id}/reviews")
  @Requires(Lookbacks.LEAD)
  UUID enter(Actor actor, IdempotencyKey key, @PathVariable UUID id, @RequestBody Entered said) {
    return road.write(
        actor,
        Lookbacks.LEAD,
        key,
        UUID.class,
        () -> {
          lookbacks.led(actor, id);
          if (samples.find(actor.scope(Lookbacks.LEAD), id, List.of(said.sample())).isEmpty()) {
            throw Problem.notFound("抽中事件");
          }
          reviews.enter(actor, said.sample(), said.reviewer(), said.given());
          return id;
        });
  }

  @PostMapping("/{id}/decisions")
  @Requires(Lookbacks.LEAD)
  UUID decide(
      Actor actor, IdempotencyKey key, @PathVariable UUID id, @RequestBody DecisionOrder order) {
    return road.write(
        actor, Lookbacks.LEAD, key, UUID.class, () -> decisions.decide(actor, id, order));
  }
}
