package yixian.secondment.batch;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** 批次动作 · What moves a batch on. */
public enum BatchMove {
  OPEN("启动选派", false),
  START("派出", false),
  END("期满结束", false),
  ABANDON("撤销批次", true);

  private final String label;
  private final boolean needsReason;

  BatchMove(String label, boolean needsReason) {
    this.label = label;
    this.needsReason = needsReason;
  }

  /** The name that people read. */
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

  /** The name in addresses. */
  @JsonValue
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  @JsonCreator
  static BatchMove of(String code) {
    return valueOf(code.toUpperCase(Locale.ROOT));
  }
}
