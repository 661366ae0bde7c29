package yixian.selection.rule;

/**
 * 核对结论 · What a rule answers about a person: met or not or not known, why, in one sentence, and the
 * fact it rests on.
 */
public record Finding(
    RuleKind kind, String rule, boolean strict, Answer answer, String because, String fact) {

  /** 结论. */
  public enum Answer {
    MET("符合"),
    NOT_MET("不符合"),
    NOT_KNOWN("不明");

    private final String label;

    Answer(String label) {
      this.label = label;
    }

    /** The word that people read. */
    public String label() {
      return label;
    }
  }

  /** Whether it bars a nomination that gives no reason. */
  public boolean bars() {
    return strict && answer == Answer.NOT_MET;
  }

  static Finding of(Rule rule, Answer answer, String because, String fact) {
    return new Finding(rule.kind(), rule.says(), rule.strict(), answer, because, fact);
  }
}
