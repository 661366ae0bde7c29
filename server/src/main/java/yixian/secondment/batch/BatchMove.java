package yixian.secondment.batch;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.List;
import yixian.kernel.Labelled;
import yixian.kernel.Lifecycle;

/** 批次动作 · What moves a batch on. */
public enum BatchMove implements Lifecycle.Move {
  OPEN("启动选派", false),
  START("派出", false),
  END("期满结束", false),
  ABANDON("撤销批次", true);

  private static final Labelled REASON = () -> "理由";

  private final String label;
  private final boolean needsReason;

  BatchMove(String label, boolean needsReason) {
    this.label = label;
    this.needsReason = needsReason;
  }

  @Override
  public String label() {
    return label;
  }

  public boolean needsReason() {
    return needsReason;
  }

  /** The deed in the audit log. */
  String deed() {
    return "secondment.batch-" + code();
  }

  @Override
  @JsonValue
  public String code() {
    return Lifecycle.code(this);
  }

  /** The move with this name; refuses an unknown one. */
  @JsonCreator
  public static BatchMove of(String code) {
    return Lifecycle.move(BatchMove.class, code, "批次页");
  }

  @Override
  public String who() {
    return Batches.EDIT;
  }

  @Override
  public List<Labelled> needs() {
    return needsReason ? List.of(REASON) : List.of();
  }
}
