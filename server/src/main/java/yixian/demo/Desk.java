package yixian.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import yixian.approval.ApprovalSheet;
import yixian.approval.Approvals;
import yixian.approval.Move;
import yixian.approval.MoveOrder;
import yixian.demo.cohort.Official;
import yixian.demo.data.Division;
import yixian.kernel.Actor;
import yixian.kernel.Days;
import yixian.secondment.batch.Phase;
import yixian.secondment.batch.PhaseSpan;
import yixian.secondment.post.PostKind;
import yixian.secondment.post.Wish;
import yixian.selection.brief.Aim;
import yixian.selection.brief.Apart;
import yixian.selection.brief.Brief;
import yixian.selection.brief.Briefs;
import yixian.selection.brief.Quality;
import yixian.selection.brief.Quota;
import yixian.selection.nomination.Nomination;
import yixian.selection.nomination.NominationDraft;
import yixian.selection.nomination.Nominations;
import yixian.selection.placing.Decisions;
import yixian.selection.placing.Proposal;
import yixian.selection.placing.Proposals;
import yixian.selection.preference.Order;
import yixian.selection.preference.Preferences;
import yixian.selection.preference.Windows;

/**
 * 匹配台 · A hundred officials are to go to ten towns: their units nominated them, the towns ranked
 * some of them, the department said what it asks of the matching, had it solved, and signed. What
 * is left to do is to accept.
 */
@Component
class Desk {

  private static final int PEOPLE = 100;
  private static final int TOWNS = 10;
  private static final int PLACES = 5;
  private static final int RANKED = 3;
  private static final String REASON = "熟悉基层，工作扎实，适合到一线承担专项工作。";

  private final Calling calling;
  private final Nominations nominations;
  private final Approvals approvals;
  private final Windows windows;
  private final Preferences preferences;
  private final Briefs briefs;
  private final Proposals proposals;
  private final Decisions decisions;
  private final Errand errand;

  Desk(
      Calling calling,
      Nominations nominations,
      Approvals approvals,
      Windows windows,
      Preferences preferences,
      Briefs briefs,
      Proposals proposals,
      Decisions decisions,
      Errand errand) {
    this.calling = calling;
    this.nominations = nominations;
    this.approvals = approvals;
    this.windows = windows;
    this.preferences = preferences;
    this.briefs = briefs;
    this.proposals = proposals;
    this.decisions = decisions;
    this.errand = errand;
  }

  /**
   * Plays it from the call to the signature.
   *
   * @param past who has come back from earlier batches and may be sent again
   */
  void played(Secondments.Past past, Made units, Troupe troupe, Instant now) {
    List<String> towns = towns();
    Made planned =
        errand.once(
            "desk:batch",
            "secondment.edit",
            now.minus(Duration.ofDays(60)),
            Made.class,
            () -> batch(towns, units, now));
    UUID batch = planned.id("batch");
    Made persons = past.hundred().persons().with(past.others().persons());
    List<Official> hundred =
        Stream.of(past.others(), past.hundred())
            .flatMap(each -> each.officials().reversed().stream())
            .filter(each -> !each.unit().equals(Selections.SHOWN))
            .filter(each -> troupe.knows("clerk1-" + each.unit()))
            .limit(PEOPLE)
            .toList();
    errand.once(
        "desk:nominations",
        "selection.nominate",
        now.minus(Duration.ofDays(45)),
        Made.class,
        () -> nominated(hundred, persons, batch, troupe));
    errand.once(
        "desk:window",
        "selection.arrange",
        now.minus(Duration.ofDays(25)),
        Made.class,
        () -> {
          Instant opens = now.minus(Duration.ofDays(25));
          windows.put(Errand.LOADER, batch, 0, opens, now.minus(Duration.ofDays(15)));
          return new Made(Map.of());
        });
    errand.once(
        "desk:choices",
        "selection.rank",
        now.minus(Duration.ofDays(20)),
        Made.class,
        () -> ranked(towns, planned, troupe));
    Actor organiser = troupe.actor("organiser");
    Made solved =
        errand.by(
            "desk:plan",
            organiser,
            "selection.arrange",
            now.minus(Duration.ofDays(6)),
            Made.class,
            () -> {
              briefs.put(organiser, batch, 0, brief(hundred, units, planned));
              return new Made(Map.of("proposal", proposals.propose(organiser, batch, null)));
            });
    Actor leader = troupe.actor("orgleader");
    errand.by(
        "desk:signature",
        leader,
        "selection.arrange",
        now.minus(Duration.ofDays(5)),
        Made.class,
        () -> {
          Proposal plan = proposals.get(leader.scope("selection.arrange"), solved.id("proposal"));
          decisions.sign(leader, plan.id(), plan.version(), "同意。按方案分批衔接，到岗前逐人谈话。");
          return new Made(Map.of());
        });
  }

