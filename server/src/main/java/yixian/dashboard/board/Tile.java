package yixian.dashboard.board;

import org.jspecify.annotations.Nullable;

/**
 * 图块 · One indicator on a board.
 *
 * @param measure code of a general indicator, or {@code COUNT:} and a kind of fact
 * @param by what a ranking lists; null for the rest
 */
public record Tile(String measure, Look look, @Nullable By by, Size size, Compare compare) {

  /** 排列对象 · What a ranking lists: units or grids, never people. */
  public enum By {
    UNIT,
    GRID
  }
}
