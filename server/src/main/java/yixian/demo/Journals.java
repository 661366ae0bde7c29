package yixian.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import yixian.calendar.Calendars;
import yixian.demo.data.Division;
import yixian.demo.people.DemoPeople;
import yixian.demo.people.DemoPeople.Duty;
import yixian.demo.people.DemoPeople.Person;
import yixian.journal.note.Household;
import yixian.journal.note.NoteDraft;
import yixian.journal.note.NoteKind;
import yixian.journal.note.Notes;
import yixian.journal.plan.Aim;
import yixian.journal.plan.Evidence;
import yixian.journal.plan.ItemDraft;
import yixian.journal.plan.Plans;
import yixian.journal.report.Edit;
import yixian.journal.report.ReportSheet;
import yixian.journal.report.Reports;
import yixian.kernel.Actor;
import yixian.kernel.Days;
import yixian.kernel.ReportSource.Topic;
import yixian.kernel.TimeTravel;

/**
 * 履职 · What those who serve now wrote down in the last months: notes, each for himself, their
 * plans, the list of the batch, and reports that are signed and commented.
 */
@Component
class Journals {

  private static final int MONTHS = 4;
  private static final int NOTES_A_MONTH = 5;
  private static final Duration LISTED_BEFORE = Duration.ofDays(300);

  private final Notes notes;
  private final Plans plans;
  private final Reports reports;
  private final Calendars calendars;
  private final Errand errand;

  Journals(Notes notes, Plans plans, Reports reports, Calendars calendars, Errand errand) {
    this.notes = notes;
    this.plans = plans;
    this.reports = reports;
    this.calendars = calendars;
    this.errand = errand;
  }

  private record Line(
      NoteKind kind,
      String text,
      @Nullable Household household,
      @Nullable String need,
      @Nullable String followUp) {

    static Line note(String text) {
      return new Line(NoteKind.NOTE, text, null, null, null);
    }

    static Line visit(String text, Household household, String need, String followUp) {
      return new Line(NoteKind.VISIT, text, household, need, followUp);
    }

    NoteDraft draft(boolean forReport) {
      return new NoteDraft(
          text, null, null, null, null, kind, household, need, followUp, forReport, null);
    }
  }

  private static final List<Line> LINES =
      List.of(
          Line.note("与村组长一起核对网格内出租房登记，发现两处门牌与台账不符，已请村里更正。"),
          Line.note("参加网格例会，记下三件群众反映集中的事：夜间照明、沟渠清淤、快递点占道。"),
          Line.note("巡河一趟，西岸有零星垃圾，已联系保洁当天清走。"),
          Line.note("跟老网格员学会了用方言问近况，先拉家常再谈事，话就多了。"),
          Line.note("把上月未结的两件事又跑了一遍，一件已修好，一件等材料。"),
          Line.visit("走访一户独居老人，身体尚好，灶间线路老化。", Household.ELDERLY, "更换老化电线", "已请电工周三上门"),
          Line.visit("走访一户困难家庭，孩子下学期学费有着落，想找份近处的活。", Household.HARDSHIP, "就近务工", "已推荐到镇招聘点"),
          Line.visit("走访沿街商户，反映门前排水不畅。", Household.SHOP, "疏通排水口", "已报市政所，待回复"),
          Line.visit("走访退役军人家庭，优待证已办好。", Household.VETERAN, "了解医疗优待办法", "下次带政策单上门"),
          new Line(NoteKind.STORY, "邻里自发轮流照看独居老人，一年不断，可作典型素材。", null, null, null));

  private static final String BASIS = "挂职干部“六个一”工作要求";

