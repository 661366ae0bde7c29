package yixian.secondment.batch;

import java.time.LocalDate;

/** 起止 · From the first day to the last, both of them included, as people tell a term. */
public record Term(LocalDate from, LocalDate to) {

  /** The same days a year later. */
  public Term nextYear() {
    return new Term(from.plusYears(1), to.plusYears(1));
  }

  public boolean contains(LocalDate day) {
    return !day.isBefore(from) && !day.isAfter(to);
  }
}
