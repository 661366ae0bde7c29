package yixian.demo;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import tools.jackson.databind.ObjectMapper;
import yixian.demo.data.Division;
import yixian.demo.map.DemoMap;
import yixian.demo.map.DemoMap.BlockShape;
import yixian.demo.people.DemoPeople;
import yixian.demo.people.DemoPeople.Duty;
import yixian.grid.geojson.GeoJson;
import yixian.grid.geojson.GeoText;
import yixian.grid.planning.Asked;
import yixian.grid.planning.Layouts;
import yixian.grid.planning.Surveys;
import yixian.kernel.Actor;
import yixian.kernel.CoordinateSystem;
import yixian.kernel.Days;

/**
 * 底图 · One village of 二甲镇 was divided anew on trial: its blocks brought in, the layout found by the
 * engine, signed and drawn. Then the blocks of the whole town are brought in, and its grids of
 * today laid over them.
 */
@Component
class Surveying {
  private static final int FEWEST_HOUSEHOLDS = 300;
  private static final int MOST_HOUSEHOLDS = 500;

  /** Metres of border that a household which changes its grid is worth. */
  private static final int KEEPING = 100;

  private static final int LONGEST_SECONDS = 5;

  private final Surveys surveys;
  private final Layouts layouts;
  private final ObjectMapper json;
  private final Errand errand;

  Surveying(Surveys surveys, Layouts layouts, ObjectMapper json, Errand errand) {
    this.surveys = surveys;
    this.layouts = layouts;
    this.json = json;
    this.errand = errand;
  }

  /** Divides the village that has fewest blocks. */
  void tried(DemoMap map, DemoPeople people, Troupe troupe, Made units, Instant now) {
    Actor keeper = troupe.actor(people.with(Duty.SYSTEM_ADMIN).getFirst().key());
    Map<String, List<BlockShape>> villages =
        map.blocks().stream().collect(Collectors.groupingBy(BlockShape::village));
    List<BlockShape> fewest =
        villages.values().stream()
            .min(
                Comparator.comparingInt((List<BlockShape> blocks) -> blocks.size())
                    .thenComparing(blocks -> blocks.getFirst().village()))
            .orElseThrow();
    Instant moment = now.minus(Duration.ofDays(50));
    errand.by(
        "survey:trial",
        keeper,
        "grid.edit",
        moment,
        Made.class,
        () -> {
          UUID survey = brought(keeper, "试点村地块（示范）", units, fewest);
          UUID layout =
              layouts.divide(
                  keeper,
                  survey,
                  new Asked(FEWEST_HOUSEHOLDS, MOST_HOUSEHOLDS, null, KEEPING),
                  LONGEST_SECONDS);
          layouts.sign(keeper, layout, 1, Days.of(moment).plusDays(5));
          return new Made(Map.of("survey", survey));
        });
  }

  private UUID brought(Actor keeper, String name, Made units, List<BlockShape> blocks) {
    List<String> features = blocks.stream().map(this::feature).toList();
    return surveys.bring(
        keeper,
        name,
        units.id(Division.TOWN),
        GeoJson.features(json.readTree(GeoText.collection(features)), CoordinateSystem.WGS84));
  }

  void surveyed(DemoMap map, DemoPeople people, Troupe troupe, Made units, Instant now) {
    Actor keeper = troupe.actor(people.with(Duty.SYSTEM_ADMIN).getFirst().key());
    errand.by(
        "survey",
        keeper,
        "grid.edit",
        now.minus(Duration.ofDays(6)),
        Made.class,
        () -> {
          UUID survey = brought(keeper, "二甲镇地块（示范）", units, map.blocks());
          layouts.takePresent(keeper, survey, FEWEST_HOUSEHOLDS, MOST_HOUSEHOLDS);
          return new Made(Map.of("survey", survey));
        });
  }

  private String feature(BlockShape block) {
    Map<String, Object> marks =
        Map.of(
            "code", block.code(),
            "village", block.village(),
            "households", block.households(),
            "people", block.people(),
            "dedicated", block.dedicated() == null ? "" : block.dedicated(),
            "tract", block.tract());
    return GeoText.feature(GeoText.exact(block.shape()), json.writeValueAsString(marks));
  }
}
