package yixian.grid;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;
import yixian.access.Road;
import yixian.grid.geojson.GeoJson;
import yixian.kernel.Actor;
import yixian.kernel.CoordinateSystem;
import yixian.kernel.Days;
import yixian.kernel.Fault;
import yixian.kernel.IdempotencyKey;
import yixian.kernel.Problem;
import yixian.kernel.Requires;

/** Grids over HTTP: list, sheet, founding, changing, drawing, ending. */
@RestController
class GridController {

  private final Road road;
  private final Grids grids;
  private final Endings endings;
  private final GridDesk desk;
  private final Clock clock;

  GridController(Road road, Grids grids, Endings endings, GridDesk desk, Clock clock) {
    this.road = road;
    this.grids = grids;
    this.endings = endings;
    this.desk = desk;
    this.clock = clock;
  }

  record NewGrid(
      @Nullable String code,
      @Nullable String name,
      @Nullable GridKind kind,
      @Nullable GridLevel level,
      @Nullable UUID unit,
      @Nullable UUID town,
      @Nullable String division,
      @Nullable UUID parent,
      @Nullable Integer households,
      @Nullable LocalDate from,
      @Nullable LocalDate until) {

    GridDraft draft() {
      return new GridDraft(
          given("code", code, "网格编码"),
          given("name", name, "网格名称"),
          kind == null ? GridKind.COMPREHENSIVE : kind,
          level,
          given("unit", unit, "管理单位"),
          town,
          division,
          parent,
          households,
          from,
          until);
    }
  }

  record Ending(int version, @Nullable LocalDate until, @Nullable String reason) {}

  record Drawing(
      int version,
      JsonNode geometry,
      @Nullable CoordinateSystem coordinateSystem,
      @Nullable LocalDate from) {}

  @GetMapping("/api/grids")
  @Requires("grid.view")
  List<GridView> list(
      Actor actor,
      @RequestParam @Nullable LocalDate asOf,
      @RequestParam @Nullable UUID unit,
      @RequestParam @Nullable GridKind kind,
      @RequestParam @Nullable String division) {
    LocalDate day = asOf == null ? Days.today(clock) : asOf;
    return road.read(actor, "grid.view", () -> desk.list(new GridQuery(day, unit, kind, division)));
  }

  @GetMapping("/api/grids/{id}")
  @Requires("grid.view")
  GridSheet sheet(@PathVariable UUID id) {
    return road.job(() -> desk.sheet(id));
  }

  @PostMapping("/api/grids")
  @Requires("grid.edit")
  GridSheet found(Actor actor, IdempotencyKey key, @RequestBody NewGrid wanted) {
    UUID id =
        road.write(
            actor, "grid.edit", key, UUID.class, () -> grids.found(actor, wanted.draft()).id());
    return road.job(() -> desk.sheet(id));
  }

  @PatchMapping("/api/grids/{id}")
  @Requires("grid.edit")
  GridSheet change(
      Actor actor, IdempotencyKey key, @PathVariable UUID id, @RequestBody GridChange change) {
    road.write(actor, "grid.edit", key, UUID.class, () -> grids.change(actor, id, change).id());
    return road.job(() -> desk.sheet(id));
  }

  @PostMapping("/api/grids/{id}/end")
  @Requires("grid.edit")
  GridSheet end(
      Actor actor, IdempotencyKey key, @PathVariable UUID id, @RequestBody Ending ending) {
    LocalDate until = given("until", ending.until(), "终止日期");
    String reason = given("reason", ending.reason(), "终止原因");
    road.write(
        actor,
        "grid.edit",
        key,
        UUID.class,
        () -> endings.end(actor, id, ending.version(), until, reason).id());
    return road.job(() -> desk.sheet(id));
  }

  @PutMapping("/api/grids/{id}/shape")
  @Requires("grid.edit")
  GridSheet draw(
      Actor actor, IdempotencyKey key, @PathVariable UUID id, @RequestBody Drawing drawing) {
    CoordinateSystem system =
        drawing.coordinateSystem() == null ? CoordinateSystem.WGS84 : drawing.coordinateSystem();
    Geometry shape = GeoJson.geometry(drawing.geometry(), system);
    road.write(
        actor,
        "grid.edit",
        key,
        UUID.class,
        () -> grids.draw(actor, id, drawing.version(), shape, from(actor, id, drawing)).id());
    return road.job(() -> desk.sheet(id));
  }

  /** A shape holds from today on; the first one from the grid's own first day. */
  private LocalDate from(Actor actor, UUID id, Drawing drawing) {
    if (drawing.from() != null) {
      return drawing.from();
    }
    LocalDate today = Days.today(clock);
    Grid grid = grids.demand(actor, id);
    boolean first = grids.shape(id, today).isEmpty();
    return first || grid.from().isAfter(today) ? grid.from() : today;
  }

  private static <T> T given(String field, @Nullable T value, String what) {
    if (value == null) {
      throw Problem.invalid(new Fault(field, what + "没有填写", "请填写" + what));
    }
    return value;
  }
}
