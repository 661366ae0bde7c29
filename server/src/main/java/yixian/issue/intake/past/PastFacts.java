package yixian.issue.intake.past;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import yixian.kernel.Fact;
import yixian.kernel.FactsWithdrawn;

/**
 * 历史事实 · Tells the ledger what happened in past cases at the times when it happened. Whether a term
 * was kept is told only where the other system set one.
 */
@Component
class PastFacts {

  private final ApplicationEventPublisher events;

  PastFacts(ApplicationEventPublisher events) {
    this.events = events;
  }

  private record PastFact(
      String kind,
      UUID record,
      Instant at,
      @Nullable UUID unit,
      @Nullable UUID grid,
      @Nullable UUID category,
      Map<String, Object> details)
      implements Fact {}

  void tell(Taken taken) {
    PastCase told = taken.told();
    Map<String, Object> channel = Map.of("channel", "PAST");
    byGrid(taken, "issue.reported", told.reported(), channel);
    switch (told.state()) {
      case REFUSED -> byGrid(taken, "issue.refused", told.last(), Map.of());
      case VOID -> byGrid(taken, "issue.voided", told.last(), Map.of());
      case CLOSED, OPEN -> {
        byGrid(taken, "issue.filed", told.reported(), channel);
        worked(taken);
      }
    }
  }

  private void worked(Taken taken) {
    PastCase told = taken.told();
    if (told.unit() != null) {
      byUnit(taken, "issue.dispatched", taken.dispatched(), Map.of("first", true));
      byUnit(taken, "issue.due", told.due(), Map.of());
      byUnit(taken, "issue.close-due", told.due(), Map.of());
    }
    Instant closed = taken.closedAt();
    Instant handled = told.handled() == null ? closed : told.handled();
    byUnit(taken, "issue.handled", handled, inTime(told.inTime(handled), Map.of()));
    byUnit(taken, "issue.closed", closed, inTime(told.inTime(closed), Map.of("forced", false)));
    if (told.level() != null) {
      byUnit(taken, "issue.rated", told.last(), Map.of("level", told.level()));
    }
  }

  /** Nothing of what was told of these counts any more. */
  void withdraw(List<UUID> issues, String why) {
    events.publishEvent(new FactsWithdrawn(issues, why));
  }

  private static Map<String, Object> inTime(Optional<Boolean> kept, Map<String, Object> more) {
    Map<String, Object> details = new HashMap<>(more);
    kept.ifPresent(inTime -> details.put("inTime", inTime));
    return details;
  }

  private void byGrid(Taken taken, String kind, Instant at, Map<String, Object> details) {
    publish(taken, kind, at, taken.gridUnit(), details);
  }

  private void byUnit(Taken taken, String kind, @Nullable Instant at, Map<String, Object> details) {
    if (at != null) {
      publish(taken, kind, at, taken.told().unit(), details);
    }
  }

  private void publish(
      Taken taken, String kind, Instant at, @Nullable UUID unit, Map<String, Object> details) {
    UUID category = taken.told().category();
    events.publishEvent(new PastFact(kind, taken.id(), at, unit, taken.grid(), category, details));
  }
}
