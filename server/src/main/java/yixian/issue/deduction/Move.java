package yixian.issue.deduction;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.List;
import yixian.issue.Need;
import yixian.kernel.Lifecycle;

/** 扣分动作 · What can be done with a deduction, and by which right. */
public enum Move implements Lifecycle.Move {
  DISPUTE("申诉", "deduction.dispute", List.of(Need.REASON)),
  CLEAR("撤销扣分", "deduction.decide", List.of(Need.NOTE)),
  UPHOLD("维持扣分", "deduction.decide", List.of(Need.NOTE));

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
    return Lifecycle.move(Move.class, code, "扣分");
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
