package yixian.assessment.plan;

import java.time.LocalDate;
import yixian.kernel.Labelled;

/** 考核种类 · How often something is assessed, and how long one has to say one's word. */
public enum Cadence implements Labelled {
  MONTH("月度评价", 5),
  QUARTER("季度考核", 10),
  TERM("期满考核", 15);

  private final String label;
  private final int workingDays;

  Cadence(String label, int workingDays) {
    this.label = label;
    this.workingDays = workingDays;
  }

  @Override
  public String label() {
    return label;
  }

  /** Working days that raters have. */
  public int workingDays() {
    return workingDays;
  }

  /** Whether a grade is given; a month is only told with its reasons. */
  public boolean graded() {
    return this != MONTH;
  }

  /**
   * The first day of the period that ended last before the day.
   *
   * @param term the first day of the batch, which begins its own term
   */
  public LocalDate lastStart(LocalDate day, LocalDate term) {
    LocalDate month = day.withDayOfMonth(1);
    return switch (this) {
      case MONTH -> month.minusMonths(1);
      case QUARTER -> month.minusMonths((month.getMonthValue() - 1) % 3).minusMonths(3);
      case TERM -> term;
    };
  }

  /** The last day of a period that begins on the day. */
  public LocalDate end(LocalDate start, LocalDate termEnd) {
    return switch (this) {
      case MONTH -> start.plusMonths(1).minusDays(1);
      case QUARTER -> start.plusMonths(3).minusDays(1);
      case TERM -> termEnd;
    };
  }

  /** The period in words, such as 2026年第三季度. */
  public String title(LocalDate start) {
    return switch (this) {
      case MONTH -> start.getYear() + "年" + start.getMonthValue() + "月";
      case QUARTER ->
          start.getYear() + "年第" + "一二三四".charAt((start.getMonthValue() - 1) / 3) + "季度";
      case TERM -> start.getYear() + "年任期";
    };
  }
}
