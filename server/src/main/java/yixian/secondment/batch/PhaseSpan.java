package yixian.secondment.batch;

import java.time.LocalDate;

/** 阶段安排 · A phase with its first and last day. */
public record PhaseSpan(Phase phase, LocalDate from, LocalDate to) {

  /** The same days a year later. */
  public PhaseSpan nextYear() {
    return new PhaseSpan(phase, from.plusYears(1), to.plusYears(1));
  }
}
