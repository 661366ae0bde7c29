package yixian.care;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.List;
import yixian.kernel.Labelled;
import yixian.kernel.Lifecycle;

/** 行动动作 · What is done to an action as a whole; forgetting is the house's. */
public enum ActionMove implements Lifecycle.Move {
  END("结束行动", "牵头单位"),
  FORGET("到期删除", "系统");

  private final String label;
  private final String who;

  ActionMove(String label, String who) {
    this.label = label;
    this.who = who;
  }

  @Override
  @JsonValue
  public String code() {
    return Lifecycle.code(this);
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