  private static final List<ItemDraft> ITEMS =
      List.of(
          item("走访一批困难群众", 6, Evidence.VISIT),
          item("上报一批群众身边的问题", 10, Evidence.ISSUE_REPORTED),
          item("办结一批急难愁盼事", 3, Evidence.ISSUE_HANDLED),
          item("记好一本民情随记", 12, Evidence.NOTE, Evidence.VISIT),
          item("挖掘一个先进典型", 1, Evidence.STORY),
          item("帮办一件惠民实事", 1, Evidence.ISSUE_HANDLED, Evidence.ISSUE_REPORTED));

  private static final List<String> COMMENTS =
      List.of("走访扎实，问题找得准，望继续跟到底。", "工作主动，与群众打成一片。", "对网格情况已较熟悉，下月请多关注出租房与沿街商户。");

  private static ItemDraft item(String title, int wanted, Evidence... evidence) {
    return new ItemDraft(title, BASIS, wanted, List.of(evidence));
  }

  /** All of it; a note lies where nobody but its writer finds it. */
  void kept(DemoPeople people, Troupe troupe, Made placed, Instant now) {
    noted(people, troupe, now);
    UUID batch = placed.id("batch");
    Made items =
        errand.once(
            "journal:items",
            "journal.manage",
            now.minus(LISTED_BEFORE),
            Made.class,
            () -> {
              Map<String, UUID> ids = new HashMap<>();
              for (int at = 0; at < ITEMS.size(); at++) {
                UUID id = plans.add(Errand.LOADER, batch, ITEMS.get(at)).id();
                ids.put(Integer.toString(at), id);
              }
              return new Made(ids);
            });
    List<Person> secondees = people.with(Duty.SECONDEE);
    Actor leader = troupe.actor(people.ofUnit(Division.TOWN, Duty.UNIT_LEADER).getFirst().key());
    for (int at = 0; at < secondees.size(); at++) {
      Person official = secondees.get(at);
      Actor himself = troupe.actor(official.key());
      UUID placement = placed.id(official.key());
      planned(official, himself, placement, items, now);
      for (int back = MONTHS; back > 0; back--) {
        YearMonth month = YearMonth.from(Days.of(now)).minusMonths(back);
        Instant signed = Days.start(month.plusMonths(1).atDay(2)).plus(Duration.ofHours(17));
        UUID report = reported(official, himself, placement, month, signed);
        if (back > 1 || at % 3 == 0) {
          comment(official, leader, report, month, COMMENTS.get((at + back) % COMMENTS.size()));
        }
      }
    }
    summed(secondees.subList(1, 4), troupe, leader, placed, now);
  }

  /** What three of those whose term ends wrote of the whole of it; one of them waits for a word. */
  private void summed(
      List<Person> officials, Troupe troupe, Actor leader, Made placed, Instant now) {
    for (int at = 0; at < officials.size(); at++) {
      Person official = officials.get(at);
      Actor himself = troupe.actor(official.key());
      UUID placement = placed.id(official.key());
      UUID summary = summary(official, himself, placement, now.minus(Duration.ofMinutes(40)));
      if (at > 0) {
        errand.by(
            "journal:term-comment:" + official.key(),
            leader,
            "journal.comment",
            now.minus(Duration.ofMinutes(20)),
            Made.class,
            () -> {
              reports.comment(leader, summary, "一年下来，群众叫得出名字，事情有着落，任期圆满。");
              return new Made(Map.of());
            });
      }
    }
  }

  private UUID summary(Person official, Actor himself, UUID placement, Instant moment) {
    return errand
        .by(
            "journal:term:" + official.key(),
            himself,
            "journal.write",
            moment,
            Made.class,
            () -> {
              ReportSheet draft = reports.draftTerm(himself, placement);
              reports.sign(himself, draft.id(), draft.version());
              return new Made(Map.of("report", draft.id()));
            })
        .id("report");
  }

