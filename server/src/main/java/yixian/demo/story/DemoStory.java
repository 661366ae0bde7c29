package yixian.demo.story;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Predicate;
import yixian.demo.map.DemoMap;
import yixian.demo.people.DemoPeople;

/**
 * 示范事件 · A year of issues as data: from one year and a day before the day of loading to that day.
 *
 * <p>In 二甲镇 exactly 478 are reported by seconded officials and 556 of residents and micro-grid
 * staff are accepted (mission row B2); what comes later than the day of loading is cut off, so some
 * are still open.
 */
public record DemoStory(List<Script> scripts) {
  public static final int BY_SECONDEES = 478;
  public static final int ACCEPTED_FROM_RESIDENTS_AND_MICRO_STAFF = 556;

  /** How much is told beside the fixed figures of 二甲镇. */
  public enum Size {
    FULL(150, 260),
    SMALL(20, 40);

    final int ofGridStaff;
    final int inOtherTowns;

    Size(int ofGridStaff, int inOtherTowns) {
      this.ofGridStaff = ofGridStaff;
      this.inOtherTowns = inOtherTowns;
    }
  }

  /**
   * Tells the year that ends now.
   *
   * @param workday which days are worked, make-up days included
   */
  public static DemoStory told(
      DemoMap map,
      DemoPeople people,
      Predicate<LocalDate> workday,
      Instant now,
      Size size,
      long seed) {
    return new DemoStory(new Teller(map, people, new WorkHours(workday), now, seed).scripts(size));
  }
}
