package yixian.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import yixian.approval.Approvals;
import yixian.approval.Move;
import yixian.approval.MoveOrder;
import yixian.approval.flow.Approvers;
import yixian.approval.flow.FlowEdit;
import yixian.approval.flow.Flows;
import yixian.approval.flow.Mode;
import yixian.approval.flow.Step;
import yixian.approval.flow.Withdrawal;
import yixian.attendance.leave.Half;
import yixian.attendance.leave.LeaveDraft;
import yixian.attendance.leave.LeaveMove;
import yixian.attendance.leave.LeaveMoveOrder;
import yixian.attendance.leave.LeaveSheet;
import yixian.attendance.leave.Leaves;
import yixian.calendar.Calendars;
import yixian.demo.data.Division;
import yixian.demo.people.DemoPeople;
import yixian.demo.people.DemoPeople.Duty;
import yixian.demo.people.DemoPeople.Person;
import yixian.kernel.Actor;
import yixian.kernel.Days;
import yixian.kernel.TimeTravel;

/** 请假 · A year of leave of those who serve: asked, decided, reported back; some are away today. */
@Component
class Leaving {

  private static final String LONG = "leave-long";
  private static final String HOST_LEADER = "leader-" + Division.TOWN;

  private final Leaves leaves;
  private final Approvals approvals;
  private final Flows flows;
  private final Calendars calendars;
  private final Errand errand;

  Leaving(Leaves leaves, Approvals approvals, Flows flows, Calendars calendars, Errand errand) {
    this.leaves = leaves;
    this.approvals = approvals;
    this.flows = flows;
    this.calendars = calendars;
    this.errand = errand;
  }

  /** How a leave went on after it was asked for. */
  private enum Course {
    WAITING,
    REFUSED,
    AWAY,
    BACK,
    BACK_LATE
  }

  /** One leave: so many days from now it begins, so many working days it lasts. */
  private record Scene(String type, int from, int days, @Nullable Half half, Course course) {}

  /** Makes the flow for long leaves, then plays the leaves of each. */
  void played(Troupe troupe, DemoPeople people, Made units, Instant before, Instant now) {
    Person department = people.with(Duty.ORGANISATION_LEADER).getFirst();
    errand.once(
        "leave:flow",
        "approval.configure",
        before,
        Made.class,
        () -> flow(units.id(department.unit())));
    List<Person> secondees = people.with(Duty.SECONDEE);
    for (int at = 0; at < secondees.size(); at++) {
      String key = secondees.get(at).key();
      String standIn = secondees.get((at + 1) % secondees.size()).key();
      for (Scene scene : scenes(at)) {
        errand.once(
            "leave:" + key + ":" + scene.from(),
            "approval.act",
            now,
            Made.class,
            () -> played(troupe, key, standIn, department.key(), scene, now));
      }
    }
  }

  private Made flow(UUID department) {
    Step host = new Step("接收单位审批", Approvers.ownUnit("UNIT_LEADER"), Mode.ANY, 2, true);
    Step organisation =
        new Step("组织部审批", Approvers.in(department, "ORGANISATION_LEADER"), Mode.ANY, 2, true);
    flows.edit(
        Errand.LOADER,
        LONG,
        new FlowEdit(0, "请假（长假）", false, true, Withdrawal.UNTIL_END, List.of(host, organisation)));
    return new Made(Map.of());
  }

  private static List<Scene> scenes(int at) {
    Scene annual = new Scene("annual", -300 + at * 7, 3, null, Course.BACK);
    Scene ill =
        new Scene(
            "sick",
            -120 + at * 3,
            1,
            at % 2 == 0 ? null : Half.AM,
            at == 5 ? Course.BACK_LATE : Course.BACK);
    Scene present =
        switch (at) {
          case 1 -> new Scene("personal", -1, 3, null, Course.AWAY);
          case 2 -> new Scene("personal", 3, 1, Half.PM, Course.WAITING);
          case 3 -> new Scene("sick", -6, 1, null, Course.AWAY);
          case 6 -> new Scene("personal", 5, 2, null, Course.REFUSED);
          case 7 -> new Scene("sick", -2, 6, null, Course.AWAY);
          default -> null;
        };
    Scene longer = at % 3 == 1 ? new Scene("personal", -345 + at, 5, null, Course.BACK) : null;
    return Stream.of(annual, longer, ill, present).filter(Objects::nonNull).toList();
  }

  private Made played(
      Troupe troupe, String key, String standIn, String department, Scene scene, Instant now) {
    LocalDate from = calendars.addWorkingDays(Days.of(now).plusDays(scene.from()), 0);
    LocalDate to = calendars.addWorkingDays(from, scene.days() - 1);
    Half half = scene.half();
    LeaveDraft draft =
        new LeaveDraft(
            scene.type(),
            from,
            half == null ? Half.AM : half,
            to,
            half == null ? Half.PM : half,
            scene.type().equals("sick") ? "身体不适，就医" : "处理家中事务",
            troupe.actor(standIn).person());
    Actor actor = troupe.actor(key);
    Instant asked = office(calendars.addWorkingDays(from, -2), 9);
    Instant decided = asked.plus(Duration.ofHours(5));
    if (scene.course() == Course.WAITING || decided.isAfter(now)) {
      asked = now.minus(Duration.ofHours(3));
      decided = now.minus(Duration.ofHours(1));
    }
    LeaveSheet sheet = at(asked, () -> leaves.mine(actor, leaves.ask(actor, draft)));
    if (scene.course() != Course.WAITING) {
      Move move = scene.course() == Course.REFUSED ? Move.REFUSE : Move.AGREE;
      String said = scene.course() == Course.REFUSED ? "当日镇里有集中行动，请改期" : "同意";
      at(decided, () -> answered(troupe, HOST_LEADER, sheet.approval(), move, said));
      if (scene.days() > 3) {
        at(
            decided.plus(Duration.ofMinutes(40)),
            () -> answered(troupe, department, sheet.approval(), move, said));
      }
    }
    if (scene.course() == Course.BACK || scene.course() == Course.BACK_LATE) {
      LocalDate due = sheet.returnDue();
      LocalDate day = scene.course() == Course.BACK ? due : due.plusDays(2);
      at(
          office(day, scene.half() == Half.AM ? 14 : 8),
          () -> {
            int version = leaves.mine(actor, sheet.id()).version();
            leaves.move(
                actor, sheet.id(), new LeaveMoveOrder(LeaveMove.RETURN, version, null, null));
            return true;
          });
    }
    return new Made(Map.of(key, sheet.id()));
  }

  private boolean answered(Troupe troupe, String by, UUID request, Move move, String said) {
    Actor approver = troupe.actor(by);
    int version = approvals.find(approver, request).orElseThrow().version();
    approvals.move(approver, request, MoveOrder.saying(move, version, said));
    return true;
  }

  private static Instant office(LocalDate day, int hour) {
    return day.atTime(LocalTime.of(hour, 20)).atZone(Days.ZONE).toInstant();
  }

  private static <T> T at(Instant moment, Supplier<T> work) {
    return TimeTravel.at(moment, work);
  }
}
