package yixian.tasklist.clearing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import yixian.kernel.Point;

/**
 * 问题单 · One problem as a reader sees it, photos before and after side by side.
 *
 * @param title the subject
 * @param basis on what the subject rests
 * @param left working days left until it is due, where it is still open
 */
public record ProblemSheet(
    Line line,
    String title,
    String basis,
    @Nullable Integer left,
    List<UUID> before,
    List<UUID> after,
    @Nullable Point place,
    @Nullable String fixedBy,
    @Nullable String clearedBy,
    List<Step> steps,
    List<Offered> moves,
    int version) {

  public ProblemSheet {
    before = List.copyOf(before);
    after = List.copyOf(after);
    steps = List.copyOf(steps);
    moves = List.copyOf(moves);
  }

  /** 问题行 · One problem among others. */
  public record Line(
      UUID id,
      String code,
      UUID clearing,
      String what,
      String object,
      String team,
      String unit,
      LocalDate due,
      State state,
      String stateName,
      boolean late,
      int returned,
      Instant foundAt,
      String foundBy,
      int version) {}

  /**
   * 待办 · What waits for the reader: to be put right, or to be checked.
   *
   * @param photo the first one before
   */
  public record Mine(Line line, String title, @Nullable UUID photo, @Nullable Integer left) {}

  /** 经过 · One step. */
  public record Step(String move, String state, Instant at, String by, @Nullable String note) {}

  /** 可办 · A move that this reader may make now. */
  public record Offered(String move, String label, boolean note) {}
}
