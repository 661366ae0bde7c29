package yixian.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import yixian.demo.people.DemoPeople;
import yixian.feedback.Feedback;
import yixian.feedback.Kind;
import yixian.feedback.desk.Letters;
import yixian.feedback.desk.Receiving;
import yixian.feedback.desk.Sending;
import yixian.feedback.desk.State;
import yixian.feedback.rule.RuleDraft;
import yixian.feedback.rule.RuleDraft.ShareDraft;
import yixian.feedback.rule.RuleSet;
import yixian.feedback.rule.RuleSet.Share;
import yixian.feedback.rule.Rules;
import yixian.kernel.Actor;
import yixian.kernel.Days;

/**
 * 反馈通报 · Mission row D3: two months were sent to all, read by most units and answered by some; the
 * last month lies drafted and waits for its yes.
 */
@Component
class Corresponding {

  private static final String ORGANISATION = "D31";
  private static final String COMMUNITY = "D08";
  private static final Duration MORNING = Duration.ofHours(9);
  private static final int DRAFTED_ON = 3;
  private static final List<String> ANSWERS =
      List.of(
          "已阅。我们安排分管负责同志本周去看望，原工作不再向他派任务。",
          "收到。请假待批件今日已办结，月度报告本周内点评。",
          "情况清楚，没有意见。",
          "已阅，带教导师已确定，名单另报。");

  private final Rules rules;
  private final Letters letters;
  private final Sending sending;
  private final Receiving receiving;
  private final Errand errand;

  Corresponding(Rules rules, Letters letters, Sending sending, Receiving receiving, Errand errand) {
    this.rules = rules;
    this.letters = letters;
    this.sending = sending;
    this.receiving = receiving;
    this.errand = errand;
  }

  void written(Troupe troupe, Made units, Instant now) {
    YearMonth present = YearMonth.from(Days.of(now));
    Actor organiser = troupe.actor("organiser");
    named(organiser, units, present.minusMonths(2));
    Map<UUID, String> codes =
        units.ids().entrySet().stream()
            .collect(Collectors.toMap(Map.Entry::getValue, Map.Entry::getKey));
    told(troupe, codes, present.minusMonths(3), 2);
    told(troupe, codes, present.minusMonths(2), 3);
    draft(organiser, present.minusMonths(1), now.minus(Duration.ofHours(2)));
  }

  /** Says which units are the three departments. */
  private void named(Actor organiser, Made units, YearMonth first) {
    LocalDate day = first.atDay(1);
    errand.by(
        "feedback:rules",
        organiser,
        Feedback.KEEP,
        Days.start(day).plus(MORNING),
        Integer.class,
        () -> {
          RuleSet known = rules.inForce(day);
          return rules.set(
              organiser,
              new RuleDraft(
                  day,
                  DRAFTED_ON,
                  share(known.home()),
                  share(known.host()),
                  share(known.department()),
                  known.indicators(),
                  units.id(ORGANISATION),
                  units.id(COMMUNITY),
                  units.id(DemoPeople.OPERATIONS_CENTRE),
                  known.keepMonths(),
                  "指定三部门"));
        });
  }

  private static ShareDraft share(Share share) {
    return new ShareDraft(share.matters(), share.answerDays(), share.closing());
  }

  private void draft(Actor organiser, YearMonth month, Instant at) {
    errand.by(
        "feedback:draft:" + month,
        organiser,
        Feedback.KEEP,
        at,
        Letters.Drafted.class,
        () -> letters.draft(organiser, month));
  }

  /**
   * A month drafted, sent a day later, then read by those units that have somebody to read it.
   *
   * @param every which of those who were asked for an answer gave one
   */
  private void told(Troupe troupe, Map<UUID, String> codes, YearMonth month, int every) {
    Actor organiser = troupe.actor("organiser");
    Actor leader = troupe.actor("orgleader");
    Instant drafted = Days.start(month.plusMonths(1).atDay(DRAFTED_ON)).plus(MORNING);
    draft(organiser, month, drafted);
    Instant sent = drafted.plus(Duration.ofDays(1));
    errand.by(
        "feedback:send:" + month,
        leader,
        Feedback.SEND,
        sent,
        Sending.Outcomes.class,
        () -> {
          letters.draft(leader, month);
          return sending.send(
              leader,
              letters.of(leader, month).stream()
                  .filter(each -> each.state() == State.DRAFT)
                  .map(each -> new Sending.Wanted(each.id(), each.version()))
                  .toList());
        });
    List<Letters.Standing> letters =
        errand.asked(() -> this.letters.of(Errand.LOADER, month)).stream()
            .filter(each -> each.state() == State.SENT)
            .toList();
    for (int at = 0; at < letters.size(); at++) {
      Letters.Standing letter = letters.get(at);
      String reader = "leader-" + codes.get(letter.unit());
      if (troupe.knows(reader)) {
        boolean answers = letter.kind().equals(Kind.HOST) || at % every == 0;
        read(troupe.actor(reader), letter, answers, at, sent.plus(Duration.ofHours(2L + at)));
      }
    }
  }

  private void read(Actor reader, Letters.Standing letter, boolean answers, int turn, Instant at) {
    errand.by(
        "feedback:read:" + letter.id(),
        reader,
        Feedback.RECEIVE,
        at,
        Boolean.class,
        () -> {
          boolean first = receiving.receive(reader, letter.id());
          if (answers && !letter.kind().department()) {
            receiving.answer(
                reader,
                letter.id(),
                new Receiving.Answer(letter.version(), ANSWERS.get(turn % ANSWERS.size())));
          }
          return first;
        });
  }
}
