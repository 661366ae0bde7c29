package yixian.inspection.campaign;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.List;
import yixian.kernel.Labelled;
import yixian.kernel.Lifecycle;

/** 行动动作 · What the leading unit does with its campaign. */
public enum Move implements Lifecycle.Move {
  START("启动"),
  CLOSE("结束");

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
    return Lifecycle.move(Move.class, code, "专项行动");
  }

  @Override
  public String label() {
    return label;
  }

  @Override
  public String who() {
    return "牵头单位";
  }

  @Override
  public List<Labelled> needs() {
    return List.of();
  }
}
