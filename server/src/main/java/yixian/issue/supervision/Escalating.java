package yixian.issue.supervision;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import yixian.access.Account;
import yixian.access.Accounts;
import yixian.access.Road;
import yixian.audit.Audit;
import yixian.calendar.Calendars;
import yixian.calendar.DeadlineUnit;
import yixian.directory.Tree;
import yixian.directory.Unit;
import yixian.directory.Units;
import yixian.issue.db.tables.records.EscalationsRecord;
import yixian.issue.db.tables.records.SupervisionsRecord;
import yixian.kernel.Actor;
import yixian.kernel.ClockWatch;
import yixian.kernel.Days;

/**
 * 逐级上报 · An order that nobody answered in time goes up the line: first to the leaders of the unit
 * itself, then to those of the unit above it, then of the one above that, a working day apart.
 *
 * <p>Three steps are the most. Whoever stands in for a leader is told too. Each step is kept: to
 * which unit, whom, when. A unit without a leader is passed over. Each step looks at the line as it
 * is that day and goes to the nearest that was not told: so nobody is skipped where a leader left
 * or the issue went to another unit meanwhile. After a jump of the machine's clock nothing goes up
 * until it runs steadily again.
 */
@Component
class Escalating {

  static final int HIGHEST = 3;
  private static final Actor LINE = Actor.system("督办逾期上报");
  private static final String LEADER = "UNIT_LEADER";
  private static final String HANDLE = "issue.handle";
  private static final int AT_ONCE = 50;

  private final SupervisionStore store;
  private final Units units;
  private final Accounts accounts;
  private final SupervisionTidings tidings;
  private final Calendars calendars;
  private final Audit audit;
  private final Road road;
  private final Clock clock;
  private final ClockWatch watch;

  Escalating(
      SupervisionStore store,
      Units units,
      Accounts accounts,
      SupervisionTidings tidings,
      Calendars calendars,
      Audit audit,
      Road road,
      Clock clock) {
    this.store = store;
    this.units = units;
    this.accounts = accounts;
    this.tidings = tidings;
    this.calendars = calendars;
    this.audit = audit;
    this.road = road;
    this.clock = clock;
    this.watch = new ClockWatch(clock, System::nanoTime);
  }

  @Scheduled(fixedDelay = 300_000, initialDelay = 120_000)
  void round() {
    watch.round("督办逾期上报", AT_ONCE, () -> road.job(this::some));
  }

  /** Takes a batch one step up; how many there were. */
  int some() {
    List<SupervisionStore.Row> late = store.late(clock.instant(), AT_ONCE);
    late.forEach(this::up);
    return late.size();
  }

  private void up(SupervisionStore.Row row) {
    SupervisionsRecord order = row.order();
    Instant now = clock.instant();
    int seen = order.getVersion();
    int level = order.getLevel() + 1;
    Optional<UUID> next = next(order.getId(), row.issue().getUnit(), Days.of(now));
    next.ifPresent(unit -> tell(row, unit, level, now));
    order.setLevel(next.isPresent() ? level : HIGHEST);
    order.setEscalateAt(calendars.deadline(now, 1, DeadlineUnit.WORKING_DAY).at());
    order.setVersion(seen + 1);
    Supervisions.changed(order, LINE.name(), now);
    store.save(order, seen);
  }

  private void tell(SupervisionStore.Row row, UUID unit, int level, Instant now) {
    SupervisionsRecord order = row.order();
    List<Account> told =
        leaders(unit).stream()
            .flatMap(
                leader ->
                    Stream.concat(
                        Stream.of(leader), accounts.substitutes(leader.id(), HANDLE).stream()))
            .distinct()
            .toList();
    tidings.escalated(row.issue(), order, told.stream().map(Account::id).toList());
    EscalationsRecord step = new EscalationsRecord();
    step.setSupervision(order.getId());
    step.setLevel(level);
    step.setIssue(order.getIssue());
    step.setUnit(unit);
    step.setTold(told.stream().map(Account::name).toArray(String[]::new));
    step.setAt(now);
    store.log(step);
    audit.note(
        LINE, "issue.escalated", "issue", order.getIssue(), Map.of("level", level, "unit", unit));
  }

  /** The nearest unit up the line that has a leader and was not told of this order. */
  private Optional<UUID> next(UUID order, @Nullable UUID unit, LocalDate day) {
    if (unit == null) {
      return Optional.empty();
    }
    Set<UUID> told =
        store.escalations(List.of(order)).getOrDefault(order, List.of()).stream()
            .map(EscalationsRecord::getUnit)
            .collect(Collectors.toSet());
    Stream<UUID> above =
        Stream.of(Tree.EMPLOYMENT, Tree.AREA)
            .flatMap(tree -> units.ancestors(tree, unit, day).stream())
            .map(Unit::id);
    return Stream.concat(Stream.of(unit), above)
        .filter(each -> !told.contains(each) && !leaders(each).isEmpty())
        .findFirst();
  }

  private List<Account> leaders(UUID unit) {
    return accounts.holders(LEADER, unit);
  }
}
