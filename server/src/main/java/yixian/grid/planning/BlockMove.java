package yixian.grid.planning;

import org.jspecify.annotations.Nullable;
import yixian.planner.districting.town.Block;
import yixian.planner.districting.town.Border;
import yixian.planner.districting.town.GridFigures;
import yixian.planner.districting.town.Town;

/**
 * 改划 · Whether one block may go to another grid, and what it would cut. Villages, dedicated grids
 * and wholeness are never given up; the band may be, for it is advice.
 */
final class BlockMove {

  private final Town town;
  private final Layout layout;
  private final int[] gridOf;

  BlockMove(Survey survey, Layout layout) {
    this.town = survey.task(layout.asked());
    this.layout = layout;
    this.gridOf = layout.plan();
  }

  /** Why the block cannot go there; null where it can. */
  @Nullable String refusal(int block, int grid) {
    Block moved = town.blocks().get(block);
    if (moved.dedicated() != null || layout.grids().get(grid).dedicated() != null) {
      return "专属网格按名单先行划出，不能在这里增减地块";
    }
    if (!layout.grids().get(grid).village().equals(moved.village())) {
      return "网格不能跨村（社区）界线";
    }
    if (touching(block, grid) == 0) {
      return "地块与该网格不相邻，改划后该网格不连通";
    }
    int home = gridOf[block];
    int[] after = gridOf.clone();
    after[block] = grid;
    GridFigures left = GridFigures.of(town, after, layout.grids()).get(home);
    if (left.blocks() == 0) {
      return "原网格只剩这一个地块，不能划空";
    }
    return left.whole() ? null : "改划后原网格被分成不相连的几块";
  }

  private double touching(int block, int grid) {
    double length = 0;
    for (Border border : town.borders()) {
      int other = border.one() == block ? border.other() : border.one();
      boolean mine = border.one() == block || border.other() == block;
      length += mine && gridOf[other] == grid ? border.length() : 0;
    }
    return length;
  }

  /** Weighed metres of border that come on top; below 0 where there are less. */
  double cost(int block, int grid) {
    double cost = 0;
    for (Border border : town.borders()) {
      if (border.one() == block || border.other() == block) {
        int other = border.one() == block ? border.other() : border.one();
        cost += gridOf[other] == gridOf[block] ? border.cost() : 0;
        cost -= gridOf[other] == grid ? border.cost() : 0;
      }
    }
    return gridOf[block] == grid ? 0 : cost;
  }
}
