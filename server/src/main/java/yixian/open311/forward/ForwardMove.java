package yixian.open311.forward;

import java.util.List;
import yixian.kernel.Labelled;
import yixian.kernel.Lifecycle;

/** 转送的进展 · What happens to a forward; a person only asks for it. */
enum ForwardMove implements Lifecycle.Move {
  ARRIVE("送达", "系统"),
  REFUSE("退回", "邻区"),
  HEAR("收到进展", "系统"),
  CLOSE("办结", "邻区"),
  LATER("稍后再试", "系统");

  private final String label;
  private final String who;

  ForwardMove(String label, String who) {
    this.label = label;
    this.who = who;
  }

  @Override
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
  public List<Labelled> needs() {
    return List.of();
  }
}
