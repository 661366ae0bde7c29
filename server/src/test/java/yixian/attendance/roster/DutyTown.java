package yixian.attendance.roster;

import static yixian.secondment.SecondmentTown.ok;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.GeometryFactory;
import tools.jackson.databind.JsonNode;
import yixian.attendance.AttendanceTown;
import yixian.grid.Grid;
import yixian.grid.GridDraft;
import yixian.grid.GridKind;
import yixian.grid.GridLevel;
import yixian.grid.Grids;
import yixian.kernel.Actor;
import yixian.secondment.SecondmentTown;
import yixian.testing.Client;

/** A town with a grid of about a kilometre, and somebody of it on duty. */
final class DutyTown {

  private static final Actor HOUSE = Actor.system("测试");
  private static final LocalDate LONG_AGO = LocalDate.of(2015, 1, 1);
  private static final AtomicInteger FOUNDED = new AtomicInteger();

  private final int number = FOUNDED.incrementAndGet();
  private final double west = 150 + number * 0.03;
  private final double south = 10;
  final AttendanceTown town;
  final UUID grid;

  DutyTown(AttendanceTown town, Grids grids) {
    this.town = town;
    String division = "3297%02d%03d201".formatted(number / 100, number % 100 + 100);
    GridDraft draft =
        new GridDraft(
            division + "001",
            "值守网格" + number,
            GridKind.COMPREHENSIVE,
            GridLevel.BASIC,
            town.town.town,
            town.town.town,
            division,
            null,
            300,
            LONG_AGO,
            null);
    Grid found = town.town.deed("grid.edit", Grid.class, () -> grids.found(HOUSE, draft));
    var square =
        new GeometryFactory().toGeometry(new Envelope(west, west + 0.01, south, south + 0.01));
    town.town.deed(
        "grid.edit",
        Grid.class,
        () -> grids.draw(HOUSE, found.id(), found.version(), square, LONG_AGO));
    this.grid = found.id();
  }

  static LocalDate today() {
    return SecondmentTown.today();
  }

  Client keeper() {
    return town.leader.browser();
  }

  Map<String, Object> draft() {
    Map<String, Object> draft = new HashMap<>();
    draft.put("grid", grid);
    draft.put("name", "防汛值守");
    draft.put("purpose", "EMERGENCY");
    draft.put("basis", "区防汛抗旱指挥部通知（通汛〔2026〕3 号）");
    draft.put("owner", town.colleague);
    draft.put("from", today().toString());
    draft.put("to", today().plusDays(10).toString());
    return draft;
  }

  String open() {
    return ok(keeper().post("/api/rosters", draft())).get("id").asString();
  }

  /** A shift of the official; its id. */
  String shift(String roster, Instant starts, Instant ends) {
    ok(tryShift(roster, starts, ends));
    return shiftsOf(roster).getLast();
  }

  Client.Answer tryShift(String roster, Instant starts, Instant ends) {
    Map<String, Object> shift =
        Map.of("person", town.official, "starts", starts.toString(), "ends", ends.toString());
    return keeper().post("/api/rosters/" + roster + "/shifts", Map.of("shifts", List.of(shift)));
  }

  /** A shift that runs now. */
  String shiftNow(String roster) {
    Instant now = Instant.now();
    return shift(roster, now.minusSeconds(600), now.plusSeconds(7_200));
  }

  List<String> shiftsOf(String roster) {
    return sheet(roster)
        .get("shifts")
        .valueStream()
        .map(each -> each.get("id").asString())
        .toList();
  }

  JsonNode sheet(String roster) {
    return ok(keeper().get("/api/rosters/" + roster));
  }

  JsonNode ticket(String shift) {
    return ok(town.browser().post("/api/rosters/mine/" + shift + "/ticket", Map.of()));
  }

  /** A position so many metres east of the grid's western border, halfway up. */
  Map<String, Object> position(JsonNode ticket, double metresEast, double accuracy) {
    double degrees = metresEast / (111_320 * Math.cos(Math.toRadians(south + 0.005)));
    Map<String, Object> position = new HashMap<>();
    position.put("nonce", ticket.get("nonce").asString());
    position.put("longitude", west + degrees);
    position.put("latitude", south + 0.005);
    position.put("accuracy", accuracy);
    return position;
  }

  Client.Answer checkIn(String shift, Map<String, Object> position) {
    return town.browser().post("/api/rosters/mine/" + shift + "/check-in", position);
  }
}
