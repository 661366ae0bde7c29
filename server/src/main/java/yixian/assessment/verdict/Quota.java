package yixian.assessment.verdict;

import yixian.assessment.plan.Plan;

/**
 * 优秀名额 · How many may be graded 优秀 (公务员考核规定：一般不超过百分之二十，经批准不超过百分之二十五).
 *
 * @param people those on the sheets of the round
 * @param given how many have it now
 */
public record Quota(int people, int percent, String rounding, int places, int given) {

  static Quota of(Plan plan, int people, int given) {
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
