package yixian.grid.planning;

import com.fasterxml.jackson.annotation.JsonRawValue;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** 地块详情 · One block of a layout, and to which grids it might go. */
record BlockSheet(
    String code,
    int households,
    int people,
    int grid,
    String gridName,
    @Nullable String dedicated,
    @JsonRawValue String shape,
    List<Choice> choices) {

  /**
   * 可改划的网格.
   *
   * @param cost weighed metres of border that come on top; below 0 where there are less
   * @param households of that grid afterwards
   * @param refusal why it cannot go there; null where it can
   */
  record Choice(int grid, String name, double cost, double households, @Nullable String refusal) {}
}
