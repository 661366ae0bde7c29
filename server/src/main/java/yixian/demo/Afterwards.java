package yixian.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import yixian.demo.cohort.Official;
import yixian.demo.people.DemoPeople;
import yixian.demo.people.DemoPeople.Duty;
import yixian.demo.people.DemoPeople.Person;
import yixian.kernel.Actor;
import yixian.kernel.Days;
import yixian.talent.example.Examples;
import yixian.talent.example.Proposal;
import yixian.talent.follow.Finding;
import yixian.talent.follow.FollowUpLine;
import yixian.talent.follow.FollowUps;
import yixian.talent.follow.Outcome;
import yixian.talent.follow.Periods;
import yixian.talent.follow.Show;

/**
 * 返回之后 · The hundred are followed for two years: most of what has fallen due was written down, some
 * is overdue. One who serves now agreed to be an example, one is asked.
 */
@Component
class Afterwards {

  private static final int HALF_YEARS = 4;

  /** Every so many-th follow-up is left undone. */
  private static final int LEFT_UNDONE = 9;

  private static final List<String> FOUND =
      List.of(
          "能独立牵头专项工作，群众工作方法带回了本单位；建议继续放在急难岗位。",
          "遇事先到现场，协调能力明显提高；建议补一段项目一线经历。",
          "工作踏实，写得来也讲得来；建议列入后备人选继续观察。");

  private final FollowUps followUps;
  private final Periods periods;
  private final Examples examples;
  private final Errand errand;

  Afterwards(FollowUps followUps, Periods periods, Examples examples, Errand errand) {
    this.followUps = followUps;
    this.periods = periods;
    this.examples = examples;
    this.errand = errand;
  }

  void told(Veterans veterans, DemoPeople people, Troupe troupe, Made serving, Instant now) {
    Actor organiser = troupe.actor(people.with(Duty.ORGANISATION_LEADER).getFirst().key());
    followed(veterans, organiser, now);
    held(organiser, people.with(Duty.SECONDEE), troupe, serving, now);
  }

  private void followed(Veterans veterans, Actor organiser, Instant now) {
    LocalDate back = veterans.back();
    errand.by(
        "talent:period",
        organiser,
        "talent.manage",
        Days.start(back.plusDays(3)).plus(Duration.ofHours(10)),
        Made.class,
        () -> {
          periods.set(organiser, veterans.placed().id("batch"), 0, HALF_YEARS);
          return new Made(Map.of());
        });
    Set<UUID> promoted =
        veterans.officials().stream()
            .filter(Official::promoted)
            .map(official -> veterans.placed().id(official.key()))
            .collect(Collectors.toSet());
    for (int number = 1; number <= HALF_YEARS; number++) {
      Instant moment =
          Days.start(back.plusMonths(6L * number).plusDays(4)).plus(Duration.ofHours(15));
      if (moment.isBefore(now)) {
        found(number, organiser, promoted, moment);
      }
    }
  }

  private void found(int number, Actor organiser, Set<UUID> promoted, Instant moment) {
    errand.by(
        "talent:found:" + number,
        organiser,
        "talent.follow",
        moment,
        Made.class,
        () -> {
          int at = 0;
          for (FollowUpLine line : followUps.list(organiser, Show.DUE)) {
            if (line.number() == number && ++at % LEFT_UNDONE != 0) {
              followUps.record(organiser, line.id(), finding(line, at, promoted));
            }
          }
          return new Made(Map.of());
        });
  }

  private static Finding finding(FollowUpLine line, int at, Set<UUID> promoted) {
    boolean risen = promoted.contains(line.placement());
    Outcome outcome =
        risen
            ? Outcome.PROMOTED
            : List.of(Outcome.SAME, Outcome.HEAVIER, Outcome.MOVED).get(at % 3);
    String post = risen ? "科室负责人" : at % 3 == 1 ? "重点项目专班成员" : "科室骨干";
    return new Finding(line.version(), post, outcome, FOUND.get(at % FOUND.size()));
  }

  private void held(
      Actor organiser, List<Person> secondees, Troupe troupe, Made serving, Instant now) {
    Person agreeing = secondees.get(1);
    Person waiting = secondees.getFirst();
    UUID given =
        ask(
            organiser,
            serving.id(agreeing.key()),
            "三盏路灯",
            "到岗头一个月走遍网格内全部住户，把夜间出行不便记在心上，三次协调市政单位，修好三盏路灯，并推动纳入日常巡检。",
            now.minus(Duration.ofDays(15)));
    Actor himself = troupe.actor(agreeing.key());
    errand.own(
        "talent:consent",
        himself,
        now.minus(Duration.ofDays(13)),
        Made.class,
        () -> {
          examples.answer(himself, given, true);
          return new Made(Map.of());
        });
    ask(
        organiser,
        serving.id(waiting.key()),
        "老人的电话簿",
        "为独居老人逐户写好大字电话簿，约定每周二上门，一年没有断过。",
        now.minus(Duration.ofDays(2)));
  }

  private UUID ask(Actor organiser, UUID placement, String title, String story, Instant moment) {
    return errand
        .by(
            "talent:ask:" + placement,
            organiser,
            "talent.manage",
            moment,
            Made.class,
            () -> {
              Map<String, UUID> ids = new HashMap<>();
              ids.put("example", examples.ask(organiser, new Proposal(placement, title, story)));
              return new Made(ids);
            })
        .id("example");
  }
}
