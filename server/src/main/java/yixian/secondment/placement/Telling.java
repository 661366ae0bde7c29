package yixian.secondment.placement;

import yixian.kernel.Labelled;

/** 须写明 · What a move of a placement asks for. */
public enum Telling implements Labelled {
  DOCUMENT("document", "批准文号"),
  REASON("reason", "理由"),
  SUMMARY("summary", "服务小结");

  private final String field;
  private final String label;

  Telling(String field, String label) {
    this.field = field;
    this.label = label;
  }

  /** The JSON field of the order. */
  public String field() {
    return field;
  }

  @Override
  public String label() {
    return label;
  }
}
