package yixian.demo.cohort;

import java.time.LocalDate;
import java.time.Period;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Draws birth months: so many of each stretch of years, and where asked with an exact sum of ages.
 */
final class Births {

  private final List<YearMonth> months = new ArrayList<>();

  /** Adds some people born evenly over the years, both included. */
  Births add(int people, int first, int last) {
    for (int at = 0; at < people; at++) {
      months.add(YearMonth.of(first + at % (last - first + 1), 1 + at * 5 % 12));
    }
    return this;
  }

  /** Moves the first so many by whole years until all ages of the day add up to the sum. */
  Births summing(LocalDate day, int sum, int movable) {
    int off = sum - months.stream().mapToInt(month -> age(month, day)).sum();
    for (int at = 0; off != 0; at = (at + 1) % movable) {
      int step = Integer.signum(off);
      months.set(at, months.get(at).minusYears(step));
      off -= step;
    }
    return this;
  }

  /** The eldest first. */
  List<YearMonth> eldestFirst() {
    return months.stream().sorted(Comparator.naturalOrder()).toList();
  }

  private static int age(YearMonth birth, LocalDate day) {
    return Period.between(birth.atDay(1), day).getYears();
  }
}
