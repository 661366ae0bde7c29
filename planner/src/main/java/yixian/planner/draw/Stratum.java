package yixian.planner.draw;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * 抽签层 · How many take part, how many are drawn, and who, in the order in which they were drawn.
 *
 * @param drawn null until the draw
 */
public record Stratum(String name, int size, int places, @Nullable List<String> drawn) {
  public Stratum {
    drawn = drawn == null ? null : List.copyOf(drawn);
  }
}
