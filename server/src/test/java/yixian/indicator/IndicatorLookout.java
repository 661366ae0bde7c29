package yixian.indicator;

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
import yixian.kernel.Days;
import yixian.kernel.Ids;
import yixian.kernel.TimeTravel;
import yixian.testing.Client;
import yixian.testing.Family;
import yixian.testing.Kin;
import yixian.testing.Lookout;

/** A report counted for each unit, in a category of its own, on a day that no other test uses. */
class IndicatorLookout implements Lookout {

  private static final AtomicInteger MADE = new AtomicInteger();

  private final LocalDate day = LocalDate.of(2017, 1, 15).plusMonths(MADE.getAndIncrement());
  private final Instant noon = Days.start(day).plus(Duration.ofHours(12));
  private final String period = "&from=" + day + "&to=" + day;

  private final Road road;
  private final ApplicationEventPublisher events;
  private final Map<Kin, String> units = new EnumMap<>(Kin.class);
  private final Map<Kin, String> categories = new EnumMap<>(Kin.class);
  private final Map<Kin, String> records = new EnumMap<>(Kin.class);

  IndicatorLookout(Road road, ApplicationEventPublisher events) {
    this.road = road;
    this.events = events;
  }

  @Override
  public Set<String> routes() {
    return Set.of(
        "GET /api/indicators/board",
        "GET /api/indicators/{code}/records",
        "GET /api/indicators/snapshots");
  }

  @Override
  public String role() {
    return "DISPATCHER";
  }

  @Override
  public void place(Family family) {
    for (Kin kin : Kin.values()) {
      Story story = new Story(road, events);
      UUID record = Ids.next();
      TimeTravel.at(
          noon, () -> story.happened(family.unit(kin), record, "issue.reported", noon, Map.of()));
      units.put(kin, family.unit(kin).toString());
      categories.put(kin, story.category.toString());
      records.put(kin, record.toString());
    }
  }

  @Override
  public boolean sees(String route, Client reader, Kin kin) {
    String unit = Objects.requireNonNull(units.get(kin));
    String category = Objects.requireNonNull(categories.get(kin));
    return switch (route) {
      case "GET /api/indicators/board" ->
          reader.get("/api/indicators/board?by=unit" + period).text().contains(unit)
              || reader.get("/api/indicators/board?by=category" + period).text().contains(category);
      case "GET /api/indicators/{code}/records" ->
          opened(reader, "", kin)
              || opened(reader, "&by=unit&key=" + unit, kin)
              || opened(reader, "&by=category&key=" + category, kin);
      case "GET /api/indicators/snapshots" ->
          reader.get("/api/indicators/snapshots?by=unit&day=" + day).text().contains(unit);
      default -> throw new AssertionError(route);
    };
  }

  private boolean opened(Client reader, String row, Kin kin) {
    return reader
        .get("/api/indicators/FILING/records?limit=200" + row + period)
        .text()
        .contains(Objects.requireNonNull(records.get(kin)));
  }
}
