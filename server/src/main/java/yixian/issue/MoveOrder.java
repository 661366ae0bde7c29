package yixian.issue;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import yixian.calendar.DeadlineUnit;

/**
 * 流转指令 · One move asked for, with what the move needs.
 *
 * @param version of the sheet seen; somebody who was faster makes the move fail
 * @param unit to dispatch to; the suggested one where null
 * @param amount by which a term is to be extended
 * @param unitOfTime of the amount; that of the running term where null
 * @param level 5 very content to 1 very discontent
 * @param main the issue into which this one is merged
 * @param calls the units that a whistle calls
 * @param until the day on which a parked issue wakes
 */
public record MoveOrder(
    Move move,
    @Nullable Integer version,
    @Nullable String reason,
    @Nullable UUID unit,
    @Nullable UUID category,
    @Nullable Verification outcome,
    @Nullable Integer amount,
    @Nullable DeadlineUnit unitOfTime,
    @Nullable Integer level,
    @Nullable String note,
    @Nullable List<NewIssue.Photo> photos,
    @Nullable UUID main,
    @Nullable List<Call> calls,
    @Nullable LocalDate until) {

  /** A move that needs nothing said. */
  public static MoveOrder plain(Move move, @Nullable Integer version) {
    return saying(move, version, null, null);
  }

  /** A move with a reason. */
  public static MoveOrder because(Move move, @Nullable Integer version, String reason) {
    return saying(move, version, reason, null);
  }

  /** A move with a note. */
  public static MoveOrder noting(Move move, @Nullable Integer version, String note) {
    return saying(move, version, null, note);
  }

  private static MoveOrder saying(
      Move move, @Nullable Integer version, @Nullable String reason, @Nullable String note) {
    return new MoveOrder(
        move, version, reason, null, null, null, null, null, null, note, null, null, null, null);
  }

  /** A dispatch. */
  public static MoveOrder dispatch(@Nullable Integer version, @Nullable UUID unit) {
    return new MoveOrder(
        Move.DISPATCH,
        version,
        null,
        unit,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null);
  }

  /** The answer of the one who went to look. */
  public static MoveOrder verified(
      @Nullable Integer version, Verification outcome, @Nullable String note) {
    return new MoveOrder(
        Move.VERIFY,
        version,
        null,
        null,
        null,
        outcome,
        null,
        null,
        null,
        note,
        null,
        null,
        null,
        null);
  }

  /** A longer term asked for. */
  public static MoveOrder askExtension(
      @Nullable Integer version, String reason, int amount, @Nullable DeadlineUnit unit) {
    return new MoveOrder(
        Move.ASK_EXTENSION,
        version,
        reason,
        null,
        null,
        null,
        amount,
        unit,
        null,
        null,
        null,
        null,
        null,
        null);
  }

  /** A rating, or a call-back that heard one. */
  public static MoveOrder rated(
      Move move, @Nullable Integer version, @Nullable Integer level, @Nullable String note) {
    return new MoveOrder(
        move, version, null, null, null, null, null, null, level, note, null, null, null, null);
  }

  /** The same thing as another, which goes on. */
  public static MoveOrder merge(@Nullable Integer version, UUID main, String reason) {
    return new MoveOrder(
        Move.MERGE,
        version,
        reason,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        main,
        null,
        null);
  }

  /** Laid aside until a day. */
  public static MoveOrder park(@Nullable Integer version, String reason, LocalDate until) {
    return new MoveOrder(
        Move.PARK, version, reason, null, null, null, null, null, null, null, null, null, null,
        until);
  }

  /** Other units called. */
  public static MoveOrder whistle(@Nullable Integer version, List<Call> calls, String reason) {
    return new MoveOrder(
        Move.WHISTLE,
        version,
        reason,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        calls,
        null);
  }

  /** The same by the version that stands. */
  public MoveOrder seeing(int standing) {
    return new MoveOrder(
        move,
        standing,
        reason,
        unit,
        category,
        outcome,
        amount,
        unitOfTime,
        level,
        note,
        photos,
        main,
        calls,
        until);
  }

  public List<Call> callsMade() {
    return calls == null ? List.of() : calls;
  }

  public List<NewIssue.Photo> photosTaken() {
    return photos == null ? List.of() : photos;
  }
}
