package yixian.care;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * 行动单 · An action with its figures, all and by grid.
 *
 * @param leads whether this reader leads it
 * @param opens whether its figures open for this reader: to who leads it
 * @param moves what this reader may do with it now
 */
public record ActionSheet(
    Line line,
    String purpose,
    String basis,
    LocalDate expires,
    int followDays,
    @Nullable Instant endedAt,
    List<Counted> figures,
    List<Share> grids,
    boolean leads,
    boolean opens,
    List<ActionMove> moves,
    int version) {

  public ActionSheet {
    figures = List.copyOf(figures);
    grids = List.copyOf(grids);
    moves = List.copyOf(moves);
  }

  /** 行动行 · One action among others. */
  public record Line(
      UUID id,
      String code,
      String title,
      String owner,
      LocalDate begins,
      LocalDate ends,
      ActionState state,
      String stateName,
      int households,
      int visited) {}

  /** A figure with what it counts to. */
  public record Counted(Figure figure, String label, int count) {}

  /**
   * The figures of a grid, in the order of the action's.
   *
   * @param opens whether they open for this reader
   */
  public record Share(UUID grid, String name, List<Integer> counts, boolean opens) {

    public Share {
      counts = List.copyOf(counts);
    }
  }
}
