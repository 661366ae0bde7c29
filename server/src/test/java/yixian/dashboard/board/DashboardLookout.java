package yixian.dashboard.board;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.context.ApplicationEventPublisher;
import yixian.access.Road;
import yixian.indicator.Story;
import yixian.kernel.Days;
import yixian.kernel.Ids;
import yixian.testing.Client;
import yixian.testing.Family;
import yixian.testing.Kin;
import yixian.testing.Lookout;

/** A report counted for each unit, on a day that no other test uses. */
class DashboardLookout implements Lookout {

  private static final AtomicInteger MADE = new AtomicInteger();

  private final LocalDate day = LocalDate.of(2012, 1, 15).plusMonths(MADE.getAndIncrement());
  private final Instant noon = Days.start(day).plus(Duration.ofHours(12));
  private final Road road;
  private final ApplicationEventPublisher events;
  private final Map<Kin, UUID> units = new EnumMap<>(Kin.class);
  private final Map<Kin, UUID> records = new EnumMap<>(Kin.class);

  DashboardLookout(Road road, ApplicationEventPublisher events) {
    this.road = road;
    this.events = events;
  }

  @Override
  public Set<String> routes() {
    return Set.of("GET /api/dashboards/records");
  }

  @Override
  public String role() {
    return "DISPATCHER";
  }

  @Override
  public void place(Family family) {
    for (Kin kin : Kin.values()) {
      UUID record = Ids.next();
      new Story(road, events).happened(family.unit(kin), record, "issue.reported", noon, Map.of());
      units.put(kin, family.unit(kin));
      records.put(kin, record);
    }
  }

  @Override
  public boolean sees(String route, Client reader, Kin kin) {
    String question =
        "/api/dashboards/records?measure=COUNT:issue.reported&limit=200&from=%s&to=%s"
            .formatted(day, day);
    UUID unit = Objects.requireNonNull(units.get(kin));
    return opens(reader, question, kin)
        || opens(reader, question + "&by=UNIT&key=" + unit, kin)
        || opens(reader, question + "&audience=UNIT&subject=" + unit, kin);
  }

  private boolean opens(Client reader, String question, Kin kin) {
    return reader
        .get(question)
        .text()
        .contains(Objects.requireNonNull(records.get(kin)).toString());
  }
}
