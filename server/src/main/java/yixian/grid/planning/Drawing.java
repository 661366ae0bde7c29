package yixian.grid.planning;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.operation.union.UnaryUnionOp;
import org.springframework.stereotype.Component;
import yixian.directory.Unit;
import yixian.directory.Units;
import yixian.grid.Endings;
import yixian.grid.Grid;
import yixian.grid.GridDraft;
import yixian.grid.GridKind;
import yixian.grid.GridLevel;
import yixian.grid.GridQuery;
import yixian.grid.Grids;
import yixian.kernel.Actor;
import yixian.kernel.Fault;
import yixian.kernel.Problem;
import yixian.planner.districting.town.TownPlan.GridName;

/**
 * 落图 · Draws the grids of a signed layout from a day on: those that go on are drawn anew where they
 * changed, new ones founded, and comprehensive ones that are left over end on that day.
 */
@Component
class Drawing {

  private final Grids grids;
  private final Endings endings;
  private final Units units;

  Drawing(Grids grids, Endings endings, Units units) {
    this.grids = grids;
    this.endings = endings;
    this.units = units;
  }

  /** The land of each grid of a layout. */
  static List<Geometry> shapes(Survey survey, Layout layout) {
    return IntStream.range(0, layout.grids().size())
        .mapToObj(
            grid ->
                UnaryUnionOp.union(
                    IntStream.range(0, layout.gridOf().size())
                        .filter(block -> layout.gridOf().get(block) == grid)
                        .mapToObj(block -> survey.blocks().get(block).shape())
                        .toList()))
        .toList();
  }

  void draw(Actor actor, Survey survey, Layout layout, LocalDate from) {
    List<Geometry> shapes = shapes(survey, layout);
    List<Grid> standing = grids.list(GridQuery.on(from));
    Set<UUID> kept = new HashSet<>();
    Set<String> codes = new HashSet<>();
    standing.forEach(grid -> codes.add(grid.code()));
    for (int g = 0; g < shapes.size(); g++) {
      Grid grid = grid(actor, survey, layout.grids().get(g), standing, codes, from);
      kept.add(grid.id());
      Geometry shape = shapes.get(g);
      boolean same =
          grids.shape(grid.id(), from).map(before -> before.equalsTopo(shape)).orElse(false);
      if (!same) {
        grids.draw(actor, grid.id(), grid.version(), shape, from);
      }
    }
    Set<UUID> divided = divided(survey);
    standing.stream()
        .filter(grid -> grid.kind() == GridKind.COMPREHENSIVE && grid.level() == GridLevel.BASIC)
        .filter(grid -> divided.contains(grid.id()) && !kept.contains(grid.id()))
        .forEach(grid -> end(actor, grid, from));
  }

  /** The grids of today of whose ground the survey has a block; no others can end by it. */
  private static Set<UUID> divided(Survey survey) {
    return survey.blocks().stream()
        .flatMap(block -> Stream.ofNullable(block.today()))
        .collect(Collectors.toSet());
  }

  private Grid grid(
      Actor actor,
      Survey survey,
      GridName name,
      List<Grid> standing,
      Set<String> codes,
      LocalDate from) {
    String today = name.today();
    String dedicated = name.dedicated();
    return standing.stream()
        .filter(
            grid ->
                dedicated == null
                    ? grid.id().toString().equals(today)
                    : grid.name().equals(dedicated) && survey.town().equals(grid.town()))
        .findFirst()
        .orElseGet(() -> founded(actor, survey, name, codes, from));
  }

  private Grid founded(
      Actor actor, Survey survey, GridName name, Set<String> codes, LocalDate from) {
    UUID unit =
        units
            .findByCode(name.village())
            .map(Unit::id)
            .orElseThrow(
                () ->
                    Problem.invalid(
                        new Fault("village", "机构中没有村居 " + name.village(), "请先设立该村居单位")));
    int ordinal = 1;
    String code = code(name.village(), ordinal);
    while (grids.findByCode(code).isPresent() || !codes.add(code)) {
      code = code(name.village(), ++ordinal);
    }
    String dedicated = name.dedicated();
    String called = dedicated == null ? units.name(unit) + "第" + ordinal + "网格" : dedicated;
    return grids.found(
        actor,
        new GridDraft(
            code,
            called,
            dedicated == null ? GridKind.COMPREHENSIVE : GridKind.DEDICATED,
            GridLevel.BASIC,
            unit,
            survey.town(),
            name.village(),
            null,
            null,
            from,
            null));
  }

  private static String code(String village, int ordinal) {
    return "%s%02d".formatted(village, ordinal);
  }

  private void end(Actor actor, Grid grid, LocalDate from) {
    endings.end(actor, grid.id(), grid.version(), from, "网格划分方案签发，由新划的网格接替");
  }
}
