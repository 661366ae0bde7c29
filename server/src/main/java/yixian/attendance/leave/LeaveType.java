package yixian.attendance.leave;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * 请假类别 · A kind of leave, kept as data.
 *
 * @param mostDays the most at a time; null where nothing is said
 * @param shortDays up to so many days the short flow is taken
 * @param tiers days a year by full years of service; empty where there is no balance
 */
public record LeaveType(
    String code,
    String name,
    String basis,
    Counting counting,
    boolean reasonNeeded,
    @Nullable Integer mostDays,
    int shortDays,
    int place,
    boolean enabled,
    List<Tier> tiers,
    int version) {

  public LeaveType {
    tiers = List.copyOf(tiers);
  }

  boolean balanced() {
    return !tiers.isEmpty();
  }

  /** The flow that a leave of so many half-days takes. */
  String flow(int halves) {
    return halves <= shortDays * 2 ? LeaveApprovals.SHORT : LeaveApprovals.LONG;
  }

  /** Days a year for so many full years of service. */
  int entitled(int years) {
    return tiers.stream()
        .filter(tier -> years >= tier.years())
        .mapToInt(Tier::days)
        .max()
        .orElse(0);
  }
}
