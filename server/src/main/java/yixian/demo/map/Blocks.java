package yixian.demo.map;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Polygon;
import yixian.demo.data.Division;
import yixian.demo.map.DemoMap.BlockShape;
import yixian.demo.map.DemoMap.GridPurpose;
import yixian.demo.map.DemoMap.GridShape;

/**
 * 地块 · The cells of 二甲镇 with the households invented for them; those on the ground of the market,
 * the school, the hospital and the park are theirs.
 */
final class Blocks {
  private static final long SEED = 320612102;
  private static final int FEWEST_HOUSEHOLDS = 8;
  private static final int MOST_HOUSEHOLDS = 26;
  private static final double TRACT_KILOMETRES = 0.8;

  private final Honeycomb comb;
  private final Borders lines;
  private final List<GridShape> dedicated;
  private final SplittableRandom random = new SplittableRandom(SEED);
  private final List<BlockShape> blocks = new ArrayList<>();

  Blocks(Honeycomb comb, Borders lines, List<GridShape> grids) {
    this.comb = comb;
    this.lines = lines;
    dedicated = grids.stream().filter(grid -> grid.purpose() != GridPurpose.COMPREHENSIVE).toList();
  }

  void add(Division village, int cell) {
    Polygon shape = lines.area(new int[] {cell});
    Spot centre = comb.centre(cell);
    int households = random.nextInt(FEWEST_HOUSEHOLDS, MOST_HOUSEHOLDS);
    String ground = ground(village, shape);
    blocks.add(
        new BlockShape(
            "%s-%04d".formatted(village.code().substring(9), blocks.size() + 1),
            village.code(),
            ground == null ? households : 0,
            ground == null ? 3 * households - random.nextInt(households) : 0,
            ground,
            tract(centre.east()) + "-" + tract(centre.north()),
            shape));
  }

  private @Nullable String ground(Division village, Polygon shape) {
    return dedicated.stream()
        .filter(grid -> grid.village().equals(village.code()))
        .filter(grid -> shape.contains(grid.shape().getCentroid()))
        .map(GridShape::name)
        .findFirst()
        .orElse(null);
  }

  private static String tract(double kilometres) {
    return Integer.toString((int) Math.floor(kilometres / TRACT_KILOMETRES));
  }

  List<BlockShape> all() {
    return List.copyOf(blocks);
  }
}
