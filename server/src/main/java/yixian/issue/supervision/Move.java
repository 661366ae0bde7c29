package yixian.issue.supervision;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.List;
import yixian.issue.Need;
import yixian.kernel.Lifecycle;

/** 督办动作 · What can be done with an order, and by which right. */
enum Move implements Lifecycle.Move {
  ANSWER("答复", "issue.handle", List.of(Need.NOTE)),
  CLOSE("了结", "issue.urge", List.of()),
  INSIST("继续督办", "issue.urge", List.of(Need.REASON)),
  WITHDRAW("撤销", "issue.urge", List.of(Need.REASON));

  private final String label;
  private final String permission;
  private final List<Need> needs;

  Move(String label, String permission, List<Need> needs) {
    this.label = label;
    this.permission = permission;
    this.needs = needs;
  }

  @Override
  @JsonValue
  public String code() {
    return Lifecycle.code(this);
  }

  @JsonCreator
  static Move of(String code) {
    return Lifecycle.move(Move.class, code, "督办单");
  }

  @Override
  public String label() {
    return label;
  }

  @Override
  public String who() {
    return permission;
  }

  @Override
  public List<Need> needs() {
    return needs;
  }
}
