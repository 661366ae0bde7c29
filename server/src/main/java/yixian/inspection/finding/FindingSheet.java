package yixian.inspection.finding;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * 检查问题单 · One finding as a reader sees it, photos before and after side by side.
 *
 * @param title the campaign
 * @param basis on what the item rests that fell short
 * @param left working days left until it is due, where it is still open
 */
public record FindingSheet(
    Line line,
    String title,
    String basis,
    @Nullable Integer left,
    List<UUID> before,
    List<UUID> after,
    @Nullable String fixedBy,
    @Nullable String closedBy,
    List<Step> steps,
    List<Offered> moves,
    int version) {

  public FindingSheet {
    before = List.copyOf(before);
    after = List.copyOf(after);
    steps = List.copyOf(steps);
    moves = List.copyOf(moves);
  }

  /** 问题行 · One finding among others. */
  public record Line(
      UUID id,
      String code,
      UUID campaign,
      UUID target,
      String place,
      String what,
      String unit,
      LocalDate due,
      State state,
      String stateName,
      boolean late,
      int returned,
      Instant foundAt,
      int version) {}

  /**
   * 待办 · What waits for the reader: to be put right, or to be checked again.
   *
   * @param photo the first one before
   */
  public record Mine(
      Line line, String title, boolean rehearsal, @Nullable UUID photo, @Nullable Integer left) {}

  /** 经过 · One step. */
  public record Step(String move, String state, Instant at, String by, @Nullable String note) {}

  /** 可办 · A move that this reader may make now. */
  public record Offered(String move, String label, boolean note) {}
}
