package yixian.unannounced.visit;

import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import yixian.attendance.leave.Leaves;
import yixian.unannounced.db.tables.records.VisitPeopleRecord;

/**
 * 准假 · Who of those whom one should meet is away with granted leave: he is excused, not absent.
 * Inspectors do not see leaves, so the house looks for them, and tells from when to when, no more.
 */
@Component
public class Excuses {
  private final VisitStore store;
  private final Leaves leaves;
  private final Clock clock;

  Excuses(VisitStore store, Leaves leaves, Clock clock) {
    this.store = store;
    this.leaves = leaves;
    this.clock = clock;
  }

  /** By the line of each person of these visits, now. */
  Map<UUID, String> now(List<UUID> visits) {
    return at(visits, clock.instant());
  }

  /** By the line of each person of these visits, at the moment; for a job of the house. */
  public Map<UUID, String> at(List<UUID> visits, Instant moment) {
    List<VisitPeopleRecord> people =
        store.people(visits).values().stream()
            .flatMap(List::stream)
            .filter(each -> each.getPlacement() != null)
            .toList();
    Map<UUID, String> away =
        leaves.awayAt(
            people.stream().map(VisitPeopleRecord::getPlacement).collect(Collectors.toSet()),
            moment);
    Map<UUID, String> excused = new HashMap<>();
    people.stream()
        .filter(each -> away.containsKey(each.getPlacement()))
        .forEach(
            each ->
                excused.put(each.getId(), Objects.requireNonNull(away.get(each.getPlacement()))));
    return excused;
  }
}
