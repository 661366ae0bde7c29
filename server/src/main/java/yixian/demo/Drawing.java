package yixian.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import yixian.demo.data.Division;
import yixian.demo.map.DemoMap;
import yixian.demo.map.DemoMap.Area;
import yixian.demo.map.DemoMap.GridPurpose;
import yixian.demo.map.DemoMap.GridShape;
import yixian.grid.Boundaries;
import yixian.grid.Boundary;
import yixian.grid.DivisionLevel;
import yixian.grid.Grid;
import yixian.grid.GridDraft;
import yixian.grid.GridKind;
import yixian.grid.GridLevel;
import yixian.grid.Grids;
import yixian.kernel.Days;

/** 画图 · Draws the boundaries of the district and founds the grids of 二甲镇. */
@Component
class Drawing {
  private static final int FEWEST_HOUSEHOLDS = 300;

  private final Boundaries boundaries;
  private final Grids grids;
  private final Errand errand;

  Drawing(Boundaries boundaries, Grids grids, Errand errand) {
    this.boundaries = boundaries;
    this.grids = grids;
    this.errand = errand;
  }

  /** Draws the outlines of district, towns and villages. */
  void boundaries(DemoMap map, Made units, Instant moment) {
    errand.once(
        "boundaries",
        "grid.edit",
        moment,
        Made.class,
        () -> {
          draw(List.of(map.district()), DivisionLevel.DISTRICT, units, moment);
          draw(map.towns(), DivisionLevel.TOWNSHIP, units, moment);
          draw(map.villages(), DivisionLevel.VILLAGE, units, moment);
          return new Made(Map.of());
        });
  }

  private void draw(List<Area> areas, DivisionLevel level, Made units, Instant moment) {
    for (Area area : areas) {
      Division division = area.division();
      UUID unit = units.id(division.code());
      String code = fullCode(division.code());
      Boundary boundary = new Boundary(level, code, division.spokenName(), unit, area.shape());
      boundaries.draw(Errand.LOADER, boundary, Days.of(moment));
    }
  }

  /** Ids of grids by their position in {@link DemoMap#grids()}. */
  Made grids(DemoMap map, Made units, Instant moment) {
    return errand.once(
        "grids",
        "grid.edit",
        moment,
        Made.class,
        () -> {
          Map<String, UUID> ids = new HashMap<>();
          for (int at = 0; at < map.grids().size(); at++) {
            ids.put(Integer.toString(at), found(map.grids().get(at), at, units, Days.of(moment)));
          }
          return new Made(ids);
        });
  }

  private UUID found(GridShape shape, int at, Made units, LocalDate from) {
    boolean comprehensive = shape.purpose() == GridPurpose.COMPREHENSIVE;
    GridDraft draft =
        new GridDraft(
            "%s%02d".formatted(shape.village(), shape.ordinal()),
            shape.name(),
            comprehensive ? GridKind.COMPREHENSIVE : GridKind.DEDICATED,
            GridLevel.BASIC,
            units.id(shape.village()),
            units.id(Division.TOWN),
            shape.village(),
            null,
            comprehensive ? FEWEST_HOUSEHOLDS + at * 37 % 200 : null,
            from,
            null);
    Grid grid = grids.found(Errand.LOADER, draft);
    grids.draw(Errand.LOADER, grid.id(), grid.version(), shape.shape(), from);
    return grid.id();
  }

  private static String fullCode(String code) {
    return code + "0".repeat(12 - code.length());
  }
}
