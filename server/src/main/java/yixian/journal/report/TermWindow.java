package yixian.journal.report;

import java.time.Clock;
import java.time.LocalDate;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import yixian.kernel.Days;
import yixian.kernel.Problem;
import yixian.secondment.placement.Posting;

/**
 * 总结期 · When an official may write and sign the summary of his term: from two months before its end
 * until so many days after it.
 *
 * <p>The rights of service end with the term to the second. The summary is his own word on it and
 * asks for none of them: who has served keeps it as his, and what he gathers into it afterwards is
 * what is his own.
 */
@Component
class TermWindow {

  private static final int DAYS_BEFORE = 60;

  private final int daysAfter;
  private final Clock clock;

  TermWindow(@Value("${yixian.term-summary-days:60}") int daysAfter, Clock clock) {
    if (daysAfter < 0 || daysAfter > 366) {
      throw new IllegalArgumentException(
          "yixian.term-summary-days is " + daysAfter + ". Maybe use 0 to 366?");
    }
    this.daysAfter = daysAfter;
    this.clock = clock;
  }

  /** How many days after the term its summary may still be written. */
  int daysAfter() {
    return daysAfter;
  }

  /** The last day on which the summary of this term may be written. */
  LocalDate last(Posting posting) {
    return posting.last().plusDays(daysAfter);
  }

  boolean isOpen(Posting posting) {
    LocalDate today = Days.today(clock);
    return !today.isBefore(first(posting)) && !today.isAfter(last(posting));
  }

  /**
   * Lets pass who may write the summary today.
   *
   * @throws Problem that says from when or until when
   */
  void demandOpen(Posting posting) {
    if (isOpen(posting)) {
      return;
    }
    throw Days.today(clock).isBefore(first(posting))
        ? Problem.refused(
            "term-ahead", "任期到 " + posting.last() + "，" + first(posting) + " 起可以写任期总结")
        : Problem.refused(
            "term-closed",
            "任期总结应在 " + last(posting) + " 前写完并签名（任期结束后 " + daysAfter + " 日内），现已过期；需要补交的请与组织部门联系");
  }

  private static LocalDate first(Posting posting) {
    return posting.until().minusDays(DAYS_BEFORE);
  }
}
