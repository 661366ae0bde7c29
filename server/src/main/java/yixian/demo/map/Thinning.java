package yixian.demo.map;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import yixian.demo.map.Honeycomb.Corner;

/**
 * Chooses the corners that a border line needs: where three areas meet, and where leaving one out
 * would move the line by more than the tolerance (Douglas-Peucker on each stretch).
 */
final class Thinning {
  private static final double TOLERANCE_KILOMETRES = 0.009;

  private final Map<Corner, Set<Corner>> links;
  private final Map<Corner, Spot> spots;
  private final Set<Corner> kept = new HashSet<>();
  private final Set<Corner> walked = new HashSet<>();

  Thinning(Map<Corner, Set<Corner>> links, Map<Corner, Spot> spots) {
    this.links = links;
    this.spots = spots;
  }

  Set<Corner> kept() {
    links.forEach((corner, others) -> thinFrom(corner, others, others.size() > 2));
    links.forEach((corner, others) -> thinFrom(corner, others, !walked.contains(corner)));
    return kept;
  }

  private void thinFrom(Corner corner, Set<Corner> others, boolean start) {
    if (!start) {
      return;
    }
    kept.add(corner);
    walked.add(corner);
    for (Corner other : others) {
      if (!walked.contains(other)) {
        List<Corner> stretch = stretch(corner, other);
        thin(stretch, 0, stretch.size() - 1);
        kept.add(stretch.getLast());
      }
    }
  }

  /**
   * From a start over corners with two links to the next meeting corner (or round a loop back to
   * the start).
   */
  private List<Corner> stretch(Corner start, Corner second) {
    List<Corner> stretch = new ArrayList<>(List.of(start));
    Corner before = start;
    Corner at = second;
    while (!at.equals(start) && linked(at).size() == 2) {
      stretch.add(at);
      walked.add(at);
      Corner from = before;
      before = at;
      at = linked(at).stream().filter(other -> !other.equals(from)).findFirst().orElseThrow();
    }
    stretch.add(at);
    return stretch;
  }

  private void thin(List<Corner> stretch, int from, int to) {
    int farthest = -1;
    double most = stretch.get(from).equals(stretch.get(to)) ? -1 : TOLERANCE_KILOMETRES;
    for (int at = from + 1; at < to; at++) {
      double away = distance(spot(stretch.get(at)), spot(stretch.get(from)), spot(stretch.get(to)));
      if (away > most) {
        most = away;
        farthest = at;
      }
    }
    if (farthest > 0) {
      kept.add(stretch.get(farthest));
      thin(stretch, from, farthest);
      thin(stretch, farthest, to);
    }
  }

  private Spot spot(Corner corner) {
    return Objects.requireNonNull(spots.get(corner));
  }

  private Set<Corner> linked(Corner corner) {
    return Objects.requireNonNull(links.get(corner));
  }

  private static double distance(Spot spot, Spot from, Spot to) {
    double length = Math.sqrt(from.squaredDistance(to));
    if (length == 0) {
      return Math.sqrt(spot.squaredDistance(from));
    }
    double across =
        (to.east() - from.east()) * (from.north() - spot.north())
            - (from.east() - spot.east()) * (to.north() - from.north());
    return Math.abs(across) / length;
  }
}
