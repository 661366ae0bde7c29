package yixian.webhook.delivery;

import java.util.List;
import yixian.kernel.Labelled;
import yixian.kernel.Lifecycle;

/** 投递的进展 · What happens to a delivery; a person may only put it on its way once more. */
enum DeliveryMove implements Lifecycle.Move {
  ARRIVE("送达", "系统"),
  LATER("稍后再试", "系统"),
  GIVE_UP("放弃", "系统"),
  AGAIN("重发", "系统管理员");

  private final String label;
  private final String who;

  DeliveryMove(String label, String who) {
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
