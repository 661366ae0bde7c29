package yixian.attendance.leave;

import java.time.Instant;
import java.time.LocalDate;
import yixian.kernel.Days;
import yixian.kernel.Fault;
import yixian.kernel.Problem;

/** 起止 · From one half-day to another, both inclusive, as people tell it. */
public record Span(LocalDate from, Half fromHalf, LocalDate to, Half toHalf) {

  private static final int LONGEST_DAYS = 366;
  private static final int NOON = 12;

  public Span {
    if (to.isBefore(from) || (to.equals(from) && fromHalf == Half.PM && toHalf == Half.AM)) {
      throw Problem.invalid(
          new Fault(
              "to", "结束 " + to + toHalf.label() + " 早于开始 " + from + fromHalf.label(), "请改正起止"));
    }
    if (to.isAfter(from.plusDays(LONGEST_DAYS))) {
      throw Problem.invalid(new Fault("to", "一次请假最长一年", "请改正结束日期"));
    }
  }

  /** How many of the two halves of a day lie inside. */
  int halvesOf(LocalDate day) {
    if (day.isBefore(from) || day.isAfter(to)) {
      return 0;
    }
    int halves = 2;
    if (day.equals(from) && fromHalf == Half.PM) {
      halves--;
    }
    if (day.equals(to) && toHalf == Half.AM) {
      halves--;
    }
    return halves;
  }

  /** Whether a half-day lies in both. */
  boolean meets(Span other) {
    return begins().isBefore(other.ends()) && other.begins().isBefore(ends());
  }

  /** Whether the moment lies inside. */
  boolean covers(Instant moment) {
    return !moment.isBefore(begins()) && moment.isBefore(ends());
  }

  Instant begins() {
    return start(from, fromHalf);
  }

  /** The first moment after it. */
  Instant ends() {
    return toHalf == Half.AM ? start(to, Half.PM) : Days.start(to.plusDays(1));
  }

  /** The same up to the half-day before the moment; at least the half-day with which it began. */
  Span until(Instant moment) {
    LocalDate day = Days.of(moment);
    boolean morning = moment.isBefore(start(day, Half.PM));
    LocalDate last = morning ? day.minusDays(1) : day;
    Half lastHalf = morning ? Half.PM : Half.AM;
    boolean begun =
        !moment.isBefore(fromHalf == Half.AM ? start(from, Half.PM) : Days.start(from.plusDays(1)));
    return begun
        ? new Span(from, fromHalf, last, lastHalf)
        : new Span(from, fromHalf, from, fromHalf);
  }

  /** For example 2026-11-03 下午 至 2026-11-05; whole days need no halves. */
  public String words() {
    if (from.equals(to)) {
      return fromHalf == toHalf ? from + " " + fromHalf.label() : from.toString();
    }
    return from
        + (fromHalf == Half.PM ? " 下午" : "")
        + " 至 "
        + to
        + (toHalf == Half.AM ? " 上午" : "");
  }

  private static Instant start(LocalDate day, Half half) {
    return half == Half.AM ? Days.start(day) : day.atTime(NOON, 0).atZone(Days.ZONE).toInstant();
  }
}
