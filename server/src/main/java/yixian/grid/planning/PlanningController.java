package yixian.grid.planning;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import yixian.access.Road;
import yixian.access.Search;
import yixian.access.Searches;
import yixian.audit.Audit;
import yixian.directory.Units;
import yixian.grid.geojson.Feature;
import yixian.grid.geojson.GeoJson;
import yixian.grid.geojson.GeoText;
import yixian.kernel.Actor;
import yixian.kernel.CoordinateSystem;
import yixian.kernel.Fault;
import yixian.kernel.IdempotencyKey;
import yixian.kernel.Problem;
import yixian.kernel.Requires;
import yixian.planner.districting.town.TownDivision;
import yixian.planner.districting.town.TownPlan;

/** Surveys, layouts and the search for them over HTTP. */
@RestController
@RequestMapping("/api/grid-planning")
class PlanningController {

  private static final String VIEW = "grid.view";
  private static final String EDIT = "grid.edit";

  private final Surveys surveys;
  private final Layouts layouts;
  private final LayoutSheets sheets;
  private final Searches searches;
  private final Units units;
  private final Audit audit;
  private final Road road;

  PlanningController(
      Surveys surveys,
      Layouts layouts,
      LayoutSheets sheets,
      Searches searches,
      Units units,
      Audit audit,
      Road road) {
    this.surveys = surveys;
    this.layouts = layouts;
    this.sheets = sheets;
    this.searches = searches;
    this.units = units;
    this.audit = audit;
    this.road = road;
  }

  record SurveyLine(
      UUID id,
      int number,
      String name,
      UUID town,
      String townName,
      String madeBy,
      Instant madeAt) {}

  record SurveySheet(
      SurveyLine line, int blocks, int villages, long households, long people, int dedicated) {}

  record Brought(
      @Nullable String name,
      @Nullable UUID town,
      @Nullable JsonNode featureCollection,
      @Nullable String table,
      @Nullable CoordinateSystem coordinateSystem) {

    /** The blocks as they were told, on a map or in a table. */
    List<Feature> features() {
      CoordinateSystem system =
          coordinateSystem == null ? CoordinateSystem.WGS84 : coordinateSystem;
      if (table != null) {
        return BlockTable.features(table, system);
      }
      JsonNode map = featureCollection;
      return GeoJson.features(map == null ? JsonNodeFactory.instance.objectNode() : map, system);
    }
  }

  record Order(
      @Nullable Integer seconds,
      @Nullable Integer least,
      @Nullable Integer most,
      @Nullable Map<String, Integer> villages,
      @Nullable Integer keep) {

    Asked asked() {
      return new Asked(
          least == null ? 0 : least, most == null ? 0 : most, villages, keep == null ? 0 : keep);
    }
  }

  record Put(int version, @Nullable String block, int grid, @Nullable String reason) {}

  record Signing(int version, @Nullable LocalDate from) {}

  private record Kept(UUID id) {}

  @GetMapping("/surveys")
  @Requires(value = VIEW, everywhere = true)
  List<SurveyLine> surveys(Actor actor) {
    return road.read(actor, VIEW, () -> surveys.list().stream().map(this::line).toList());
  }

  @PostMapping("/surveys")
  @Requires(value = EDIT, everywhere = true)
  SurveySheet bring(Actor actor, IdempotencyKey key, @RequestBody Brought brought) {
    List<Feature> features = brought.features();
    return road.write(
        actor,
        EDIT,
        key,
        SurveySheet.class,
        () -> sheet(surveys.get(surveys.bring(actor, brought.name(), brought.town(), features))));
  }

  @GetMapping("/surveys/{id}")
  @Requires(value = VIEW, everywhere = true)
  SurveySheet survey(Actor actor, @PathVariable UUID id) {
    return road.read(actor, VIEW, () -> sheet(surveys.get(id)));
  }

  @GetMapping("/surveys/{id}/layouts")
  @Requires(value = VIEW, everywhere = true)
  List<LayoutSheet.Line> list(Actor actor, @PathVariable UUID id) {
    return road.read(
        actor,
        VIEW,
        () -> {
          Survey survey = surveys.get(id);
          return layouts.list(id).stream().map(layout -> sheets.line(survey, layout)).toList();
        });
  }

  @PostMapping("/surveys/{id}/layouts/present")
  @Requires(value = EDIT, everywhere = true)
  LayoutSheet present(
      Actor actor, IdempotencyKey key, @PathVariable UUID id, @RequestBody Order order) {
    return write(
        actor,
        key,
        () -> {
          surveys.get(id);
          return layouts.takePresent(actor, id, order.asked().least(), order.asked().most());
        });
  }

  @GetMapping("/surveys/{id}/run")
  @Requires(value = VIEW, everywhere = true)
  Search.Progress progress(Actor actor, @PathVariable UUID id) {
    return road.read(
        actor,
        VIEW,
        () -> {
          surveys.get(id);
          return searches.progress(id);
        });
  }

  @PostMapping("/surveys/{id}/run")
  @Requires(value = EDIT, everywhere = true)
  Search.Progress run(
      Actor actor, IdempotencyKey key, @PathVariable UUID id, @RequestBody Order order) {
    return road.write(
        actor, EDIT, key, Search.Progress.class, () -> start(actor, id, order).progress());
  }

  private Search start(Actor actor, UUID id, Order order) {
    Survey survey = surveys.get(id);
    layouts.demandOpen(id);
    Asked asked = order.asked().asToday(survey);
    Layouts.demand(asked);
    Search started =
        searches.start(id, order.seconds(), search -> found(actor, survey, asked, search));
    audit.note(actor, "grid.run", "survey", id, Map.of("seconds", started.limit()));
    return started;
  }

