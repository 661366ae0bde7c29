package yixian.tasklist;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.List;
import yixian.kernel.Labelled;
import yixian.kernel.Lifecycle;

/** 清单动作 · What is done to a list as a whole; forgetting is the house's. */
public enum ListMove implements Lifecycle.Move {
  SEND("下发", "下发单位"),
  END("结束", "下发单位"),
  FORGET("到期删除", "系统");

  private final String label;
  private final String who;

  ListMove(String label, String who) {
    this.label = label;
    this.who = who;
  }

  @Override
  @JsonValue
  public String code() {
    return Lifecycle.code(this);
  }

  /** The move with this name; refuses an unknown one. */
  @JsonCreator
  public static ListMove of(String code) {
    return Lifecycle.move(ListMove.class, code, "任务清单");
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
  public List<? extends Labelled> needs() {
    return List.of();
  }
}
