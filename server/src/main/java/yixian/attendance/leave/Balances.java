package yixian.attendance.leave;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import yixian.attendance.db.tables.records.LeavesRecord;
import yixian.directory.profile.Profiles;
import yixian.kernel.Days;
import yixian.kernel.Fault;
import yixian.kernel.Problem;
import yixian.kernel.Scope;

/**
 * 假期额度 · Days a year by full years of service, less what is taken or asked for in the year.
 *
 * <p>Where the years of service are not recorded nothing is refused: the approvers are told that
 * the balance is not known.
 */
@Component
class Balances {

  private final LeaveStore store;
  private final DayCount count;
  private final Profiles profiles;
  private final Clock clock;

  Balances(LeaveStore store, DayCount count, Profiles profiles, Clock clock) {
    this.store = store;
    this.count = count;
    this.profiles = profiles;
    this.clock = clock;
  }

  /** The balances of all kinds that have one. */
  List<Balance> of(Scope scope, UUID person, int year) {
    return store.types().stream()
        .filter(LeaveType::balanced)
        .map(type -> of(scope, person, type, year, null))
        .toList();
  }

  /**
   * One balance.
   *
   * @param without a leave that is asked for anew and does not count
   */
  Balance of(Scope scope, UUID person, LeaveType type, int year, @Nullable UUID without) {
    LocalDate first = LocalDate.of(year, 1, 1);
    List<Balance.Use> uses = new ArrayList<>();
    double used = 0;
    for (LeavesRecord row : store.during(person, first, first.plusYears(1).minusDays(1))) {
      if (row.getType().equals(type.code()) && !row.getId().equals(without)) {
        Span span = LeaveSheets.span(row);
        double days = within(year, count.of(type.counting(), span));
        String state = LeaveState.valueOf(row.getState()).label();
        uses.add(new Balance.Use(row.getId(), span.words(), state, days));
        used += days;
      }
    }
    Integer years =
        profiles
            .find(scope, person, Days.today(clock))
            .map(profile -> profile.serviceYears(first))
            .orElse(null);
    Integer entitled = years == null ? null : type.entitled(years);
    String because =
        years == null
            ? "参加工作时间未登记，额度无法计算，请联系组织部门补登"
            : "至 " + year + " 年初累计工作 " + years + " 年，每年 " + entitled + " 天（" + type.basis() + "）";
    Double left = entitled == null ? null : entitled - used;
    return new Balance(type.code(), type.name(), year, entitled, because, used, left, uses);
  }

  /** Refuses what goes beyond the balance of any year it touches; words for the approvers. */
  String demandEnough(Scope scope, UUID person, LeaveType type, Span span, UUID leave) {
    List<CountedDay> days = count.of(type.counting(), span);
    List<String> words = new ArrayList<>();
    for (int year = span.from().getYear(); year <= span.to().getYear(); year++) {
      Balance balance = of(scope, person, type, year, leave);
      double wanted = within(year, days);
      Double left = balance.left();
      if (left != null && wanted > left) {
        throw Problem.invalid(
            new Fault(
                "to",
                year
                    + " 年"
                    + type.name()
                    + "应休 "
                    + balance.entitled()
                    + " 天，已用 "
                    + told(balance.used())
                    + " 天，本次 "
                    + told(wanted)
                    + " 天，超出 "
                    + told(wanted - left)
                    + " 天",
                "请缩短假期，或另选请假类别"));
      }
      words.add(
          year
              + " 年"
              + (balance.entitled() == null
                  ? "额度未知（参加工作时间未登记）"
                  : "应休 " + balance.entitled() + " 天，已用 " + told(balance.used()) + " 天")
              + "，本次 "
              + told(wanted)
              + " 天");
    }
    return String.join("；", words);
  }

  /** 2 or 2.5. */
  static String told(double days) {
    return days == Math.rint(days) ? String.valueOf((long) days) : String.valueOf(days);
  }

  private static double within(int year, List<CountedDay> days) {
    return days.stream()
        .filter(day -> day.day().getYear() == year)
        .mapToDouble(CountedDay::days)
        .sum();
  }
}
