package yixian.demo;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import tools.jackson.databind.ObjectMapper;
import yixian.demo.data.Division;
import yixian.demo.map.DemoMap;
import yixian.demo.map.DemoMap.BlockShape;
import yixian.demo.people.DemoPeople;
import yixian.demo.people.DemoPeople.Duty;
import yixian.grid.geojson.GeoJson;
import yixian.grid.geojson.GeoText;
import yixian.grid.planning.Layouts;
import yixian.grid.planning.Surveys;
import yixian.kernel.Actor;
import yixian.kernel.CoordinateSystem;

/** 底图 · The blocks of 二甲镇 are brought in, and its grids of today laid over them. */
@Component
class Surveying {
  private static final int FEWEST_HOUSEHOLDS = 300;
  private static final int MOST_HOUSEHOLDS = 500;

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

  void surveyed(DemoMap map, DemoPeople people, Troupe troupe, Made units, Instant now) {
    Actor keeper = troupe.actor(people.with(Duty.SYSTEM_ADMIN).getFirst().key());
    errand.by(
        "survey",
        keeper,
        "grid.edit",
        now.minus(Duration.ofDays(6)),
        Made.class,
        () -> {
          List<String> features = map.blocks().stream().map(this::feature).toList();
          UUID survey =
              surveys.bring(
                  keeper,
                  "二甲镇地块（示范）",
                  units.id(Division.TOWN),
                  GeoJson.features(
                      json.readTree(GeoText.collection(features)), CoordinateSystem.WGS84));
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
