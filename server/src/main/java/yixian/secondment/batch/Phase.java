package yixian.secondment.batch;

/** 阶段 · The phases of a batch in the order in which they begin. */
public enum Phase {
  CALL("动员部署"),
  NOMINATION("推荐报名"),
  REVIEW("资格审查"),
  MATCHING("人岗匹配"),
  APPROVAL("审批"),
  FILING("报备案"),
  DEPARTURE("派出报到"),
  SERVICE("在岗服务"),
  APPRAISAL("考核"),
  RETURN("期满返回");

  private final String label;

  Phase(String label) {
    this.label = label;
  }

  /** The name that people read. */
  public String label() {
    return label;
  }
}
