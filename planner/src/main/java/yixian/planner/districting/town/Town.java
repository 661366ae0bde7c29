package yixian.planner.districting.town;

import java.util.List;
import java.util.Map;
import yixian.planner.districting.Band;

/**
 * What is asked of a town.
 *
 * @param grids how many a village shall have; as many as the band suggests where left out
 * @param keep the price of each household that changes its grid; 0 where the grids of today do not
 *     count
 */
public record Town(
    List<Block> blocks, List<Border> borders, Band band, Map<String, Integer> grids, double keep) {

  public Town {
    blocks = List.copyOf(blocks);
    borders = List.copyOf(borders);
    grids = Map.copyOf(grids);
  }
}
