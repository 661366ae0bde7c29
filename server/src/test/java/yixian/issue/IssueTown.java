package yixian.issue;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import tools.jackson.databind.JsonNode;
import yixian.access.Road;
import yixian.access.ScopeKind;
import yixian.directory.Level;
import yixian.directory.NewUnit;
import yixian.directory.Tree;
import yixian.directory.UnitKind;
import yixian.directory.Units;
import yixian.grid.Boundaries;
import yixian.grid.Boundary;
import yixian.grid.DivisionLevel;
import yixian.grid.Grid;
import yixian.grid.GridDraft;
import yixian.grid.GridKind;
import yixian.grid.GridLevel;
import yixian.grid.Grids;
import yixian.issue.category.Category;
import yixian.issue.category.Kind;
import yixian.issue.routing.Routes;
import yixian.issue.routing.Routing;
import yixian.issue.routing.Rule;
import yixian.kernel.Actor;
import yixian.kernel.IdempotencyKey;
import yixian.kernel.Ids;
import yixian.testing.Client;
import yixian.testing.People;
import yixian.testing.People.Person;

/**
 * A town for one test: two villages, a roads office, a water office, one grid, and people who work
 * there.
 */
public final class IssueTown {

  public static final UUID POTHOLE = Category.idOf(Kind.MATTER, "06013");
  static final LocalDate LONG_AGO = LocalDate.of(2020, 1, 1);
  private static final Actor HOUSE = Actor.system("测试");
  private static final GeometryFactory SHAPES = new GeometryFactory();
  private static final int A_ROW = 60;
  private static final AtomicInteger FOUNDED = new AtomicInteger();

  private final Road road;
  private final Units units;
  private final Grids grids;
  private final Boundaries boundaries;
  private final Routes routes;
  private final People people;

  /** Towns lie in rows, so that any number of them is on the globe and none touches another. */
  public final int number = FOUNDED.incrementAndGet();

  public final double longitude = 110 + (number % A_ROW) * 0.3;
  public final double latitude = 20.005 + (number / A_ROW) * 0.3;
  public final UUID town;
  public final UUID village;
  public final UUID roads;
  public final UUID water;
  public final Grid grid;

  public IssueTown(
      Road road, Units units, Grids grids, Boundaries boundaries, Routes routes, People people) {
    this.road = road;
    this.units = units;
    this.grids = grids;
    this.boundaries = boundaries;
    this.routes = routes;
    this.people = people;
    this.town = unit("镇", UnitKind.TOWNSHIP, Level.TOWNSHIP);
    this.village = unit("村", UnitKind.VILLAGE, Level.VILLAGE);
    this.roads = unit("交通办", UnitKind.DEPARTMENT, Level.COUNTY);
    this.water = unit("水务办", UnitKind.DEPARTMENT, Level.COUNTY);
    this.grid = grid();
  }

  private UUID unit(String name, UnitKind kind, Level level) {
    String code =
        "T" + UUID.randomUUID().toString().substring(0, 12).toUpperCase(java.util.Locale.ROOT);
    NewUnit unit =
        new NewUnit(
            code,
            number + "号" + name,
            null,
            kind,
            level,
            null,
            LONG_AGO,
            Map.of(Tree.AREA, Optional.empty()));
    return deed("directory.edit", UUID.class, () -> units.add(HOUSE, unit));
  }

  private Grid grid() {
    String division = "3299%02d%03d201".formatted(number / 100, number % 100 + 100);
    GridDraft draft =
        new GridDraft(
            division + "001",
            number + "号网格",
            GridKind.COMPREHENSIVE,
            GridLevel.BASIC,
            village,
            town,
            division,
            null,
            300,
            LONG_AGO,
            null);
    Grid founded = deed("grid.edit", Grid.class, () -> grids.found(HOUSE, draft));
    Geometry square = square(0.01);
    Grid drawn =
        deed(
            "grid.edit",
            Grid.class,
            () -> grids.draw(HOUSE, founded.id(), founded.version(), square, LONG_AGO));
    Boundary district =
        new Boundary(
            DivisionLevel.DISTRICT,
            "3299%02d%06d".formatted(number / 100, number),
            number + "号区",
            null,
            square(0.05));
    deed(
        "grid.edit",
        String.class,
        () -> {
          boundaries.draw(HOUSE, district, LONG_AGO);
          return "drawn";
        });
    return drawn;
  }

  private Geometry square(double half) {
    return SHAPES.toGeometry(
        new Envelope(longitude - half, longitude + half, latitude - half, latitude + half));
  }

  private <T> T deed(String permission, Class<T> answer, java.util.function.Supplier<T> deed) {
    return road.write(HOUSE, permission, IdempotencyKey.fresh(), answer, deed);
  }

  /** Adds a rule for this town before all others. */
  void rule(@Nullable UUID category, UUID unit, boolean atOnce) {
    Routing now = routes.routing();
    List<Rule> rules = new ArrayList<>();
    rules.add(
        new Rule(
            Ids.next(),
            town,
            category,
            null,
            unit,
            "本镇道路归" + units.name(unit),
            atOnce,
            atOnce,
            true));
    rules.addAll(now.rules());
    deed("issue.configure", Routing.class, () -> routes.replace(HOUSE, now.version(), rules));
  }

  public Person dispatcher() {
    return people.hire("DISPATCHER");
  }

  public Person clerk(UUID unit) {
    return people.hire("UNIT_CLERK", unit);
  }

  /** Somebody who reports in the village and sees what is the village's. */
  Person gridWorker() {
    Person person = people.hire("GRID_STAFF", village);
    return people.give(person, "GRID_STAFF", ScopeKind.UNIT, List.of(village, town));
  }

  Map<String, Object> pothole(String summary) {
    return Map.of(
        "category", POTHOLE,
        "summary", summary,
        "longitude", longitude,
        "latitude", latitude,
        "address", "幸福路口",
        "channel", "OPERATIONS");
  }

  /** A report taken in, by the sheet that came back. */
  public JsonNode report(Client browser, String summary) {
    return ok(browser.post("/api/issues", pothole(summary)));
  }

  /** A photo brought by this browser, by its id. */
  static String photo(Client browser) {
    ByteArrayOutputStream jpeg = new ByteArrayOutputStream();
    try {
      ImageIO.write(new BufferedImage(40, 30, BufferedImage.TYPE_INT_RGB), "jpg", jpeg);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return ok(browser.upload("/api/files", "现场.jpg", jpeg.toByteArray(), Map.of()))
        .get("id")
        .asString();
  }

  /** A move on the sheet as it stands, by the sheet that came back. */
  public static JsonNode move(Client browser, JsonNode sheet, String move, Map<String, ?> more) {
    return ok(tryMove(browser, sheet, move, more));
  }

  static Client.Answer tryMove(Client browser, JsonNode sheet, String move, Map<String, ?> more) {
    Map<String, Object> order = new java.util.HashMap<>(more);
    order.put("move", move);
    order.put("version", sheet.get("version").asInt());
    return browser.post("/api/issues/" + sheet.get("id").asString() + "/moves", order);
  }

  public static JsonNode ok(Client.Answer answer) {
    if (answer.status() != 200) {
      throw new AssertionError("Refused: " + answer);
    }
    return answer.json();
  }
}
