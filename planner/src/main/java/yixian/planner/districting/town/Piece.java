package yixian.planner.districting.town;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import yixian.planner.districting.Graph;

/**
 * Blocks of one village that hang together once the dedicated grids are carved out; no grid reaches
 * beyond it.
 *
 * @param blocks their places in the town
 */
record Piece(String village, int[] blocks, Graph graph) {

  double households() {
    return graph.totalWeight();
  }

  /** All pieces of a town, village by village in the order of its blocks. */
  static List<Piece> of(Town town) {
    Map<String, List<Integer>> villages = new LinkedHashMap<>();
    for (int b = 0; b < town.blocks().size(); b++) {
      Block block = town.blocks().get(b);
      if (block.dedicated() == null) {
        villages.computeIfAbsent(block.village(), village -> new ArrayList<>()).add(b);
      }
    }
    List<Piece> pieces = new ArrayList<>();
    villages.forEach((village, open) -> pieces.addAll(piecesOf(town, village, ints(open))));
    return pieces;
  }

  private static List<Piece> piecesOf(Town town, String village, int[] open) {
    Graph graph = graph(town, open);
    int[] label = graph.pieces();
    List<Piece> pieces = new ArrayList<>();
    for (int p = 0; p < Graph.count(label); p++) {
      int wanted = p;
      int[] blocks =
          Arrays.stream(positions(label, wanted)).map(position -> open[position]).toArray();
      pieces.add(new Piece(village, blocks, graph(town, blocks)));
    }
    return pieces;
  }

  private static int[] positions(int[] label, int wanted) {
    return java.util.stream.IntStream.range(0, label.length)
        .filter(position -> label[position] == wanted)
        .toArray();
  }

  private static Graph graph(Town town, int[] blocks) {
    int[] at = new int[town.blocks().size()];
    Arrays.fill(at, -1);
    for (int i = 0; i < blocks.length; i++) {
      at[blocks[i]] = i;
    }
    List<Border> inside =
        town.borders().stream().filter(b -> at[b.one()] >= 0 && at[b.other()] >= 0).toList();
    return Graph.of(
        Arrays.stream(blocks).mapToDouble(b -> town.blocks().get(b).households()).toArray(),
        inside.stream().mapToInt(border -> at[border.one()]).toArray(),
        inside.stream().mapToInt(border -> at[border.other()]).toArray(),
        inside.stream().mapToDouble(Border::cost).toArray());
  }

  private static int[] ints(List<Integer> list) {
    return list.stream().mapToInt(i -> i).toArray();
  }

  /** The grid of today of each block. */
  @Nullable String[] today(Town town) {
    return Arrays.stream(blocks)
        .mapToObj(block -> town.blocks().get(block).grid())
        .toArray(String[]::new);
  }
}