  private void planned(Person official, Actor himself, UUID placement, Made items, Instant now) {
    LocalDate today = Days.of(now);
    List<Aim> aims =
        List.of(
            new Aim(
                "走遍网格，熟悉住户、商户和重点场所", today.minusMonths(6), today.minusMonths(7), "走遍全部住户，建立分类清单"),
            new Aim("推动解决一处夜间照明问题", today.minusMonths(1), today.minusMonths(1), "三盏路灯修复并纳入巡检"),
            new Aim("办成一件群众牵挂的实事", today.plusMonths(1), null, null));
    errand.own(
        "journal:plan:" + official.key(),
        himself,
        now.minus(Duration.ofDays(20)),
        Made.class,
        () -> {
          plans.write(himself, placement, 1, aims);
          return new Made(Map.of());
        });
    YearMonth month = YearMonth.from(today).minusMonths(1);
    errand.by(
        "journal:ticks:" + official.key(),
        himself,
        "journal.write",
        Days.start(month.atDay(26)).plus(Duration.ofHours(16)),
        Made.class,
        () -> {
          for (int at = 0; at < ITEMS.size(); at++) {
            UUID id = items.id(Integer.toString(at));
            plans.candidates(himself, placement, id, month).stream()
                .limit(2)
                .forEach(each -> plans.tick(himself, placement, id, each.subject(), month));
          }
          return new Made(Map.of());
        });
  }

  private UUID reported(
      Person official, Actor himself, UUID placement, YearMonth month, Instant signed) {
    return errand
        .by(
            "journal:report:" + official.key() + ":" + month,
            himself,
            "journal.write",
            signed,
            Made.class,
            () -> {
              ReportSheet draft = reports.draft(himself, placement, month);
              List<Edit.Words> words =
                  new ArrayList<>(
                      draft.sentences().stream()
                          .map(line -> new Edit.Words(line.key(), null, line.text(), false))
                          .toList());
              String next = "下月继续走访独居老人和沿街商户，跟进未结事项。";
              words.add(new Edit.Words(null, Topic.PLAN, next, false));
              ReportSheet edited =
                  reports.edit(himself, draft.id(), new Edit(draft.version(), words));
              reports.sign(himself, draft.id(), edited.version());
              return new Made(Map.of("report", draft.id()));
            })
        .id("report");
  }

  private void comment(Person official, Actor leader, UUID report, YearMonth month, String text) {
    errand.by(
        "journal:comment:" + official.key() + ":" + month,
        leader,
        "journal.comment",
        Days.start(month.plusMonths(1).atDay(4)).plus(Duration.ofHours(10)),
        Made.class,
        () -> {
          reports.comment(leader, report, text);
          return new Made(Map.of());
        });
  }

  private void noted(DemoPeople people, Troupe troupe, Instant now) {
    List<Person> secondees = people.with(Duty.SECONDEE);
    for (int at = 0; at < secondees.size(); at++) {
      Person official = secondees.get(at);
      Actor himself = troupe.actor(official.key());
      SplittableRandom random = new SplittableRandom(at);
      errand.own(
          "journal:notes:" + official.key(),
          himself,
          now,
          Made.class,
          () -> {
            for (int back = MONTHS; back >= 0; back--) {
              write(official, himself, Days.of(now).minusMonths(back), now, random);
            }
            return new Made(Map.of());
          });
    }
  }

  private void write(
      Person official, Actor himself, LocalDate within, Instant now, SplittableRandom random) {
    for (int number = 0; number < NOTES_A_MONTH; number++) {
      LocalDate day = within.withDayOfMonth(2 + number * 5 + random.nextInt(4));
      Instant moment =
          day.atTime(LocalTime.of(9 + random.nextInt(8), random.nextInt(60)))
              .atZone(Days.ZONE)
              .toInstant();
      Line line = LINES.get(random.nextInt(LINES.size()));
      boolean forReport = random.nextInt(3) == 0;
      if (calendars.isWorkingDay(day) && moment.isBefore(now)) {
        String name = "journal:note:" + official.key() + ":" + day;
        TimeTravel.at(moment, () -> notes.write(himself, Errand.key(name), line.draft(forReport)));
      }
    }
  }
}
