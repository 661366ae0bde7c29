package yixian.demo.story;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import yixian.demo.data.TimeLimit;
import yixian.demo.people.DemoPeople.Duty;
import yixian.demo.story.Script.Act;
import yixian.demo.story.Script.Course;
import yixian.demo.story.Script.Reporter;
import yixian.demo.story.Script.Step;

/**
 * The acts of one issue in order, written along its course.
 *
 * <p>Urgent limits run day and night; the others in the story's working hours. In time means at
 * most six tenths of the limit, late at least twelve tenths, so the outcome does not hang on an
 * hour more or less in the calendar.
 */
final class Plot {
  private final Cast cast;
  private final WorkHours hours;
  private final SplittableRandom random;
  private final TimeLimit limit;
  private final String unit;
  private final Sayings sayings;
  private final List<Step> steps = new ArrayList<>();
  private Instant at;

  Plot(
      Cast cast,
      WorkHours hours,
      SplittableRandom random,
      TimeLimit limit,
      String unit,
      Sayings sayings,
      Instant reportedAt) {
    this.cast = cast;
    this.hours = hours;
    this.random = random;
    this.limit = limit;
    this.unit = unit;
    this.sayings = sayings;
    this.at = reportedAt;
  }

  List<Step> written(Course course, Reporter.Kind reporter, String verifier, String wrongUnit) {
    boolean resident = reporter == Reporter.Kind.RESIDENT;
    if (resident && (course == Course.REFUSED || random.nextInt(100) < 35)) {
      verify(verifier, course != Course.REFUSED);
    }
    switch (course) {
      case REFUSED -> desk(Act.REFUSE, 20, 90, sayings.refusal());
      case VOIDED -> {
        desk(Act.ACCEPT, 5, 60, "");
        desk(Act.VOID, 30, 300, sayings.voiding());
      }
      case IN_TIME, LATE, RETURNED, REWORKED, EXTENDED, PARKED -> handled(course, wrongUnit);
    }
    if (resident && course != Course.REFUSED && course != Course.VOIDED) {
      residentAnswers();
    }
    return steps;
  }

  private void verify(String verifier, boolean exists) {
    desk(Act.ASK_VERIFY, 5, 40, "请到现场核实是否属实");
    pause(20, 150);
    add(Act.VERIFY, verifier, "", exists ? sayings.verified() : sayings.absent(), exists ? 1 : 0);
  }

  private void handled(Course course, String wrongUnit) {
    desk(Act.ACCEPT, 4, 45, "");
    if (course == Course.RETURNED) {
      dispatch(wrongUnit);
      work(20, 90);
      add(Act.RETURN, clerk(wrongUnit), wrongUnit, sayings.returned(), 0);
    }
    dispatch(unit);
    start();
    switch (course) {
      case LATE -> late();
      case EXTENDED -> extended();
      case PARKED -> parked();
      case IN_TIME, RETURNED, REWORKED, REFUSED, VOIDED -> spend(0.08, 0.5);
    }
    finish(course == Course.REWORKED);
  }

  private void dispatch(String to) {
    at = hours.atTheDesk(at, random.nextInt(3, 40));
    add(Act.DISPATCH, cast.one(Duty.DISPATCHER, random).key(), to, "", 0);
  }

  private void start() {
    if (limit.unit() == TimeLimit.Unit.URGENT_HOUR) {
      at = at.plusSeconds(random.nextInt(240, 900));
    } else {
      work(5, 60);
    }
    add(Act.START, clerk(unit), unit, "", 0);
  }

  private void late() {
    spend(1.2, 1.6);
    if (random.nextInt(3) > 0) {
      desk(Act.URGE, 5, 60, sayings.urging());
    }
    spend(0.1, 0.6);
  }

  private void extended() {
    spend(0.4, 0.7);
    int more = limit.amount() + 2;
    add(Act.ASK_EXTENSION, clerk(unit), unit, sayings.extension(), more);
    work(15, 120);
    add(Act.GRANT_EXTENSION, cast.one(Duty.DISPATCHER, random).key(), unit, "情况属实，同意延期", more);
    spend(0.7, 1.1);
  }

