package yixian.assessment.round;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import yixian.assessment.plan.Cadence;
import yixian.assessment.plan.Plan;
import yixian.calendar.Calendars;
import yixian.calendar.DeadlineUnit;
import yixian.kernel.Actor;
import yixian.kernel.Ids;
import yixian.kernel.Lifecycle;
import yixian.kernel.Problem;

/** 考核期 · Keeps the rounds and where each stands. Called inside the road. */
@Component
public class Rounds {

  /**
   * What is known is asked for as of a moment ago: a deed that is under way now is told with its
   * own time, but is seen only when it is done.
   */
  public static final Duration SETTLED = Duration.ofMinutes(1);

  private final RoundStore store;
  private final Calendars calendars;
  private final Clock clock;

  Rounds(RoundStore store, Calendars calendars, Clock clock) {
    this.store = store;
    this.calendars = calendars;
    this.clock = clock;
  }

  /** All rounds, as far as the transaction sees; the latest first. */
  public List<Round> list() {
    return store.list();
  }

  /** One round, as far as the transaction sees. */
  public Round get(UUID id) {
    return store.find(id).orElseThrow(() -> Problem.notFound("考核期"));
  }

  /** Whether the round of a batch has been drawn already. */
  public boolean drawn(UUID batch, Cadence cadence, LocalDate from) {
    return store.drawn(batch, cadence, from);
  }

  /** Those still rated though their term has passed, of which nobody was told yet. */
  public List<Round> ratingOver() {
    return store.ratingOver(clock.instant());
  }

  /** Keeps that those who have not spoken, and the desk, were told. */
  public void toldRatingOver(Round round) {
    store.toldRatingOver(round.id(), clock.instant());
  }

  /** Opens a round; what is known now counts. */
  public Round open(Actor by, Plan plan, Cadence cadence, LocalDate from, LocalDate to) {
    Instant now = clock.instant();
    Round round =
        new Round(
            Ids.next(),
            plan.id(),
            plan.batch(),
            cadence,
            from,
            to,
            now.minus(SETTLED),
            calendars.deadline(now, cadence.workingDays(), DeadlineUnit.WORKING_DAY).at(),
            RoundState.RATING,
            null,
            null,
            null,
            1,
            by.name(),
            now);
    store.add(round);
    return round;
  }

  /**
   * Moves a round on; what must hold beyond its state was looked at before.
   *
   * @param seal what it is sealed with, where it is locked
   */
  public Round move(Actor actor, Round round, int seen, RoundMove move, @Nullable String seal) {
    Lifecycle.Edge<RoundState, RoundMove, RoundGiven> edge = edge(round, move);
    Instant now = clock.instant();
    Round after =
        round.moved(edge.to(), move == RoundMove.TELL ? now : null, seal, actor.name(), now);
    store.save(after, seen);
    return after;
  }

  /** The edge of a move, or the refusal that says where the round stands. */
  public static Lifecycle.Edge<RoundState, RoundMove, RoundGiven> edge(
      Round round, RoundMove move) {
    return RoundLifecycle.GRAPH
        .find(round.state(), move)
        .orElseThrow(
            () ->
                Problem.refused(
                    "move-not-allowed",
                    round.title() + round.state().label() + "，不能" + move.label()));
  }
}
