package yixian.formula;

/**
 * 可续 · What may be written next.
 *
 * @param text as it is inserted
 * @param hint what it does
 */
public record Suggestion(String text, String hint, Sort sort) {

  /** What sort of word it is. */
  public enum Sort {
    KIND,
    DETAIL,
    CHOICE,
    WORD
  }
}
