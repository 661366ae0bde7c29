package yixian.approval;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * 审批指令 · One move asked for, with what the move needs.
 *
 * @param version of the sheet seen; somebody who was faster makes the move fail
 * @param task which of several tasks is meant; the actor's own one where null
 * @param people accounts to hand to, to add, or to copy to
 * @param step the earlier step to which it is sent back
 * @param paper what a plain request says after it was mended
 */
public record MoveOrder(
    Move move,
    @Nullable Integer version,
    @Nullable String comment,
    @Nullable UUID task,
    @Nullable List<UUID> people,
    @Nullable Integer step,
    @Nullable PlainPaper paper) {

  /** A move with a remark, or none. */
  public static MoveOrder saying(Move move, @Nullable Integer version, @Nullable String comment) {
    return new MoveOrder(move, version, comment, null, null, null, null);
  }

  /** A move that names people. */
  public static MoveOrder naming(
      Move move, @Nullable Integer version, @Nullable String comment, List<UUID> people) {
    return new MoveOrder(move, version, comment, null, people, null, null);
  }

  List<UUID> named() {
    return people == null ? List.of() : people;
  }
}
