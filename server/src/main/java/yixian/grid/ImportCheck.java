package yixian.grid;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;
import yixian.kernel.Fault;
import yixian.planner.locate.Area;
import yixian.planner.locate.Coverage;

/**
 * Lays the grids of an import beside those that stand around them: crossing borders, places claimed
 * twice, places left out, grids that lie in another district altogether.
 *
 * <p>A place claimed twice is a fault of the later row. Gaps are looked for within the boundaries
 * of the villages concerned, where all of these are known; otherwise only between the grids.
 */
final class ImportCheck {

  private static final int COUNTY_DIGITS = 6;

  private final List<Candidate> candidates;
  private final GridMap map;
  private final List<GridMap.Drawn> neighbours;
  private final Coverage.Report report;

  ImportCheck(List<Candidate> candidates, GridMap map) {
    this.candidates = candidates;
    this.map = map;
    this.neighbours = neighbours(map);
    List<Area> areas = new ArrayList<>();
    candidates.forEach(one -> areas.add(new Area(areas.size(), one.shape(), one.grid().rank())));
    neighbours.forEach(one -> areas.add(new Area(areas.size(), one.shape(), one.rank())));
    this.report =
        outline(map)
            .map(boundary -> Coverage.check(areas, boundary))
            .orElseGet(() -> Coverage.check(areas));
  }

  private List<GridMap.Drawn> neighbours(GridMap map) {
    Envelope extent = new Envelope();
    Set<String> replaced = new HashSet<>();
    for (Candidate candidate : candidates) {
      extent.expandToInclude(candidate.shape().getEnvelopeInternal());
      replaced.add(candidate.grid().code());
    }
    return map.grids().stream()
        .filter(drawn -> drawn.shape().getEnvelopeInternal().intersects(extent))
        .filter(drawn -> !replaced.contains(drawn.grid().code()))
        .toList();
  }

  private Optional<Geometry> outline(GridMap map) {
    Set<String> divisions = new TreeSet<>();
    candidates.forEach(candidate -> divisions.add(candidate.grid().division()));
    List<Geometry> known =
        map.boundaries().stream()
            .filter(boundary -> divisions.contains(boundary.code()))
            .map(Boundary::shape)
            .toList();
    return known.isEmpty() || known.size() < divisions.size()
        ? Optional.empty()
        : Optional.ofNullable(OverlayNGRobust.union(known));
  }

  /** Crossing borders, grids in a foreign place, and places claimed twice, each with its row. */
  List<Fault> faults() {
    List<Fault> faults = new ArrayList<>();
    report.flaws().stream()
        .filter(flaw -> isNew(flaw.id()))
        .forEach(flaw -> faults.add(Shapes.flaw(flaw, candidates.get(flaw.id()).row())));
    candidates.stream()
        .filter(this::liesElsewhere)
        .forEach(
            one ->
                faults.add(
                    new Fault(
                        "geometry",
                        one.row(),
                        "网格“%s”整个在本区界线之外，位置 %s"
                            .formatted(
                                one.grid().name(),
                                Shapes.text(one.shape().getInteriorPoint().getCoordinate())),
                        "请核对所选坐标系与图形后重试")));
    for (Coverage.Overlap overlap : overlaps()) {
      int later = isNew(overlap.otherId()) ? overlap.otherId() : overlap.id();
      int other = later == overlap.id() ? overlap.otherId() : overlap.id();
      faults.add(
          new Fault(
              "geometry",
              candidates.get(later).row(),
              "与网格“%s”重叠 %.0f 平方米，位置 %s"
                  .formatted(
                      name(other),
                      overlap.squareMetres(),
                      Shapes.text(overlap.place().getInteriorPoint().getCoordinate())),
              "请调整边界，使同类网格互不重叠"));
    }
    return faults;
  }

  /** Whether nothing of it lies in its own district, where the border of that is known. */
  private boolean liesElsewhere(Candidate candidate) {
    String division = candidate.grid().division();
    List<Geometry> known =
        map.boundaries().stream()
            .filter(boundary -> boundary.level() == DivisionLevel.DISTRICT)
            .filter(boundary -> boundary.code().regionMatches(0, division, 0, COUNTY_DIGITS))
            .map(Boundary::shape)
            .toList();
    return candidate.shape().isValid()
        && !known.isEmpty()
        && known.stream().noneMatch(shape -> shape.intersects(candidate.shape()));
  }

  /** Places claimed twice, at least one of the two being new. */
  List<Coverage.Overlap> overlaps() {
    return report.overlaps().stream().filter(overlap -> isNew(overlap.id())).toList();
  }

  List<Coverage.Gap> gaps() {
    return report.gaps();
  }

  List<Coverage.Spill> spills() {
    return report.spills().stream().filter(spill -> isNew(spill.id())).toList();
  }

  List<Geometry> neighbourShapes() {
    return neighbours.stream().map(GridMap.Drawn::shape).toList();
  }

  String code(int id) {
    return isNew(id)
        ? candidates.get(id).grid().code()
        : neighbours.get(id - candidates.size()).grid().code();
  }

  private String name(int id) {
    return isNew(id)
        ? candidates.get(id).grid().name()
        : neighbours.get(id - candidates.size()).grid().name();
  }

  private boolean isNew(int id) {
    return id < candidates.size();
  }
}
