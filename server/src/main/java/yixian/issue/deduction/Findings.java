package yixian.issue.deduction;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import yixian.issue.Moments;
import yixian.issue.Move;
import yixian.kernel.Days;

/**
 * 认定 · Draws the deductions of a month from what happened to the issues: the same month always
 * gives the same list. One fact costs points once, in the month in which it happened.
 */
@Component
class Findings {

  private static final int LONGEST_SAID = 300;

  private final FindingStore store;
  private final Clock clock;

  Findings(FindingStore store, Clock clock) {
    this.store = store;
    this.clock = clock;
  }

  /** All that a rule finds in a month. */
  List<Found> in(LocalDate month, List<Rule> rules) {
    Instant from = Days.start(month);
    Instant to = Days.start(month.plusMonths(1));
    List<Found> found = new ArrayList<>();
    for (Rule rule : rules) {
      if (rule.running() && rule.drawn()) {
        found.addAll(in(rule.kind(), from, to));
      }
    }
    return found;
  }

  private List<Found> in(Kind kind, Instant from, Instant to) {
    return switch (kind) {
      case LATE -> store.late(from, to, clock.instant());
      case REWORKED -> store.steps(kind, Move.FAIL_CHECK, from, to);
      case RETURN_REFUSED -> store.steps(kind, Move.REFUSE_RETURN, from, to);
      case FALSE_FEEDBACK -> List.of();
    };
  }

  /** The fact in words that the unit can check. */
  static String why(Found found) {
    String said = found.said() == null ? "" : "：" + cut(found.said());
    return switch (found.kind()) {
      case LATE ->
          "处置期限 "
              + moment(found.due())
              + (found.at() == null ? " 已过，认定时仍未办结" : "，" + moment(found.at()) + " 办结");
      case REWORKED -> moment(found.at()) + " 核查未通过" + said;
      case RETURN_REFUSED -> moment(found.at()) + " 回退被驳回" + said;
      case FALSE_FEEDBACK -> cut(String.valueOf(found.said()));
    };
  }

  private static String moment(@Nullable Instant moment) {
    return moment == null ? "" : Moments.words(moment);
  }

  private static String cut(String text) {
    return text.length() <= LONGEST_SAID ? text : text.substring(0, LONGEST_SAID - 1) + "…";
  }
}
