package yixian.secondment.cohort;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import yixian.access.Road;
import yixian.kernel.Actor;
import yixian.kernel.Days;
import yixian.kernel.Requires;
import yixian.secondment.Direction;
import yixian.secondment.batch.Batches;
import yixian.secondment.post.PostKind;

/** Figures of cohorts over HTTP. */
@RestController
class CohortController {

  private static final String VIEW = "secondment.view";

  private final Cohorts cohorts;
  private final Batches batches;
  private final Road road;
  private final Clock clock;

  CohortController(Cohorts cohorts, Batches batches, Road road, Clock clock) {
    this.cohorts = cohorts;
    this.batches = batches;
    this.road = road;
    this.clock = clock;
  }

  /** The figures of a batch, as of its first day where no other is named. */
  @GetMapping("/api/secondment/batches/{id}/cohort")
  @Requires(VIEW)
  Cohort ofBatch(
      Actor actor,
      @PathVariable UUID id,
      @RequestParam(required = false) @Nullable LocalDate day,
      @RequestParam(required = false) @Nullable PostKind kind) {
    return road.read(
        actor,
        VIEW,
        () -> {
          LocalDate first = batches.get(actor.scope(VIEW), id).term().from();
          LocalDate asOf = Objects.requireNonNullElse(day, first);
          return cohorts.count(actor, new CohortQuery(List.of(id), kind, null, asOf, false));
        });
  }

  /** The figures of whoever serves on a day, or of several batches together. */
  @GetMapping("/api/secondment/cohort")
  @Requires(VIEW)
  Cohort ofMany(
      Actor actor,
      @RequestParam(required = false) @Nullable List<UUID> batch,
      @RequestParam(required = false) @Nullable PostKind kind,
      @RequestParam(required = false) @Nullable Direction direction,
      @RequestParam(required = false) @Nullable LocalDate day) {
    LocalDate asOf = day == null ? Days.today(clock) : day;
    List<UUID> wanted = Objects.requireNonNullElse(batch, List.of());
    return road.read(
        actor,
        VIEW,
        () ->
            cohorts.count(actor, new CohortQuery(wanted, kind, direction, asOf, wanted.isEmpty())));
  }
}