  private UUID found(Actor actor, Survey survey, Asked asked, Search search) {
    TownPlan plan = TownDivision.solve(survey.task(asked), search.spend());
    double seconds = search.seconds();
    return road.write(
            actor,
            EDIT,
            IdempotencyKey.fresh(),
            Kept.class,
            () -> new Kept(layouts.keep(actor, survey, asked, plan, seconds)))
        .id();
  }

  @DeleteMapping("/surveys/{id}/run")
  @Requires(value = EDIT, everywhere = true)
  Search.Progress stop(Actor actor, IdempotencyKey key, @PathVariable UUID id) {
    return road.write(
        actor,
        EDIT,
        key,
        Search.Progress.class,
        () -> {
          surveys.get(id);
          Search.Progress progress = searches.stop(id);
          audit.note(actor, "grid.stop", "survey", id, Map.of());
          return progress;
        });
  }

  @GetMapping("/layouts/{id}")
  @Requires(value = VIEW, everywhere = true)
  LayoutSheet layout(Actor actor, @PathVariable UUID id) {
    return road.read(actor, VIEW, () -> sheets.sheet(layouts.get(id)));
  }

  /** The block at a place, or by its code. */
  @GetMapping("/layouts/{id}/block")
  @Requires(value = VIEW, everywhere = true)
  BlockSheet block(
      Actor actor,
      @PathVariable UUID id,
      @RequestParam(required = false) @Nullable Double longitude,
      @RequestParam(required = false) @Nullable Double latitude,
      @RequestParam(required = false) @Nullable String code) {
    return road.read(actor, VIEW, () -> block(layouts.get(id), longitude, latitude, code));
  }

  @PutMapping("/layouts/{id}/blocks")
  @Requires(value = EDIT, everywhere = true)
  LayoutSheet put(Actor actor, IdempotencyKey key, @PathVariable UUID id, @RequestBody Put put) {
    return write(
        actor,
        key,
        () -> {
          layouts.put(actor, id, put.version(), put.block(), put.grid(), put.reason());
          return id;
        });
  }

  @PostMapping("/layouts/{id}/signature")
  @Requires(value = EDIT, everywhere = true)
  LayoutSheet sign(
      Actor actor, IdempotencyKey key, @PathVariable UUID id, @RequestBody Signing signing) {
    return write(
        actor,
        key,
        () -> {
          layouts.sign(actor, id, signing.version(), signing.from());
          return id;
        });
  }

  /** A layout with its land is not kept as the answer: the key keeps its id. */
  private LayoutSheet write(Actor actor, IdempotencyKey key, Supplier<UUID> deed) {
    Kept kept = road.write(actor, EDIT, key, Kept.class, () -> new Kept(deed.get()));
    return road.read(actor, EDIT, () -> sheets.sheet(layouts.get(kept.id())));
  }

  private BlockSheet block(
      Layout layout, @Nullable Double longitude, @Nullable Double latitude, @Nullable String code) {
    Survey survey = surveys.get(layout.survey());
    int at = code == null ? at(survey, longitude, latitude) : survey.at(code);
    if (at < 0) {
      throw Problem.invalid(new Fault("block", "这里没有地块", "请在网格内选择，或填写地块编号"));
    }
    SurveyBlock block = survey.blocks().get(at);
    List<String> names = sheets.names(layout);
    int home = layout.gridOf().get(at);
    return new BlockSheet(
        block.code(),
        block.households(),
        block.people(),
        home,
        names.get(home),
        block.dedicated(),
        GeoText.screen(block.shape()),
        choices(survey, layout, at, names));
  }

  private static int at(Survey survey, @Nullable Double longitude, @Nullable Double latitude) {
    if (longitude == null || latitude == null) {
      return -1;
    }
    Geometry place = new GeometryFactory().createPoint(new Coordinate(longitude, latitude));
    for (int i = 0; i < survey.blocks().size(); i++) {
      if (survey.blocks().get(i).shape().covers(place)) {
        return i;
      }
    }
    return -1;
  }

  private static List<BlockSheet.Choice> choices(
      Survey survey, Layout layout, int block, List<String> names) {
    Set<Integer> beside = new TreeSet<>();
    for (Survey.Side side : survey.sides()) {
      if (side.one() == block || side.other() == block) {
        beside.add(layout.gridOf().get(side.one() == block ? side.other() : side.one()));
      }
    }
    beside.remove(layout.gridOf().get(block));
    BlockMove move = new BlockMove(survey, layout);
    List<BlockSheet.Choice> choices = new ArrayList<>();
    for (int grid : beside) {
      double households = survey.blocks().get(block).households();
      for (int b = 0; b < layout.gridOf().size(); b++) {
        households += layout.gridOf().get(b) == grid ? survey.blocks().get(b).households() : 0;
      }
      choices.add(
          new BlockSheet.Choice(
              grid,
              names.get(grid),
              move.cost(block, grid),
              households,
              move.refusal(block, grid)));
    }
    return choices;
  }

  private SurveyLine line(Survey survey) {
    return new SurveyLine(
        survey.id(),
        survey.number(),
        survey.name(),
        survey.town(),
        units.name(survey.town()),
        survey.madeBy(),
        survey.madeAt());
  }

  private SurveySheet sheet(Survey survey) {
    List<SurveyBlock> blocks = survey.blocks();
    return new SurveySheet(
        line(survey),
        blocks.size(),
        (int) blocks.stream().map(SurveyBlock::village).distinct().count(),
        blocks.stream().mapToLong(SurveyBlock::households).sum(),
        blocks.stream().mapToLong(SurveyBlock::people).sum(),
        (int) blocks.stream().filter(block -> block.dedicated() != null).count());
  }
}
