package yixian.grid;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import yixian.access.Road;
import yixian.kernel.Days;
import yixian.kernel.Open;
import yixian.kernel.Problem;

/**
 * 网格公示 · The published list: grid, area, staff and phones.
 *
 * <p>Basis: grid-service regulations such as Binzhou's (《滨州市网格化服务管理条例》) have the grid's name and
 * range and the staff's names and phones made public. Nothing beyond these is told, and only of
 * those on duty today. Anybody may ask, so the list is made once for all who ask within five
 * seconds.
 */
@RestController
class PublicGridController {

  private static final Duration KEPT = Duration.ofSeconds(5);
  private static final Duration SHOWN = Duration.ofMinutes(10);
  private static final MediaType SVG = new MediaType("image", "svg+xml", StandardCharsets.UTF_8);

  private final Road road;
  private final Grids grids;
  private final Duties duties;
  private final GridNames names;
  private final GridMaps maps;
  private final Clock clock;
  private @Nullable Kept kept;

  PublicGridController(
      Road road, Grids grids, Duties duties, GridNames names, GridMaps maps, Clock clock) {
    this.road = road;
    this.grids = grids;
    this.duties = duties;
    this.names = names;
    this.maps = maps;
    this.clock = clock;
  }

  private record Kept(List<Published> list, long untilNanos) {}

  /**
   * A grid as it is published.
   *
   * @param drawn whether its outline can be shown
   */
  record Published(
      String code,
      String name,
      String kindName,
      String unit,
      String division,
      boolean drawn,
      List<Member> staff) {}

  record Member(String name, String roleName, @Nullable String phone) {}

  @GetMapping("/api/public/grids")
  @Open(value = "依法公示的网格、区域、人员与电话", withoutAccount = true)
  List<Published> list(@RequestParam @Nullable String division) {
    String digits = division == null ? "" : division.replaceAll("\\D", "");
    return whole().stream().filter(grid -> grid.division().startsWith(digits)).toList();
  }

  /** The outline of a grid among its neighbours, as a picture. */
  @GetMapping("/api/public/grids/{code}/outline.svg")
  @Open(value = "依法公示的网格范围", withoutAccount = true)
  ResponseEntity<String> outline(@PathVariable String code) {
    List<GridMap.Drawn> all = maps.today().grids();
    GridMap.Drawn grid =
        all.stream()
            .filter(one -> one.grid().code().equals(code))
            .findFirst()
            .orElseThrow(() -> Problem.notFound("网格的范围"));
    return ResponseEntity.ok()
        .contentType(SVG)
        .cacheControl(CacheControl.maxAge(SHOWN))
        .body(Picture.of(grid, all));
  }

  /** One asks the database for all who ask within the same moments. */
  private synchronized List<Published> whole() {
    Kept known = kept;
    if (known == null || known.untilNanos() - System.nanoTime() < 0) {
      known = new Kept(road.job(this::published), System.nanoTime() + KEPT.toNanos());
      kept = known;
    }
    return known.list();
  }

  private List<Published> published() {
    LocalDate today = Days.today(clock);
    List<Grid> found = grids.list(new GridQuery(today, null, null, null));
    List<Duty> staff = duties.on(found.stream().map(Grid::id).toList(), today);
    List<UUID> people = staff.stream().map(Duty::person).distinct().toList();
    Map<UUID, String> called = names.people(people);
    Map<UUID, String> phones = names.phones(people);
    Map<UUID, List<Member>> members =
        staff.stream()
            .filter(duty -> called.containsKey(duty.person()))
            .collect(
                Collectors.groupingBy(
                    Duty::grid,
                    Collectors.mapping(
                        duty ->
                            new Member(
                                called.getOrDefault(duty.person(), ""),
                                duty.role().label(),
                                phones.get(duty.person())),
                        Collectors.toList())));
    Set<UUID> drawn =
        maps.today().grids().stream().map(one -> one.grid().id()).collect(Collectors.toSet());
    return found.stream()
        .map(
            grid ->
                new Published(
                    grid.code(),
                    grid.name(),
                    grid.kind().label(),
                    names.unit(grid.unit()).name(),
                    grid.division(),
                    drawn.contains(grid.id()),
                    members.getOrDefault(grid.id(), List.of())))
        .toList();
  }
}
