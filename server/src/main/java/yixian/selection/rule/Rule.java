package yixian.selection.rule;

import org.jspecify.annotations.Nullable;

/**
 * 资格条件 · One thing that a batch asks of a nominee.
 *
 * @param strict 必备: without it, nobody is nominated but with a written reason; else 优先
 */
public record Rule(RuleKind kind, @Nullable Integer number, @Nullable String word, boolean strict) {

  /** In words, for example 年龄不超过 35 周岁. */
  public String says() {
    return kind.says(number, word);
  }
}
