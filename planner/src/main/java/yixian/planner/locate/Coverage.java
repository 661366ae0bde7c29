package yixian.planner.locate;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.util.GeometryFixer;
import org.locationtech.jts.geom.util.PolygonExtracter;
import org.locationtech.jts.index.strtree.STRtree;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;
import org.locationtech.jts.operation.valid.IsValidOp;
import org.locationtech.jts.operation.valid.TopologyValidationError;

/**
 * 不重不漏 · Checks a map on import: every place belongs to one area, none to two of the same rank.
 *
 * <p>Invalid shapes are reported, then mended so that the other checks can go on. A gap is a place
 * within the map that no area of any rank covers: a hole in the comprehensive grids filled by a
 * dedicated grid is none. Overlaps, gaps and spills below {@value #LEAST_SQUARE_METRES} square
 * metres come from the rounding of coordinates and are left out.
 */
public final class Coverage {
  private static final double LEAST_SQUARE_METRES = 0.01;

  /** What is wrong with a map, each list in order of ids; sound when nothing is. */
  public record Report(
      List<Flaw> flaws, List<Overlap> overlaps, List<Gap> gaps, List<Spill> spills) {
    public Report {
      flaws = List.copyOf(flaws);
      overlaps = List.copyOf(overlaps);
      gaps = List.copyOf(gaps);
      spills = List.copyOf(spills);
    }

    public boolean isSound() {
      return flaws.isEmpty() && overlaps.isEmpty() && gaps.isEmpty() && spills.isEmpty();
    }
  }

  /** 图形错误: the first reason why a shape is invalid, in Chinese, and where. */
  public record Flaw(int id, String problem, Coordinate place) {}

  /** 重叠: two areas of the same rank, the lower id first. */
  public record Overlap(int id, int otherId, Geometry place, double squareMetres) {}

  /** 漏洞: covered by nobody. */
  public record Gap(Geometry place, double squareMetres) {}

  /** 越界: what of an area lies beyond the outer boundary. */
  public record Spill(int id, Geometry place, double squareMetres) {}

  private Coverage() {}

  /** Checks the areas alone; only gaps enclosed by areas can be seen. */
  public static Report check(Collection<Area> areas) {
    return check(areas, Optional.empty());
  }

  /**
   * Checks also that the areas fill the outer boundary, such as the district's, and keep within it.
   */
  public static Report check(Collection<Area> areas, Geometry boundary) {
    return check(areas, Optional.of(mended(boundary)));
  }

  private static Report check(Collection<Area> given, Optional<Geometry> boundary) {
    List<Flaw> flaws = new ArrayList<>();
    List<Area> areas = new ArrayList<>();
    for (Area area : given.stream().sorted(Comparator.comparingInt(Area::id)).toList()) {
      TopologyValidationError error = new IsValidOp(area.shape()).getValidationError();
      if (error == null) {
        areas.add(area);
      } else {
        flaws.add(new Flaw(area.id(), problem(error.getErrorType()), error.getCoordinate()));
        areas.add(new Area(area.id(), mended(area.shape()), area.rank()));
      }
    }
    return new Report(
        flaws,
        overlaps(areas),
        gaps(areas, boundary),
        boundary.map(outer -> spills(areas, outer)).orElse(List.of()));
  }

  private static List<Overlap> overlaps(List<Area> areas) {
    STRtree tree = new STRtree();
    areas.forEach(area -> tree.insert(area.shape().getEnvelopeInternal(), area));
    List<Overlap> overlaps = new ArrayList<>();
    for (Area area : areas) {
      List<Area> others = new ArrayList<>();
      tree.query(area.shape().getEnvelopeInternal(), item -> others.add((Area) item));
      others.removeIf(other -> other.id() <= area.id() || other.rank() != area.rank());
      others.sort(Comparator.comparingInt(Area::id));
      for (Area other : others) {
        Geometry common = surface(OverlayNG.INTERSECTION, area.shape(), other.shape());
        if (isWorthTelling(common)) {
          overlaps.add(new Overlap(area.id(), other.id(), common, SquareMetres.of(common)));
        }
      }
    }
    return overlaps;
  }

  private static List<Gap> gaps(List<Area> areas, Optional<Geometry> boundary) {
    if (areas.isEmpty() && boundary.isEmpty()) {
      return List.of();
    }
    Geometry covered = OverlayNGRobust.union(areas.stream().map(Area::shape).toList());
    List<Geometry> uncovered = new ArrayList<>();
    if (boundary.isPresent()) {
      Geometry outer = boundary.get();
      Geometry open = covered == null ? outer : surface(OverlayNG.DIFFERENCE, outer, covered);
      uncovered.addAll(polygons(open));
    } else {
      for (Polygon polygon : polygons(covered)) {
        for (int hole = 0; hole < polygon.getNumInteriorRing(); hole++) {
          uncovered.add(polygon.getFactory().createPolygon(polygon.getInteriorRingN(hole)));
        }
      }
    }
    return uncovered.stream()
        .filter(Coverage::isWorthTelling)
        .map(place -> new Gap(place, SquareMetres.of(place)))
        .toList();
  }

  private static List<Spill> spills(List<Area> areas, Geometry boundary) {
    return areas.stream()
        .map(area -> spill(area, surface(OverlayNG.DIFFERENCE, area.shape(), boundary)))
        .filter(spill -> isWorthTelling(spill.place()))
        .toList();
  }

  private static Spill spill(Area area, Geometry beyond) {
    return new Spill(area.id(), beyond, SquareMetres.of(beyond));
  }

  private static Geometry mended(Geometry shape) {
    return shape.isValid() ? shape : GeometryFixer.fix(shape);
  }

  private static boolean isWorthTelling(Geometry place) {
    return SquareMetres.of(place) >= LEAST_SQUARE_METRES;
  }

  /** Only the polygons of the result: neighbours also share lines and points. */
  private static Geometry surface(int operation, Geometry one, Geometry other) {
    Geometry result = OverlayNGRobust.overlay(one, other, operation);
    List<Polygon> polygons = polygons(result);
    return polygons.size() == 1
        ? polygons.getFirst()
        : result.getFactory().createMultiPolygon(polygons.toArray(Polygon[]::new));
  }

  @SuppressWarnings("unchecked")
  private static List<Polygon> polygons(Geometry shape) {
    return PolygonExtracter.getPolygons(shape);
  }

  private static String problem(int type) {
    return switch (type) {
      case TopologyValidationError.SELF_INTERSECTION -> "边界自相交";
      case TopologyValidationError.RING_SELF_INTERSECTION -> "边界环自身相接";
      case TopologyValidationError.HOLE_OUTSIDE_SHELL -> "内洞超出外边界";
      case TopologyValidationError.NESTED_HOLES -> "内洞相互嵌套";
      case TopologyValidationError.DISCONNECTED_INTERIOR -> "内部被内洞隔断";
      case TopologyValidationError.NESTED_SHELLS -> "多面中一面套在另一面内";
      case TopologyValidationError.DUPLICATE_RINGS -> "边界环重复";
      case TopologyValidationError.TOO_FEW_POINTS -> "边界环的顶点不足四个";
      case TopologyValidationError.INVALID_COORDINATE -> "坐标不是有效数字";
      case TopologyValidationError.RING_NOT_CLOSED -> "边界环未闭合";
      default -> "图形不合规范";
    };
  }
}
