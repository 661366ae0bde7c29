package yixian.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Component;
import yixian.calendar.Calendars;
import yixian.demo.data.Division;
import yixian.demo.people.DemoPeople;
import yixian.demo.people.DemoPeople.Duty;
import yixian.demo.people.DemoPeople.Person;
import yixian.kernel.Actor;
import yixian.kernel.Days;
import yixian.kernel.TimeTravel;
import yixian.secondment.team.MeetingDraft;
import yixian.secondment.team.MeetingKind;
import yixian.secondment.team.Meetings;
import yixian.secondment.team.Reply;
import yixian.secondment.team.TeamDraft;
import yixian.secondment.team.Teams;

/** 工作队 · The team in the town: its branch, some pairs, a meeting a month, and one to come. */
@Component
class Teamwork {

  private static final String CONVENOR = "leader-" + Division.TOWN;
  private static final int PAIRS = 8;

  private static final List<Agenda> AGENDA =
      List.of(
          new Agenda(MeetingKind.WORK, "明确分工与岗位职责", "逐人明确网格、任务与导师，议定每月第一个工作日碰头。"),
          new Agenda(MeetingKind.MEMBERS, "成立临时党支部", "通报支部组成，商定组织生活安排。"),
          new Agenda(MeetingKind.STUDY, "学习信访工作条例", "对照条例讨论三件疑难信访事项的受理与转送期限。"),
          new Agenda(MeetingKind.LESSON, "党课：到群众中去", "书记授课，两名同志谈入户走访体会。"),
          new Agenda(MeetingKind.COMMITTEE, "研究困难党员走访", "确定走访对象与分工，走访情况下次会议通报。"),
          new Agenda(MeetingKind.WORK, "汛期值守与网格排查", "排查低洼户，安排值守，汛情信息统一报镇指挥部。"),
          new Agenda(MeetingKind.GROUP, "党小组会：谈心交心", "互相谈在岗的困难与改进，需镇里协调的两件事已转办。"),
          new Agenda(MeetingKind.STUDY, "学习网格事项分类标准", "逐类讲解，讨论易混事项的归口单位。"),
          new Agenda(MeetingKind.MEMBERS, "支部党员大会：半年小结", "各小组小结半年工作，讨论下半年清零事项。"),
          new Agenda(MeetingKind.WORK, "冬季安全与走访安排", "排定独居老人走访与燃气安全检查，任务到格到人。"));

  private final Teams teams;
  private final Meetings meetings;
  private final Calendars calendars;
  private final Errand errand;

  Teamwork(Teams teams, Meetings meetings, Calendars calendars, Errand errand) {
    this.teams = teams;
    this.meetings = meetings;
    this.calendars = calendars;
    this.errand = errand;
  }

  /** What a meeting is about, and what came of it. */
  private record Agenda(MeetingKind kind, String topic, String minutes) {}

  void told(Troupe troupe, DemoPeople people, Made units, UUID batch, Instant now) {
    UUID team =
        errand
            .once(
                "team",
                "secondment.team",
                morning(now, AGENDA.size() * 30 + 20),
                Made.class,
                () -> founded(troupe, people, units, batch))
            .id("team");
    List<Person> members = people.with(Duty.SECONDEE);
    for (int at = 0; at < AGENDA.size(); at++) {
      int meeting = at;
      errand.once(
          "team:meeting:" + at,
          "secondment.team",
          now,
          Made.class,
          () -> held(troupe, members, team, meeting, now));
    }
    errand.once(
        "team:meeting:next",
        "secondment.team",
        now.minus(Duration.ofHours(5)),
        Made.class,
        () -> called(troupe, members, team, now));
  }

  private Made founded(Troupe troupe, DemoPeople people, Made units, UUID batch) {
    Actor convenor = troupe.actor(CONVENOR);
    UUID leader = person(troupe, "sec01");
    UUID team =
        teams.found(
            convenor,
            batch,
            new TeamDraft(units.id(Division.TOWN), "驻二甲镇工作队", leader, "驻二甲镇工作队临时党支部", leader));
    List<Person> locals = people.with(Duty.GRID_LEADER);
    List<Person> members = people.with(Duty.SECONDEE);
    for (int at = 0; at < PAIRS; at++) {
      teams.pair(
          convenor,
          team,
          person(troupe, members.get(at).key()),
          person(troupe, locals.get(at).key()),
          "互学业务与群众工作方法，每月一次共同走访");
    }
    return new Made(Map.of("team", team));
  }

  private Made held(Troupe troupe, List<Person> members, UUID team, int at, Instant now) {
    Actor convenor = troupe.actor(CONVENOR);
    Agenda agenda = AGENDA.get(at);
    Instant starts = morning(now, (AGENDA.size() - at) * 30);
    UUID meeting =
        TimeTravel.at(
            starts.minus(Duration.ofDays(3)),
            () -> meetings.call(convenor, team, draft(agenda, starts)));
    TimeTravel.at(
        starts.minus(Duration.ofDays(2)),
        () -> {
          for (int member = 0; member < members.size(); member++) {
            answer(troupe.actor(members.get(member).key()), meeting, member + at * 5);
          }
          return true;
        });
    TimeTravel.at(
        starts.plus(Duration.ofHours(3)),
        () -> {
          meetings.hold(convenor, meeting, 1, null, agenda.minutes());
          return true;
        });
    return new Made(Map.of("meeting", meeting));
  }

  private void answer(Actor member, UUID meeting, int turn) {
    switch (turn % 17) {
      case 3 -> meetings.answer(member, meeting, Reply.EXCUSED, "当日陪同区里检查");
      case 9 -> {}
      case 11 -> meetings.answer(member, meeting, Reply.DECLINED, "网格内有群众约见");
      default -> meetings.answer(member, meeting, Reply.ACCEPTED, null);
    }
  }

  private Made called(Troupe troupe, List<Person> members, UUID team, Instant now) {
    Agenda agenda = new Agenda(MeetingKind.LESSON, "党课：一线见初心", "");
    Instant starts = morning(now, -3);
    UUID meeting = meetings.call(troupe.actor(CONVENOR), team, draft(agenda, starts));
    for (Person member : members.subList(1, 9)) {
      meetings.answer(troupe.actor(member.key()), meeting, Reply.ACCEPTED, null);
    }
    return new Made(Map.of("meeting", meeting));
  }

  private static MeetingDraft draft(Agenda agenda, Instant starts) {
    return new MeetingDraft(
        agenda.kind(), agenda.topic(), "镇党群服务中心", starts, starts.plus(Duration.ofHours(2)), null);
  }

  private static UUID person(Troupe troupe, String key) {
    return Objects.requireNonNull(troupe.actor(key).person());
  }

  /** Nine o'clock of the working day so many days ago. */
  private Instant morning(Instant now, int daysAgo) {
    LocalDate day = calendars.addWorkingDays(Days.of(now).minusDays(daysAgo), 0);
    return Days.start(day).plus(Duration.ofHours(9));
  }
}
