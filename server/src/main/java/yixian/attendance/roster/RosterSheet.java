package yixian.attendance.roster;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import yixian.secondment.Named;

/** 值守安排表 · One roster with its shifts in order of time; nothing is counted. */
public record RosterSheet(
    UUID id,
    String name,
    Named grid,
    Named unit,
    Purpose purpose,
    String purposeName,
    String basis,
    Named owner,
    LocalDate from,
    LocalDate to,
    boolean running,
    boolean positionsDeleted,
    boolean editable,
    List<ShiftLine> shifts,
    int version) {

  public RosterSheet {
    shifts = List.copyOf(shifts);
  }

  /**
   * 班次 · One shift.
   *
   * @param checkedIn when it was taken up; null while it was not
   */
  public record ShiftLine(
      UUID id,
      Named person,
      Instant starts,
      Instant ends,
      @Nullable Instant checkedIn,
      @Nullable String how) {}
}
