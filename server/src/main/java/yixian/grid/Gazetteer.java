package yixian.grid;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.locationtech.jts.geom.Geometry;
import yixian.kernel.Point;

/**
 * 地名 · Finds a place by the code or the name of a grid, a village or a town. The longest name in an
 * address wins, and the village before its town where both are as long; where two places of that
 * name are in question, the address has to name their town too.
 */
final class Gazetteer {

  private record Named(String code, String name, Geometry shape) {

    boolean within(Named town) {
      return code.startsWith(GridRules.ownDigits(town.code));
    }

    boolean isBelow(Named other) {
      return !code.equals(other.code) && within(other);
    }
  }

  private final GridMap map;

  Gazetteer(GridMap map) {
    this.map = map;
  }

  Optional<Point> byCode(String code) {
    String padded = code.matches("[0-9]{6,11}") ? code + "0".repeat(12 - code.length()) : code;
    return Stream.concat(grids(), divisions(DivisionLevel.VILLAGE, DivisionLevel.TOWNSHIP))
        .filter(each -> each.code().equals(code) || each.code().equals(padded))
        .findFirst()
        .map(Gazetteer::inside);
  }

  Optional<Point> byWords(String address) {
    List<Named> longest = new ArrayList<>();
    Stream.of(grids(), divisions(DivisionLevel.VILLAGE), divisions(DivisionLevel.TOWNSHIP))
        .flatMap(each -> each)
        .filter(each -> address.contains(each.name()))
        .forEach(each -> keepLongest(longest, each));
    if (longest.size() > 1) {
      longest.removeIf(each -> townsNamed(address).noneMatch(each::within));
      List<Named> left = List.copyOf(longest);
      longest.removeIf(each -> left.stream().anyMatch(other -> other.isBelow(each)));
    }
    return longest.size() == 1 ? Optional.of(inside(longest.getFirst())) : Optional.empty();
  }

  private static void keepLongest(List<Named> longest, Named each) {
    int length = longest.isEmpty() ? 0 : longest.getFirst().name().length();
    if (each.name().length() > length) {
      longest.clear();
    }
    if (each.name().length() >= length) {
      longest.add(each);
    }
  }

  private Stream<Named> townsNamed(String address) {
    return divisions(DivisionLevel.TOWNSHIP).filter(town -> address.contains(town.name()));
  }

  private Stream<Named> grids() {
    return map.grids().stream()
        .map(drawn -> new Named(drawn.grid().code(), drawn.grid().name(), drawn.shape()));
  }

  private Stream<Named> divisions(DivisionLevel... levels) {
    return map.boundaries().stream()
        .filter(boundary -> List.of(levels).contains(boundary.level()))
        .map(boundary -> new Named(boundary.code(), spoken(boundary.name()), boundary.shape()));
  }

  /** As people call it: 通灵桥社区居委会 is 通灵桥社区. */
  private static String spoken(String name) {
    return name.replaceAll("(居民委员会|村民委员会|居委会|村委会)$", "");
  }

  private static Point inside(Named place) {
    org.locationtech.jts.geom.Point point =
        Objects.requireNonNull(place.shape().getInteriorPoint());
    return new Point(point.getX(), point.getY());
  }
}
