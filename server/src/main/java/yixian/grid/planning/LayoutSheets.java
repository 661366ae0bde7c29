package yixian.grid.planning;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.locationtech.jts.geom.Geometry;
import org.springframework.stereotype.Component;
import yixian.grid.Boundaries;
import yixian.grid.Boundary;
import yixian.grid.Grid;
import yixian.grid.Grids;
import yixian.grid.geojson.GeoText;
import yixian.grid.planning.Layout.Signature;
import yixian.grid.planning.LayoutSheet.GridLine;
import yixian.grid.planning.LayoutSheet.Line;
import yixian.grid.planning.LayoutSheet.MovedBlock;
import yixian.grid.planning.LayoutSheet.Signed;
import yixian.planner.Answer;
import yixian.planner.districting.Band;
import yixian.planner.districting.town.GridFigures;
import yixian.planner.districting.town.Town;
import yixian.planner.districting.town.TownPlan.GridName;

/** Draws up what people see of a layout. */
@Component
class LayoutSheets {

  private final Surveys surveys;
  private final Layouts layouts;
  private final Boundaries boundaries;
  private final Grids grids;

  LayoutSheets(Surveys surveys, Layouts layouts, Boundaries boundaries, Grids grids) {
    this.surveys = surveys;
    this.layouts = layouts;
    this.boundaries = boundaries;
    this.grids = grids;
  }

  Line line(Survey survey, Layout layout) {
    Town town = survey.task(layout.asked());
    List<GridFigures> figures = GridFigures.of(town, layout.plan(), layout.grids());
    return line(layout, figures);
  }

  private static Line line(Layout layout, List<GridFigures> figures) {
    Band band = band(layout);
    int outside = 0;
    for (int g = 0; g < figures.size(); g++) {
      outside += isOpen(layout, g) && band.outside(figures.get(g).households()) > 0 ? 1 : 0;
    }
    return new Line(
        layout.id(),
        layout.number(),
        layout.origin().label(),
        layout.madeBy(),
        layout.madeAt(),
        (int) layout.grids().stream().filter(grid -> grid.dedicated() == null).count(),
        (int) layout.grids().stream().filter(grid -> grid.dedicated() != null).count(),
        figures.stream().mapToDouble(GridFigures::border).sum() / 2,
        figures.stream().mapToDouble(GridFigures::moved).sum(),
        outside,
        figures.stream().mapToDouble(GridFigures::compactness).average().orElse(0),
        proof(layout),
        layout.moved(),
        layout.signature() != null,
        layout.version());
  }

  private static boolean isOpen(Layout layout, int grid) {
    return layout.grids().get(grid).dedicated() == null;
  }

  private static Band band(Layout layout) {
    return new Band(layout.asked().least(), layout.asked().most());
  }

  private static String proof(Layout layout) {
    if (layout.origin() == Layout.Origin.PRESENT) {
      return "照录现行网格，不与理论下限相比";
    }
    if (layout.moved() > 0) {
      return "经人工调整，不再与理论下限相比";
    }
    return layout.proven()
        ? "已证明：在这些要求之下，没有更好的划分"
        : "任何划分的代价最多再低 %.0f%%".formatted(100 * Answer.gap(layout.objective(), layout.bound()));
  }

  LayoutSheet sheet(Layout layout) {
    Survey survey = surveys.get(layout.survey());
    Town town = survey.task(layout.asked());
    List<GridFigures> figures = GridFigures.of(town, layout.plan(), layout.grids());
    List<String> names = names(layout);
    Map<String, String> villages =
        boundaries.today().stream()
            .collect(Collectors.toMap(Boundary::code, Boundary::name, (one, other) -> one));
    List<Geometry> shapes = Drawing.shapes(survey, layout);
    List<GridLine> lines = new ArrayList<>();
    for (int g = 0; g < figures.size(); g++) {
      GridName grid = layout.grids().get(g);
      lines.add(
          line(
              g,
              names.get(g),
              villages.getOrDefault(grid.village(), grid.village()),
              grid,
              figures.get(g),
              band(layout),
              shapes.get(g)));
    }
    Signature signature = layout.signature();
    return new LayoutSheet(
        line(layout, figures),
        layout.survey(),
        layout.asked(),
        lines,
        layout.remarks().stream().map(remark -> named(remark, villages)).toList(),
        moved(survey, layout, names),
        signature == null
            ? null
            : new Signed(
                signature.by(),
                signature.at(),
                signature.from(),
                signature.hash(),
                layouts.isSound(layout, signature)));
  }

  private static GridLine line(
      int number,
      String name,
      String village,
      GridName grid,
      GridFigures figures,
      Band band,
      Geometry shape) {
    double households = figures.households();
    double outside = grid.dedicated() == null ? band.outside(households) : 0;
    return new GridLine(
        number,
        name,
        village,
        grid.dedicated() != null,
        figures.blocks(),
        households,
        figures.people(),
        households < band.least() ? -outside : outside,
        figures.border(),
        figures.compactness(),
        figures.moved(),
        figures.whole(),
        GeoText.screen(shape));
  }

  /** Villages are told by name where the engine says their code. */
  private static String named(String remark, Map<String, String> villages) {
    String text = remark;
    for (Map.Entry<String, String> village : villages.entrySet()) {
      text = text.replace(village.getKey(), village.getValue());
    }
    return text;
  }

  /** As the grid of today is called, or as new. */
  List<String> names(Layout layout) {
    Map<String, String> known = new HashMap<>();
    List<UUID> ids =
        layout.grids().stream()
            .flatMap(grid -> java.util.stream.Stream.ofNullable(grid.today()))
            .map(UUID::fromString)
            .toList();
    grids.find(ids).forEach((Grid grid) -> known.put(grid.id().toString(), grid.name()));
    return IntStream.range(0, layout.grids().size())
        .mapToObj(
            g -> {
              GridName grid = layout.grids().get(g);
              String today = grid.today();
              return grid.dedicated() != null
                  ? grid.dedicated()
                  : today == null ? "新设网格 " + (g + 1) : known.getOrDefault(today, "网格 " + (g + 1));
            })
        .toList();
  }

  private static List<MovedBlock> moved(Survey survey, Layout layout, List<String> names) {
    List<MovedBlock> moved = new ArrayList<>();
    for (int b = 0; b < layout.gridOf().size(); b++) {
      if (!layout.gridOf().get(b).equals(layout.found().get(b))) {
        String code = survey.blocks().get(b).code();
        moved.add(
            new MovedBlock(
                code,
                names.get(layout.found().get(b)),
                names.get(layout.gridOf().get(b)),
                layout.reasons().getOrDefault(code, "")));
      }
    }
    return moved;
  }
}