  private void parked() {
    spend(0.2, 0.5);
    int days = random.nextInt(8, 45);
    add(Act.PARK, cast.one(Duty.DISPATCHER, random).key(), unit, sayings.parking(), days);
    at = hours.after(at, (long) days * WorkHours.A_DAY * 60);
    add(Act.RESUME, cast.one(Duty.DISPATCHER, random).key(), unit, "条件已具备，恢复处理", 0);
    spend(0.1, 0.4);
  }

  private void finish(boolean rework) {
    if (random.nextInt(6) == 0) {
      add(Act.COMMENT, clerk(unit), unit, sayings.comment(), 0);
    }
    add(Act.HANDLE, clerk(unit), unit, sayings.outcome(), 0);
    if (rework) {
      work(30, 200);
      add(Act.FAIL_CHECK, checker(), "", sayings.failed(), 0);
      spend(0.1, random.nextBoolean() ? 0.3 : 0.9);
      add(Act.HANDLE, clerk(unit), unit, "已按核查意见返工，" + sayings.outcome(), 0);
    }
    work(20, 260);
    add(Act.PASS_CHECK, checker(), "", sayings.passed(), 0);
    desk(Act.CLOSE, 5, 60, "");
  }

  /**
   * Fewer than half of the residents rate; the low ones are called back, some ask to look again.
   */
  private void residentAnswers() {
    if (random.nextInt(100) >= 45) {
      return;
    }
    pause(60, 60 * 40);
    int roll = random.nextInt(100);
    int level = roll < 54 ? 5 : roll < 80 ? 4 : roll < 91 ? 3 : roll < 96 ? 2 : 1;
    add(Act.RATE, "", "", sayings.rating(level), level);
    if (level > 2) {
      return;
    }
    work(60, 600);
    add(Act.CALL_BACK, cast.one(Duty.DISPATCHER, random).key(), "", sayings.callBack(), 0);
    if (random.nextInt(2) == 0) {
      reopen();
    } else {
      putRight();
    }
  }

  /**
   * A bad rating is put right within fifteen working days, also where the resident does not ask for
   * it.
   */
  private void putRight() {
    work(20, 200);
    String reason = "评价较低，限期整改";
    add(Act.PUT_RIGHT, cast.one(Duty.DISPATCHER, random).key(), "", reason, 0);
    spend(0.1, 0.5);
    finish(false);
  }

  private void reopen() {
    pause(30, 600);
    add(Act.ASK_REOPEN, "", "", sayings.reopening(), 0);
    work(20, 200);
    if (random.nextInt(5) == 0) {
      add(Act.REFUSE_REOPEN, cast.one(Duty.DISPATCHER, random).key(), "", "反映的是新情况，已另行登记办理", 0);
      return;
    }
    add(Act.GRANT_REOPEN, cast.one(Duty.DISPATCHER, random).key(), "", "同意重新办理", 0);
    dispatch(unit);
    start();
    spend(0.1, 0.5);
    finish(false);
  }

  /** Spends a part of the handling limit. */
  private void spend(double from, double until) {
    double part = from + random.nextDouble() * (until - from);
    switch (limit.unit()) {
      case URGENT_HOUR -> at = at.plusSeconds((long) (part * limit.amount() * 3600));
      case CALENDAR_DAY -> at = at.plusSeconds((long) (part * limit.amount() * 86_400));
      case WORKING_HOUR -> at = hours.after(at, (long) (part * limit.amount() * 60));
      case WORKING_DAY ->
          at = hours.after(at, (long) (part * limit.amount() * WorkHours.A_DAY * 60));
    }
  }

  private void work(int fromMinutes, int untilMinutes) {
    at = hours.after(at, random.nextInt(fromMinutes, untilMinutes));
  }

  private void pause(int fromMinutes, int untilMinutes) {
    at = hours.atTheDesk(at, random.nextInt(fromMinutes, untilMinutes));
  }

  private void desk(Act act, int fromMinutes, int untilMinutes, String text) {
    pause(fromMinutes, untilMinutes);
    add(act, cast.one(Duty.DISPATCHER, random).key(), "", text, 0);
  }

  private String clerk(String of) {
    return cast.of(Duty.UNIT_CLERK, of, random).key();
  }

  private String checker() {
    return cast.one(Duty.CHECKER, random).key();
  }

  /** Two acts of one issue never fall on the same second. */
  private void add(Act act, String by, String about, String text, int amount) {
    at = at.plusSeconds(random.nextInt(1, 50));
    steps.add(new Step(at, act, by, about, text, amount));
  }
}
