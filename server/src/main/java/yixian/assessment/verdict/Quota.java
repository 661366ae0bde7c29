package yixian.assessment.verdict;

import java.util.List;
import yixian.assessment.plan.Plan;
import yixian.assessment.sheet.Grade;
import yixian.assessment.sheet.Sheet;

/**
 * 优秀名额 · How many may be graded 优秀 (公务员考核规定：一般不超过百分之二十，经批准不超过百分之二十五).
 *
 * @param people those on the sheets of the round
 * @param given how many have it now
 */
public record Quota(int people, int percent, String rounding, int places, int given) {

  /** How many of these have it. */
  static Quota of(Plan plan, List<Sheet> all) {
    int people = all.size();
    int given = (int) all.stream().filter(each -> each.grade() == Grade.EXCELLENT).count();
    return new Quota(
        people,
        plan.excellentPercent(),
        plan.rounding().label(),
        plan.rounding().places(people, plan.excellentPercent()),
        given);
  }

  boolean exceeded() {
    return given > places;
  }
}
