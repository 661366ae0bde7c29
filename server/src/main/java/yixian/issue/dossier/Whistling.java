package yixian.issue.dossier;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import yixian.calendar.DeadlineUnit;
import yixian.directory.Units;
import yixian.issue.Call;
import yixian.issue.Channel;
import yixian.issue.Move;
import yixian.issue.MoveOrder;
import yixian.issue.Stage;
import yixian.issue.State;
import yixian.issue.Verdict;
import yixian.issue.category.Limit;
import yixian.issue.db.tables.records.IssuesRecord;
import yixian.issue.db.tables.records.TimersRecord;
import yixian.issue.db.tables.records.WorkOrdersRecord;
import yixian.kernel.Actor;
import yixian.kernel.Days;
import yixian.kernel.Fault;
import yixian.kernel.Ids;
import yixian.kernel.Problem;

/**
 * 街道吹哨、部门报到 · A unit that cannot do it alone calls others: each gets a child issue, dispatched at
 * once, with a deadline of its own.
 *
 * <p>The caller stays in charge of the main issue, and rates each answer: present, partly present,
 * or absent. Who was absent answers again within the same term. A child counts for the unit that
 * answers, not as another report.
 */
@Component
class Whistling {

  private static final int MOST_CALLS = 10;
  private static final int MOST_CHILDREN = 99;
  private static final int MOST_DAYS = 90;
  private static final int LONGEST_TASK = 200;

  private final Timekeeper timekeeper;
  private final AppraisalStore store;
  private final Units units;

  Whistling(Timekeeper timekeeper, AppraisalStore store, Units units) {
    this.timekeeper = timekeeper;
    this.store = store;
    this.units = units;
  }

  String blow(Actor actor, Dossier main, MoveOrder order, Instant at) {
    List<Call> calls = order.callsMade();
    check(main, calls, at);
    IssuesRecord issue = main.issue();
    int number = issue.getCalls();
    for (Call call : calls) {
      main.born().add(child(actor, main, call, ++number, at));
    }
    issue.setCalls(number);
    issue.setCallsOpen(issue.getCallsOpen() + calls.size());
    return calls.stream()
        .map(call -> units.name(call.unit()) + "（" + call.days() + " 个工作日）")
        .collect(Collectors.joining("、", "呼叫 ", ""));
  }

  private void check(Dossier main, List<Call> calls, Instant at) {
    List<Fault> faults = new ArrayList<>();
    if (calls.isEmpty() || calls.size() > MOST_CALLS) {
      faults.add(
          new Fault(
              "calls", "一次应吹哨 1 至 " + MOST_CALLS + " 个单位，现为 " + calls.size() + " 个", "请调整被吹哨单位"));
    }
    if (main.issue().getCalls() + calls.size() > MOST_CHILDREN) {
      faults.add(new Fault("calls", "一件事件最多吹哨 " + MOST_CHILDREN + " 次", "请在已派出的子事件上要求重新报到"));
    }
    Set<UUID> called = new HashSet<>();
    for (int row = 1; row <= calls.size(); row++) {
      check(main, calls.get(row - 1), row, called, at).forEach(faults::add);
    }
    if (!faults.isEmpty()) {
      throw Problem.invalid(faults);
    }
  }

  private List<Fault> check(Dossier main, Call call, int row, Set<UUID> called, Instant at) {
    List<Fault> faults = new ArrayList<>();
    boolean there =
        units.find(call.unit()).filter(unit -> unit.period().contains(Days.of(at))).isPresent();
    if (!there) {
      faults.add(new Fault("calls", row, "第 " + row + " 个单位不存在或已撤销", "请重新选择单位"));
    } else if (call.unit().equals(main.issue().getUnit())) {
      faults.add(new Fault("calls", row, "第 " + row + " 个单位就是首接单位", "请选择其他单位"));
    } else if (!called.add(call.unit())) {
      faults.add(new Fault("calls", row, "第 " + row + " 个单位重复", "每个单位只吹哨一次，任务写在一起"));
    }
    if (call.task().isBlank() || call.task().length() > LONGEST_TASK) {
      faults.add(
          new Fault("calls", row, "第 " + row + " 个单位的任务应为 1 至 " + LONGEST_TASK + " 字", "请写明要它办什么"));
    }
    if (call.days() < 1 || call.days() > MOST_DAYS) {
      faults.add(
          new Fault(
              "calls",
              row,
              "第 " + row + " 个单位的时限 " + call.days() + " 个工作日不在 1 至 " + MOST_DAYS + " 之间",
              "请改正时限"));
    }
    return faults;
  }

