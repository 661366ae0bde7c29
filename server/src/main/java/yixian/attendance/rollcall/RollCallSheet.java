package yixian.attendance.rollcall;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import yixian.secondment.Named;

/**
 * 点名板 · One call with everybody whom the reader may see in it.
 *
 * @param whole whether these are all who were called; a unit sees its own people only
 * @param mayAct whether the reader may confirm by telephone and end the call
 * @param forgotten names are deleted; the figures stay
 */
public record RollCallSheet(
    RollCallLine call,
    String basis,
    boolean escalated,
    boolean whole,
    boolean mayAct,
    boolean forgotten,
    CallFigures shown,
    List<Answer> answers,
    int version) {

  /**
   * Somebody called.
   *
   * @param how in words, null without an answer
   */
  public record Answer(
      UUID id,
      Named person,
      Named unit,
      @Nullable Instant answeredAt,
      boolean late,
      @Nullable String how,
      @Nullable Instant escalatedAt) {}
}
