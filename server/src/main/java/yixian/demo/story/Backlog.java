package yixian.demo.story;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import yixian.demo.data.TimeLimit;
import yixian.demo.people.DemoPeople.Duty;
import yixian.demo.story.Script.Act;
import yixian.demo.story.Script.Step;

/**
 * 在办件 · Leaves some of the latest issues unfinished, as desks have them on any day.
 *
 * <p>The younger an issue, the likelier it is still open. The young ones wait for their unit or for
 * the check; of the older ones some are parked, some have a longer term, some wait for the check,
 * the rest are overdue and have been urged. Low ratings of the last weeks wait for their call-back,
 * or to be put right.
 */
final class Backlog {
  private static final int YOUNG_DAYS = 4;
  private static final int LATELY_DAYS = 40;
  private static final int CALLED_BACK_DAYS = 25;

  private final Cast cast;
  private final WorkHours hours;
  private final Instant now;
  private final SplittableRandom random;

  Backlog(Cast cast, WorkHours hours, Instant now, SplittableRandom random) {
    this.cast = cast;
    this.hours = hours;
    this.now = now;
    this.random = random;
  }

  /** The steps of a script, or only its beginning and what keeps it open. */
  List<Step> of(List<Step> steps, Instant reportedAt, TimeLimit limit, Sayings sayings) {
    double age = Duration.between(reportedAt, now).toHours() / 24.0;
    if (age < LATELY_DAYS && steps.stream().anyMatch(step -> step.act() == Act.CALL_BACK)) {
      return unheard(steps, age);
    }
    if (random.nextDouble() > 0.92 * StrictMath.exp(-age / 12)) {
      return steps;
    }
    return age < YOUNG_DAYS ? young(steps, age) : old(steps, limit, sayings);
  }

  /**
   * Residents who were not content lately wait for a call, or for an answer to their wish; those
   * called back wait for it to be put right.
   */
  private static List<Step> unheard(List<Step> steps, double age) {
    if (steps.stream().anyMatch(step -> step.act() == Act.ASK_REOPEN)) {
      return until(steps, Act.ASK_REOPEN);
    }
    return until(steps, age < CALLED_BACK_DAYS ? Act.RATE : Act.CALL_BACK);
  }

  private List<Step> young(List<Step> steps, double age) {
    int roll = random.nextInt(100);
    if (age < 2 && roll < 35) {
      return List.of();
    }
    return until(steps, roll < 20 ? Act.DISPATCH : roll < 75 ? Act.START : Act.HANDLE);
  }

  private List<Step> old(List<Step> steps, TimeLimit limit, Sayings sayings) {
    int roll = random.nextInt(100);
    if (roll < 12) {
      return until(steps, Act.HANDLE);
    }
    List<Step> begun = until(steps, Act.START);
    if (begun.isEmpty() || begun.getLast().act() != Act.START) {
      return steps;
    }
    if (roll < 36) {
      return parked(begun, sayings);
    }
    return roll < 66 && limit.unit() == TimeLimit.Unit.WORKING_DAY
        ? extended(begun, sayings)
        : urged(begun, sayings);
  }

  private List<Step> parked(List<Step> begun, Sayings sayings) {
    Step start = begun.getLast();
    Instant at = hours.after(start.at(), random.nextInt(60, 400));
    int days = random.nextInt(20, 60);
    return with(begun, new Step(at, Act.PARK, desk(), start.unit(), sayings.parking(), days));
  }

  /** A term that reaches a few working days beyond today. */
  private List<Step> extended(List<Step> begun, Sayings sayings) {
    Step start = begun.getLast();
    Instant asked = hours.after(start.at(), random.nextInt(100, 400));
    Instant granted = hours.after(asked, random.nextInt(20, 120));
    int more = workdaysSince(start.at()) + random.nextInt(2, 8);
    String unit = start.unit();
    List<Step> longer =
        with(
            begun, new Step(asked, Act.ASK_EXTENSION, start.by(), unit, sayings.extension(), more));
    return with(longer, new Step(granted, Act.GRANT_EXTENSION, desk(), unit, "情况属实，同意延期", more));
  }

  private List<Step> urged(List<Step> begun, Sayings sayings) {
    Step start = begun.getLast();
    Instant at = hours.after(start.at(), random.nextInt(4, 9) * WorkHours.A_DAY * 60L);
    return with(begun, new Step(at, Act.URGE, desk(), "", sayings.urging(), 0));
  }

  private int workdaysSince(Instant start) {
    LocalDate from = start.atZone(WorkHours.ZONE).toLocalDate();
    LocalDate today = now.atZone(WorkHours.ZONE).toLocalDate();
    return (int) from.datesUntil(today).filter(hours.workday()).count();
  }

  private String desk() {
    return cast.one(Duty.DISPATCHER, random).key();
  }

  /** Without the step where it would lie in the future. */
  private List<Step> with(List<Step> steps, Step next) {
    List<Step> longer = new ArrayList<>(steps);
    if (next.at().isBefore(now) && next.at().isAfter(steps.getLast().at())) {
      longer.add(next);
    }
    return longer;
  }

  private static List<Step> until(List<Step> steps, Act last) {
    for (int step = steps.size() - 1; step >= 0; step--) {
      if (steps.get(step).act() == last) {
        return steps.subList(0, step + 1);
      }
    }
    return steps;
  }
}
