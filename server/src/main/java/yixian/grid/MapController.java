package yixian.grid;

import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Envelope;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.ServletWebRequest;
import yixian.kernel.CoordinateSystem;
import yixian.kernel.Fault;
import yixian.kernel.Open;
import yixian.kernel.Point;
import yixian.kernel.Problem;
import yixian.kernel.Requires;

/** The map over HTTP, from memory; a browser that holds the present state gets 304. */
@RestController
class MapController {

  private static final MediaType GEO_JSON = MediaType.parseMediaType("application/geo+json");

  private final GridMaps maps;
  private final MapText text;

  MapController(GridMaps maps, MapText text) {
    this.maps = maps;
    this.text = text;
  }

  record Covering(@Nullable Shown grid, List<Shown> all, Point point, boolean inDistrict) {}

  record Shown(UUID id, String code, String name, GridKind kind) {

    static Shown of(GridRef grid) {
      return new Shown(grid.id(), grid.code(), grid.name(), grid.kind());
    }
  }

  @GetMapping("/api/grids/covering")
  @Requires("grid.view")
  Covering covering(
      @RequestParam double longitude,
      @RequestParam double latitude,
      @RequestParam(defaultValue = "WGS84") CoordinateSystem system) {
    Point point = system.toWgs84(longitude, latitude);
    GridMap map = maps.today();
    List<Shown> all = map.allCovering(point).stream().map(Shown::of).toList();
    return new Covering(
        all.isEmpty() ? null : all.getFirst(), all, point, map.place(point).inDistrict());
  }

  /** The same for a resident, who only learns which published grid answers for the place. */
  @GetMapping("/api/public/covering")
  @Open(value = "市民报事时查看所在网格（网格依法公示）", withoutAccount = true)
  Answering answering(
      @RequestParam double longitude,
      @RequestParam double latitude,
      @RequestParam(defaultValue = "WGS84") CoordinateSystem system) {
    Point point = system.toWgs84(longitude, latitude);
    return new Answering(
        maps.today().allCovering(point).stream().map(Shown::of).findFirst().orElse(null));
  }

  /** Which grid answers for a place; absent where none does. */
  record Answering(@Nullable Shown grid) {}

  /** Grids for the screen, or with every digit for exchange ({@code digits=all}). */
  @GetMapping("/api/grids.geojson")
  @Requires("grid.view")
  @Nullable ResponseEntity<byte[]> grids(
      ServletWebRequest request,
      @RequestParam @Nullable UUID unit,
      @RequestParam @Nullable String bbox,
      @RequestParam(defaultValue = "screen") String digits) {
    GridMap map = maps.today();
    if (digits.equals("all")) {
      return answer(request, map.name() + "-exact", () -> text.exactGrids(map));
    }
    Envelope box = bbox == null ? null : box(bbox);
    String name = map.name() + "-" + unit + "-" + bbox;
    return answer(
        request,
        Integer.toHexString(name.hashCode()) + "-" + map.version(),
        () -> text.grids(map, unit, box));
  }

  @GetMapping("/api/map/boundaries.geojson")
  @Open(value = "行政区划界线是公开信息，市民页面也要显示", withoutAccount = true)
  @Nullable ResponseEntity<byte[]> boundaries(ServletWebRequest request) {
    GridMap map = maps.today();
    return answer(request, map.name(), () -> text.boundaries(map));
  }

  /** Weak tags: the server compresses on the way, and a strong tag would forbid that. */
  private static @Nullable ResponseEntity<byte[]> answer(
      ServletWebRequest request, String state, Supplier<byte[]> body) {
    if (request.checkNotModified("W/\"" + state + "\"")) {
      return null;
    }
    return ResponseEntity.ok()
        .contentType(GEO_JSON)
        .cacheControl(CacheControl.noCache().cachePrivate())
        .body(body.get());
  }

  private static Envelope box(String bbox) {
    try {
      String[] sides = bbox.split(",", -1);
      return new Envelope(
          Double.parseDouble(sides[0]),
          Double.parseDouble(sides[2]),
          Double.parseDouble(sides[1]),
          Double.parseDouble(sides[3]));
    } catch (NumberFormatException | ArrayIndexOutOfBoundsException e) {
      throw Problem.invalid(new Fault("bbox", "范围“" + bbox + "”格式不对", "请写作 西,南,东,北 四个经纬度"));
    }
  }
}
