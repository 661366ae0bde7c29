package yixian.assessment.round;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.List;
import yixian.assessment.Permits;
import yixian.kernel.Labelled;
import yixian.kernel.Lifecycle;

/** 考核期动作 · What moves a round on. */
public enum RoundMove implements Lifecycle.Move {
  CLOSE_RATING("截止评议", Permits.KEEP),
  TELL("书面告知本人", Permits.GRADE),
  LOCK("锁定", Permits.KEEP);

  private final String label;
  private final String permission;

  RoundMove(String label, String permission) {
    this.label = label;
    this.permission = permission;
  }

  @Override
  public String label() {
    return label;
  }

  @Override
  @JsonValue
  public String code() {
    return Lifecycle.code(this);
  }

  /** The move with this name; refuses an unknown one. */
  @JsonCreator
  public static RoundMove of(String code) {
    return Lifecycle.move(RoundMove.class, code, "考核页");
  }

  @Override
  public String who() {
    return permission;
  }

  @Override
  public List<Labelled> needs() {
    return List.of();
  }
}
