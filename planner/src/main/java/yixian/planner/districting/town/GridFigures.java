package yixian.planner.districting.town;

import java.util.ArrayList;
import java.util.List;
import yixian.planner.districting.Graph;

/**
 * What one grid comes to.
 *
 * @param moved households that belong to another grid today
 * @param border length of its border to other grids of the town
 * @param compactness Polsby and Popper's: 1 for a circle; 0 where polygons are not known
 * @param whole whether it is in one piece
 */
public record GridFigures(
    int blocks,
    double households,
    double people,
    double moved,
    double border,
    double compactness,
    boolean whole) {

  /** Of each grid. */
  public static List<GridFigures> of(Town town, int[] gridOf, List<TownPlan.GridName> names) {
    int grids = names.size();
    double[][] sums = new double[grids][6];
    for (int b = 0; b < gridOf.length; b++) {
      Block block = town.blocks().get(b);
      double[] sum = sums[gridOf[b]];
      sum[0]++;
      sum[1] += block.households();
      sum[2] += block.people();
      String today = names.get(gridOf[b]).today();
      boolean moves = block.grid() != null && !block.grid().equals(today);
      sum[3] += moves ? block.households() : 0;
      sum[4] += block.area();
      sum[5] += block.perimeter();
    }
    double[] border = new double[grids];
    for (Border each : town.borders()) {
      int one = gridOf[each.one()];
      int other = gridOf[each.other()];
      if (one == other) {
        sums[one][5] -= 2 * each.length();
      } else {
        border[one] += each.length();
        border[other] += each.length();
      }
    }
    int[] pieces = pieces(town, gridOf, grids);
    List<GridFigures> figures = new ArrayList<>();
    for (int g = 0; g < grids; g++) {
      double[] sum = sums[g];
      double compactness = sum[5] > 0 ? 4 * Math.PI * sum[4] / (sum[5] * sum[5]) : 0;
      figures.add(
          new GridFigures(
              (int) sum[0], sum[1], sum[2], sum[3], border[g], compactness, pieces[g] == 1));
    }
    return figures;
  }

  private static int[] pieces(Town town, int[] gridOf, int grids) {
    Graph graph =
        Graph.of(
            new double[gridOf.length],
            town.borders().stream().mapToInt(Border::one).toArray(),
            town.borders().stream().mapToInt(Border::other).toArray(),
            new double[town.borders().size()]);
    int[] label = graph.pieces(gridOf);
    int[] pieces = new int[grids];
    boolean[] seen = new boolean[Graph.count(label)];
    for (int b = 0; b < gridOf.length; b++) {
      if (!seen[label[b]]) {
        seen[label[b]] = true;
        pieces[gridOf[b]]++;
      }
    }
    return pieces;
  }
}
