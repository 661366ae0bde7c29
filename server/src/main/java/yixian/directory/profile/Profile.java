package yixian.directory.profile;

import java.time.LocalDate;
import java.time.Period;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/**
 * 基本情况 · What is known of a person on a day; what is not recorded is null and is told as such.
 *
 * @param birth to the month, as the form of appointment has it
 * @param nativePlace code of the division, used to check avoidance and for nothing else
 * @param threeDoor 三门干部: from home to school to office, without work at the grassroots
 */
public record Profile(
    @Nullable Sex sex,
    @Nullable YearMonth birth,
    @Nullable String nativePlace,
    @Nullable Degree degree,
    @Nullable Rank rank,
    @Nullable Politics politics,
    @Nullable YearMonth workSince,
    @Nullable Boolean threeDoor,
    @Nullable String speciality) {

  /** Completed years of life on the day, as if born on the first of the month. */
  public @Nullable Integer age(LocalDate day) {
    return birth == null ? null : Period.between(birth.atDay(1), day).getYears();
  }

  /** Completed years of work on the day. */
  public @Nullable Integer serviceYears(LocalDate day) {
    return workSince == null ? null : Period.between(workSince.atDay(1), day).getYears();
  }
}