  private Dossier child(Actor actor, Dossier main, Call call, int number, Instant at) {
    IssuesRecord issue = copied(main.issue());
    issue.setId(Ids.next());
    issue.setCode(main.issue().getCode() + "-%02d".formatted(number));
    issue.setParent(main.id());
    issue.setSummary(call.task().strip());
    issue.setDescription("主件 " + main.issue().getCode() + "：" + main.issue().getSummary());
    issue.setReportingUnit(main.issue().getUnit());
    issue.setRegistrar(actor.account());
    issue.setReporter(actor.person() == null ? actor.account() : actor.person());
    issue.setReporterName(actor.name());
    issue.setReportedAt(at);
    issue.setOccurredAt(at);
    Dossier child = Dossier.opened(issue);
    child.step(actor, Move.REPORT, null, State.REPORTED, at, null, "吹哨派出");
    child.step(actor, Move.ACCEPT, State.REPORTED, State.ACCEPTED, at, null, null);
    WorkOrdersRecord order =
        Deeds.newOrder(actor, child, call.unit(), "由 " + caller(main) + " 吹哨", true, at);
    child.orders().add(order);
    issue.setUnit(call.unit());
    issue.setFirstUnit(call.unit());
    child.step(actor, Move.DISPATCH, State.ACCEPTED, State.DISPATCHED, at, null, order.getWhy());
    timekeeper.begin(child, Stage.HANDLE, new Limit(call.days(), DeadlineUnit.WORKING_DAY), at);
    Timekeeper.show(child);
    return child;
  }

  private String caller(Dossier main) {
    UUID unit = main.issue().getUnit();
    return unit == null ? "首接单位" : units.name(unit);
  }

  /** The place and the class are those of the main issue; nothing else has happened yet. */
  private static IssuesRecord copied(IssuesRecord main) {
    IssuesRecord issue = new IssuesRecord();
    issue.setCategory(main.getCategory());
    issue.setAnswers("[]");
    issue.setLongitude(main.getLongitude());
    issue.setLatitude(main.getLatitude());
    issue.setCoordinateSystem(main.getCoordinateSystem());
    issue.setCell(main.getCell());
    issue.setAddress(main.getAddress());
    issue.setGrid(main.getGrid());
    issue.setGridUnit(main.getGridUnit());
    issue.setTown(main.getTown());
    issue.setReporterKind("STAFF");
    issue.setChannel(Channel.OPERATIONS.name());
    Dossier.nothingYet(issue);
    return issue;
  }

  String rated(Actor actor, Dossier child, MoveOrder order, Instant at) {
    Verdict verdict =
        switch (order.move()) {
          case RATE_PRESENT -> Verdict.PRESENT;
          case RATE_PARTLY -> Verdict.PARTLY;
          default -> Verdict.ABSENT;
        };
    IssuesRecord issue = child.issue();
    boolean inTime =
        child
            .order()
            .map(WorkOrdersRecord::getHandledAt)
            .flatMap(handled -> child.timer(Stage.HANDLE).map(timer -> inTime(timer, handled)))
            .orElse(true);
    store.rate(actor, issue, verdict, inTime, note(order), at);
    issue.setVerdict(verdict.name());
    issue.setAnsweredLate(!inTime);
    if (verdict == Verdict.ABSENT) {
      issue.setReworks(issue.getReworks() + 1);
      return "请重新报到";
    }
    issue.setClosedAt(at);
    return inTime ? "按期报到" : "超期报到";
  }

  private static boolean inTime(TimersRecord timer, Instant handled) {
    return !handled.isAfter(timer.getDeadline());
  }

  private static @Nullable String note(MoveOrder order) {
    return order.reason() == null ? order.note() : order.reason();
  }

  /** One called unit less is awaited. */
  void ended(Dossier child) {
    UUID main = child.issue().getParent();
    if (main != null && !store.answered(main)) {
      throw Problem.refused("main-out-of-reach", "主件不在您的权限范围内，请由主件所在单位了结子事件");
    }
  }
}
