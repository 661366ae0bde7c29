package yixian.unannounced.round;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.List;
import yixian.kernel.Labelled;
import yixian.kernel.Lifecycle;

/** 轮次动作 · What is done to a round as a whole. */
public enum Move implements Lifecycle.Move {
  COMMIT("公布承诺"),
  REVEAL("开签"),
  START("派出检查"),
  FINISH("结束"),
  DROP("撤销");

  private final String label;

  Move(String label) {
    this.label = label;
  }

  @Override
  @JsonValue
  public String code() {
    return Lifecycle.code(this);
  }

  /** The move with this name; refuses an unknown one. */
  @JsonCreator
  public static Move of(String code) {
    return Lifecycle.move(Move.class, code, "检查轮次");
  }

  @Override
  public String label() {
    return label;
  }

  @Override
  public String who() {
    return "组织单位";
  }

  @Override
  public List<? extends Labelled> needs() {
    return List.of();
  }
}
