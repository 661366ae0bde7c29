package yixian.grid;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.springframework.stereotype.Component;
import tools.jackson.databind.ObjectMapper;
import yixian.grid.geojson.GeoText;

/** The map as GeoJSON text, written once a state of the map and kept. */
@Component
class MapText {

  private final ObjectMapper json;
  private volatile @Nullable Written written;

  MapText(ObjectMapper json) {
    this.json = json;
  }

  /** One feature as text, with what is asked about it. */
  private record Line(@Nullable UUID unit, @Nullable UUID town, Envelope box, String text) {}

  /** All of one state of the map; the state is known by the map itself. */
  private record Written(GridMap map, List<Line> grids, byte[] allGrids, byte[] boundaries) {}

  byte[] boundaries(GridMap map) {
    return of(map).boundaries;
  }

  /** Grids of a unit or town, or within a box, or all. */
  byte[] grids(GridMap map, @Nullable UUID unit, @Nullable Envelope box) {
    Written all = of(map);
    if (unit == null && box == null) {
      return all.allGrids;
    }
    return bytes(
        all.grids.stream()
            .filter(line -> unit == null || unit.equals(line.unit) || unit.equals(line.town))
            .filter(line -> box == null || box.intersects(line.box))
            .map(Line::text)
            .toList());
  }

  /** Every digit kept, for exchange with other systems. */
  byte[] exactGrids(GridMap map) {
    return bytes(
        map.grids().stream()
            .map(drawn -> GeoText.feature(GeoText.exact(drawn.shape()), properties(drawn.grid())))
            .toList());
  }

  private Written of(GridMap map) {
    Written known = written;
    if (known == null || known.map != map) {
      known = write(map);
      written = known;
    }
    return known;
  }

  private Written write(GridMap map) {
    List<Line> grids = new ArrayList<>();
    for (GridMap.Drawn drawn : map.grids()) {
      Geometry shape = drawn.shape();
      GridRef grid = drawn.grid();
      String text = GeoText.feature(GeoText.screen(shape), properties(grid));
      grids.add(new Line(grid.unit(), grid.town(), shape.getEnvelopeInternal(), text));
    }
    List<String> boundaries =
        map.boundaries().stream()
            .map(one -> GeoText.feature(GeoText.screen(one.shape()), properties(one)))
            .toList();
    return new Written(
        map, grids, bytes(grids.stream().map(Line::text).toList()), bytes(boundaries));
  }

  private String properties(GridRef grid) {
    return json.writeValueAsString(
        Map.of("id", grid.id(), "code", grid.code(), "name", grid.name(), "kind", grid.kind()));
  }

  private String properties(Boundary boundary) {
    return json.writeValueAsString(
        Map.of("level", boundary.level(), "code", boundary.code(), "name", boundary.name()));
  }

  private static byte[] bytes(List<String> features) {
    return GeoText.collection(features).getBytes(StandardCharsets.UTF_8);
  }
}
