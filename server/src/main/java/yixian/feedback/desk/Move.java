package yixian.feedback.desk;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.List;
import yixian.feedback.Feedback;
import yixian.kernel.Labelled;
import yixian.kernel.Lifecycle;

/** 通报动作 · What can be done to a letter, by whom, asking for what. */
public enum Move implements Lifecycle.Move {
  SEND("发出", Feedback.SEND, "组织部门负责人"),
  SET_ASIDE("搁置", Feedback.KEEP, "拟稿人", Need.REASON),
  TAKE_UP("恢复", Feedback.KEEP, "拟稿人"),
  REPLACE("更正", Feedback.SEND, "更正通报的发出人");

  /** 须填 · What a move asks for. */
  public enum Need implements Labelled {
    REASON("理由");

    private final String label;

    Need(String label) {
      this.label = label;
    }

    @Override
    public String label() {
      return label;
    }
  }

  private final String label;
  private final String permission;
  private final String who;
  private final List<Need> needs;

  Move(String label, String permission, String who, Need... needs) {
    this.label = label;
    this.permission = permission;
    this.who = who;
    this.needs = List.of(needs);
  }

  @Override
  @JsonValue
  public String code() {
    return Lifecycle.code(this);
  }

  /** The move with this name; refuses an unknown one. */
  @JsonCreator
  public static Move of(String code) {
    return Lifecycle.move(Move.class, code, "反馈通报");
  }

  @Override
  public String label() {
    return label;
  }

  @Override
  public String who() {
    return who;
  }

  @Override
  public List<Need> needs() {
    return needs;
  }

  /** The permission that it takes. */
  public String permission() {
    return permission;
  }

  /** Whether it is made by sending, one or many at once, and not as a move on one letter. */
  boolean sends() {
    return this == SEND || this == REPLACE;
  }
}
