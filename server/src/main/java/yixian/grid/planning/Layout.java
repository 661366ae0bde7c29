package yixian.grid.planning;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import yixian.kernel.Labelled;
import yixian.planner.districting.town.TownPlan.GridName;

/**
 * 划分方案 · Which block goes to which grid.
 *
 * @param grids in the order in which they are counted
 * @param gridOf the grid of each block
 * @param found where it was before anybody moved it
 * @param reasons of those who moved a block, by its code
 * @param objective metres cut, weighed, and the price of households that change, as found
 * @param bound no layout under these rules costs less
 * @param remarks where sums did not allow what was asked
 */
record Layout(
    UUID id,
    UUID survey,
    int number,
    Origin origin,
    Asked asked,
    List<GridName> grids,
    List<Integer> gridOf,
    List<Integer> found,
    Map<String, String> reasons,
    double objective,
    double bound,
    boolean proven,
    List<String> remarks,
    double seconds,
    String madeBy,
    Instant madeAt,
    int version,
    String changedBy,
    Instant changedAt,
    @Nullable Signature signature) {

  /** 来源 · How a layout came to be. */
  enum Origin implements Labelled {
    ENGINE("求解"),
    PRESENT("现行网格");

    private final String label;

    Origin(String label) {
      this.label = label;
    }

    @Override
    public String label() {
      return label;
    }
  }

  /** 签发 · Who signed it, from which day it holds, and the hash over all of it. */
  record Signature(String by, Instant at, LocalDate from, String hash) {}

  Layout {
    grids = List.copyOf(grids);
    gridOf = List.copyOf(gridOf);
    found = List.copyOf(found);
    reasons = Map.copyOf(reasons);
    remarks = List.copyOf(remarks);
  }

  int[] plan() {
    return gridOf.stream().mapToInt(Integer::intValue).toArray();
  }

  int moved() {
    int moved = 0;
    for (int b = 0; b < gridOf.size(); b++) {
      moved += gridOf.get(b).equals(found.get(b)) ? 0 : 1;
    }
    return moved;
  }

  Layout with(int block, int grid, Map<String, String> said, String by, Instant at) {
    List<Integer> now = new ArrayList<>(gridOf);
    now.set(block, grid);
    return next(now, said, signature, by, at);
  }

  Layout signed(Signature signed) {
    return next(gridOf, reasons, signed, signed.by(), signed.at());
  }

  private Layout next(
      List<Integer> plan,
      Map<String, String> said,
      @Nullable Signature signed,
      String by,
      Instant at) {
    return new Layout(
        id,
        survey,
        number,
        origin,
        asked,
        grids,
        plan,
        found,
        said,
        objective,
        bound,
        proven,
        remarks,
        seconds,
        madeBy,
        madeAt,
        version + 1,
        by,
        at,
        signed);
  }
}