  private static List<String> towns() {
    return Division.all().stream()
        .filter(division -> division.level() == Division.Level.TOWNSHIP)
        .map(Division::code)
        .limit(TOWNS)
        .toList();
  }

  private Made batch(List<String> towns, Made units, Instant now) {
    LocalDate today = Days.of(now);
    UUID batch =
        calling.planned(
            6,
            "百名干部一线行（第二期）",
            "选派百名干部到十个镇街承担项目建设与矛盾化解专项工作",
            today.plusDays(30),
            List.of(
                new PhaseSpan(Phase.CALL, today.minusDays(60), today.minusDays(51)),
                new PhaseSpan(Phase.NOMINATION, today.minusDays(50), today.minusDays(40)),
                new PhaseSpan(Phase.MATCHING, today.minusDays(25), today.plusDays(5))));
    Map<String, UUID> made = new HashMap<>();
    made.put("batch", batch);
    for (int at = 0; at < towns.size(); at++) {
      UUID host = units.id(towns.get(at));
      made.put("project" + at, post(batch, host, PostKind.KEY_PROJECT, "项目专员", project(at)));
      made.put("group" + at, post(batch, host, PostKind.TASK_GROUP, "矛盾化解专班成员", "法律"));
    }
    calling.out(batch);
    return new Made(made);
  }

  private static String project(int at) {
    return List.of("土木工程", "财政金融", "城市规划", "农业经济", "信息技术").get(at % 5);
  }

  private UUID post(UUID batch, UUID host, PostKind kind, String title, String speciality) {
    Wish wish = new Wish(null, speciality, null, null, null);
    return calling.offered(batch, host, kind, title, wish, PLACES, kind == PostKind.TASK_GROUP);
  }

  private Made nominated(List<Official> hundred, Made persons, UUID batch, Troupe troupe) {
    Actor leader = troupe.actor("orgleader");
    for (Official official : hundred) {
      Actor clerk = troupe.actor("clerk1-" + official.unit());
      UUID person = persons.id(official.key());
      UUID id = nominations.nominate(clerk, batch, new NominationDraft(person, REASON, REASON));
      ApprovalSheet sheet = approvals.find(clerk, Nominations.KIND, id).orElseThrow();
      approvals.move(leader, sheet.id(), MoveOrder.saying(Move.AGREE, sheet.version(), "同意。"));
    }
    return new Made(Map.of());
  }

  /** Each town ranks three for each of its posts, not all the same three. */
  private Made ranked(List<String> towns, Made planned, Troupe troupe) {
    List<UUID> chosen =
        nominations.chosen(planned.id("batch")).stream().map(Nomination::id).toList();
    for (int at = 0; at < towns.size(); at++) {
      Actor host = troupe.actor("leader-" + towns.get(at));
      for (String kind : List.of("project", "group")) {
        int first = at * 2 + (kind.equals("group") ? 1 : 0);
        List<UUID> order = new ArrayList<>();
        IntStream.range(0, RANKED)
            .forEach(each -> order.add(chosen.get((first * 4 + each * 3) % chosen.size())));
        preferences.choose(host, planned.id(kind + at), new Order(List.of(), order));
      }
    }
    return new Made(Map.of());
  }

  private static Brief brief(List<Official> hundred, Made units, Made planned) {
    List<Quota> quotas =
        hundred.stream()
            .map(Official::unit)
            .distinct()
            .limit(2)
            .map(unit -> new Quota(units.id(unit), 1, 8))
            .toList();
    return new Brief(
        List.of(Aim.FILLED, Aim.SUM, Aim.STABLE),
        Map.of(Quality.WISH, 1, Quality.CHOICE, 1, Quality.SPECIALITY, 30),
        quotas,
        5,
        null,
        List.of(new Apart(planned.id("project0"), planned.id("group0"))),
        List.of(),
        List.of());
  }
}
