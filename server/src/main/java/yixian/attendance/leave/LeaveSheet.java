package yixian.attendance.leave;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import yixian.secondment.Named;

/**
 * 请假单 · One leave as its person sees it.
 *
 * @param mendable the approvers have returned it: it is mended and sent again
 * @param returnDue the day by which one is back
 * @param late days between the day due and the day of the report; 0 where in time
 */
public record LeaveSheet(
    UUID id,
    String type,
    String typeName,
    Named person,
    Named hostUnit,
    LocalDate from,
    Half fromHalf,
    LocalDate to,
    Half toHalf,
    String words,
    double days,
    List<CountedDay> counted,
    @Nullable String reason,
    Named standIn,
    LeaveState state,
    String stateName,
    UUID approval,
    boolean mendable,
    LocalDate returnDue,
    @Nullable Instant returnedAt,
    int late,
    List<Allowed> moves,
    List<Step> steps,
    int version) {

  public LeaveSheet {
    counted = List.copyOf(counted);
    moves = List.copyOf(moves);
    steps = List.copyOf(steps);
  }

  /** 可办动作 · A move open now. */
  public record Allowed(LeaveMove move, String name) {}

  /** 经过 · One step. */
  public record Step(
      int seq, String name, String stateName, Instant at, String by, @Nullable String note) {}
}
