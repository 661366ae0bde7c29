package yixian.tasklist.offer;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.List;
import yixian.kernel.Labelled;
import yixian.kernel.Lifecycle;

/** 申用动作 · What can be done with a use, by which side. */
public enum UseMove implements Lifecycle.Move {
  AGREE("同意", Offers.EDIT, "提供单位"),
  REFUSE("不同意", Offers.EDIT, "提供单位", Need.NOTE),
  DELIVER("到位", Offers.EDIT, "提供单位"),
  CLOSE("办结", Offers.EDIT, "提供单位", Need.NOTE),
  WITHDRAW("撤回", Offers.ASK, "申用单位", Need.NOTE);

  /** 须填 · What a move asks for. */
  public enum Need implements Labelled {
    NOTE("说明");

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

  UseMove(String label, String permission, String who, Need... needs) {
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
  public static UseMove of(String code) {
    return Lifecycle.move(UseMove.class, code, "资源申用");
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
}
