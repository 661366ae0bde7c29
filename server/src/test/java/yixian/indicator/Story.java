package yixian.indicator;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import yixian.access.Road;
import yixian.kernel.Fact;
import yixian.kernel.FactWithdrawn;
import yixian.kernel.Ids;

/** Tells facts of a unit that no other test uses, as the rooms would. */
public final class Story {

  private final Road road;
  private final ApplicationEventPublisher events;
  public final UUID unit = Ids.next();
  public final UUID grid = Ids.next();
  public final UUID category = Ids.next();

  public Story(Road road, ApplicationEventPublisher events) {
    this.road = road;
    this.events = events;
  }

  public record Told(
      String kind,
      UUID record,
      Instant at,
      @Nullable UUID unit,
      @Nullable UUID grid,
      @Nullable UUID category,
      Map<String, Object> details,
      @Nullable UUID person)
      implements Fact {}

  /** Something happened at noon (UTC) of the day to a new record. */
  public UUID happened(String kind, String day) {
    return happened(Ids.next(), kind, day, Map.of());
  }

  public UUID happened(UUID record, String kind, String day) {
    return happened(record, kind, day, Map.of());
  }

  public UUID happened(UUID record, String kind, String day, Map<String, Object> details) {
    return happened(unit, record, kind, Instant.parse(day + "T12:00:00Z"), details);
  }

  public UUID happened(
      @Nullable UUID unit, UUID record, String kind, Instant at, Map<String, Object> details) {
    tell(new Told(kind, record, at, unit, grid, category, details, null));
    return record;
  }

  /** Something that an official of the unit answers for. */
  public UUID happenedBy(
      UUID person, UUID record, String kind, Instant at, Map<String, Object> details) {
    tell(new Told(kind, record, at, unit, grid, category, details, person));
    return record;
  }

  /** Many facts in one transaction. */
  public void tellAll(List<Told> all) {
    road.job(
        () -> {
          all.forEach(events::publishEvent);
          return all;
        });
  }

  public void withdrawn(UUID record, String kind, String because) {
    tell(new FactWithdrawn(kind, record, because));
  }

  private void tell(Object event) {
    road.job(
        () -> {
          events.publishEvent(event);
          return event;
        });
  }
}
