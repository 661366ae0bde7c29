package yixian.unannounced.finding;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.List;
import yixian.kernel.Labelled;
import yixian.kernel.Lifecycle;

/** 问题动作 · What can be done to a finding, by whom, asking for what. */
public enum Move implements Lifecycle.Move {
  ANSWER("说明", "本人", true),
  MEND("整改", "本人、派出单位或接收单位", true),
  CLEAR("认定说明成立", "组织单位", true),
  PASS("复查通过", "同轮检查员或组织单位", false),
  SEND_BACK("退回整改", "同轮检查员或组织单位", true);

  /** 须填 · What a move asks for. */
  enum Need implements Labelled {
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
  private final String who;
  private final boolean noted;

  Move(String label, String who, boolean noted) {
    this.label = label;
    this.who = who;
    this.noted = noted;
  }

  @Override
  @JsonValue
  public String code() {
    return Lifecycle.code(this);
  }

  /** The move with this name; refuses an unknown one. */
  @JsonCreator
  public static Move of(String code) {
    return Lifecycle.move(Move.class, code, "问题");
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
    return noted ? List.of(Need.NOTE) : List.of();
  }
}
