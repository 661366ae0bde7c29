package yixian.petition.report;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.List;
import yixian.kernel.Labelled;
import yixian.kernel.Lifecycle;

/** 检举控告动作 · What can be done to a report; each asks for what is to be written down. */
enum ReportMove implements Lifecycle.Move {
  TRANSFER("转送"),
  FEED_BACK("反馈");

  private final String label;

  ReportMove(String label) {
    this.label = label;
  }

  @Override
  @JsonValue
  public String code() {
    return Lifecycle.code(this);
  }

  /** The move with this name; refuses an unknown one. */
  @JsonCreator
  static ReportMove of(String code) {
    return Lifecycle.move(ReportMove.class, code, "检举控告单");
  }

  @Override
  public String label() {
    return label;
  }

  @Override
  public String who() {
    return "检举控告专办员";
  }

  @Override
  public List<? extends Labelled> needs() {
    return List.of(Text.TEXT);
  }

  /** 须填 · What is written down with each move. */
  enum Text implements Labelled {
    TEXT;

    @Override
    public String label() {
      return "受理机关或反馈内容";
    }
  }
}
