package yixian.grid;

import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import yixian.kernel.Fault;
import yixian.kernel.Problem;

/**
 * 网格设置.
 *
 * @param codePattern regular expression that a whole grid code must match
 * @param fewestHouseholds advice, not a rule: smaller grids are pointed out
 * @param mostHouseholds advice, not a rule: larger grids are pointed out
 */
public record GridSettings(
    String codePattern, int fewestHouseholds, int mostHouseholds, int version) {

  /** Refuses settings that no grid could keep. */
  void check() {
    if (mostHouseholds < fewestHouseholds || fewestHouseholds < 0) {
      throw Problem.invalid(new Fault("mostHouseholds", "户数上限小于下限", "请让上限不小于下限，且均不为负"));
    }
    if (codePattern == null || codePattern.isBlank()) {
      throw Problem.invalid(new Fault("codePattern", "编码规则没有填写", "请填写，例如 [0-9]{14,15}"));
    }
    try {
      Pattern.compile(codePattern);
    } catch (PatternSyntaxException e) {
      throw Problem.invalid(new Fault("codePattern", "编码规则不是有效的正则表达式", "请改正，例如 [0-9]{14,15}"));
    }
  }
}
