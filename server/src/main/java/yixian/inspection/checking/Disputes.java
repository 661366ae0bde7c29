package yixian.inspection.checking;

import java.math.BigDecimal;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import yixian.audit.Audit;
import yixian.inspection.Inspections;
import yixian.inspection.campaign.Campaigns;
import yixian.inspection.campaign.Campaigns.Ruler;
import yixian.inspection.campaign.Standings;
import yixian.inspection.campaign.Standings.Standing;
import yixian.inspection.campaign.State;
import yixian.inspection.campaign.TargetMove;
import yixian.inspection.db.tables.records.DisputesRecord;
import yixian.inspection.db.tables.records.MarksRecord;
import yixian.inspection.db.tables.records.SheetsRecord;
import yixian.inspection.finding.Findings;
import yixian.inspection.standard.Criterion;
import yixian.inspection.standard.Rule;
import yixian.inspection.standard.Standards;
import yixian.inspection.standard.Verdict;
import yixian.kernel.Actor;
import yixian.kernel.Fault;
import yixian.kernel.Ids;
import yixian.kernel.Problem;

/**
 * 争议 · The unit that answers for a target disputes a deduction, once; the head of the group or the
 * leading unit settles it on the spot with a note, never whoever raised it. The score is worked out
 * anew; what was rated, both scores and the note stay. Called inside the road.
 */
@Component
public class Disputes {

  private static final int LONGEST = 300;
  private static final int MOST_TIMES = 999;

  private final CheckStore store;
  private final Checks checks;
  private final Standings targets;
  private final Campaigns campaigns;
  private final Standards standards;
  private final Findings findings;
  private final DisputeNews news;
  private final Audit audit;
  private final Clock clock;

  Disputes(
      CheckStore store,
      Checks checks,
      Standings targets,
      Campaigns campaigns,
      Standards standards,
      Findings findings,
      DisputeNews news,
      Audit audit,
      Clock clock) {
    this.store = store;
    this.checks = checks;
    this.targets = targets;
    this.campaigns = campaigns;
    this.standards = standards;
    this.findings = findings;
    this.news = news;
    this.audit = audit;
    this.clock = clock;
  }

  /** 提出 · Which deduction, and why it is wrong. */
  public record Objection(int position, @Nullable String reason) {}

  /**
   * 处理 · What becomes of it.
   *
   * @param times how many times it fell short after all, where it is corrected; none means that the
   *     item does not apply
   */
  public record Settlement(Outcome outcome, int times, @Nullable String note) {}

  public UUID raise(Actor actor, UUID id, Objection objection) {
    Standing target = targets.held(actor, Inspections.ANSWER, id);
    Ruler ruler = campaigns.ruler(target.campaign());
    if (!Inspections.covers(actor, Inspections.ANSWER, target.unit())) {
      throw Problem.forbidden("争议由对象的责任单位提出");
    }
    demandOpen(target, ruler);
    text(objection.reason(), "reason", "争议的理由");
    SheetsRecord counts = store.sheets(id).getFirst();
    MarksRecord mark = mark(counts, objection.position());
    if (!mark.getVerdict().equals(Verdict.SHORT.name())) {
      throw Problem.refused("no-deduction", "这一项没有扣分");
    }
    if (store.disputes(id).stream().anyMatch(each -> each.getPosition() == objection.position())) {
      throw Problem.refused("disputed", "这一项已提过争议，一项只提一次");
    }
    DisputesRecord dispute = new DisputesRecord();
    dispute.setId(Ids.next());
    dispute.setTarget(id);
    dispute.setSheet(counts.getId());
    dispute.setPosition(objection.position());
    dispute.setReason(Inspections.stripped(objection.reason()));
    dispute.setRaisedAt(clock.instant());
    dispute.setRaisedBy(actor.name());
    dispute.setRaiser(actor.account());
    dispute.setScoreThen(Objects.requireNonNull(target.score()));
    store.add(dispute);
    targets.disputed(actor, target);
    news.raised(target, ruler, campaigns.crew(target.group()).head());
    audit.note(
        actor,
        "inspection.dispute",
        "inspection.target",
        id,
        Map.of("position", objection.position()));
    return dispute.getId();
  }

  private static void demandOpen(Standing target, Ruler ruler) {
    if (!target.may(TargetMove.DISPUTE)) {
      throw Problem.refused("not-now", "对象" + target.state().label() + "，没有可争议的扣分");
    }
    if (ruler.state() != State.RUNNING) {
      throw Problem.refused("not-now", "行动" + ruler.state().label() + "，分数已定");
    }
  }

  public void settle(Actor actor, UUID id, Settlement settlement) {
    DisputesRecord dispute =
        store.dispute(actor.scope(Inspections.CHECK), id).orElseThrow(() -> Problem.notFound("争议"));
    Standing target = targets.held(actor, Inspections.CHECK, dispute.getTarget());
    Ruler ruler = campaigns.ruler(target.campaign());
    if (!maySettle(actor, target, ruler)) {
      throw Problem.forbidden("争议由组长或牵头单位处理");
    }
    if (Objects.equals(dispute.getRaiser(), actor.account())) {
      throw Problem.refused("own-dispute", "争议由您提出，请另一位同事处理");
    }
    if (dispute.getOutcome() != null) {
      throw Problem.conflict("争议已处理", dispute.getSettledBy(), dispute.getSettledAt());
    }
    text(settlement.note(), "note", "处理说明");
    apply(actor, dispute, settlement, ruler);
    BigDecimal score = checks.score(ruler, dispute.getSheet());
    dispute.setOutcome(settlement.outcome().name());
    dispute.setNote(Inspections.stripped(settlement.note()));
    dispute.setSettledAt(clock.instant());
    dispute.setSettledBy(actor.name());
    dispute.setScoreNow(score);
    store.save(dispute);
    targets.settled(actor, target, score);
    news.settled(target, ruler, settlement.outcome());
    audit.note(
        actor,
        "inspection.settle",
        "inspection.target",
        target.id(),
        Map.of("outcome", settlement.outcome(), "then", dispute.getScoreThen(), "now", score));
  }

  boolean maySettle(Actor actor, Standing target, Ruler ruler) {
    return target.may(TargetMove.SETTLE)
        && actor.may(Inspections.CHECK)
        && (Inspections.covers(actor, Inspections.CHECK, ruler.owner())
            || campaigns.crew(target.group()).head().equals(actor.person()));
  }

  private void apply(Actor actor, DisputesRecord dispute, Settlement settlement, Ruler ruler) {
    switch (settlement.outcome()) {
      case UPHELD -> {}
      case WITHDRAWN -> {
        store.correct(dispute.getSheet(), dispute.getPosition(), Verdict.MET, 0);
        drop(actor, dispute, settlement);
      }
      case CORRECTED -> {
        demandTimes(dispute, settlement.times(), ruler);
        boolean applies = settlement.times() > 0;
        store.correct(
            dispute.getSheet(),
            dispute.getPosition(),
            applies ? Verdict.SHORT : Verdict.NOT_APPLICABLE,
            settlement.times());
        if (!applies) {
          drop(actor, dispute, settlement);
        }
      }
    }
  }

  private void drop(Actor actor, DisputesRecord dispute, Settlement settlement) {
    findings.drop(
        actor,
        dispute.getTarget(),
        dispute.getPosition(),
        settlement.outcome().label() + "：" + Inspections.stripped(settlement.note()));
  }

  private void demandTimes(DisputesRecord dispute, int times, Ruler ruler) {
    Criterion criterion =
        standards.criteria(ruler.standard()).stream()
            .filter(each -> each.position() == dispute.getPosition())
            .findFirst()
            .orElseThrow();
    int most = criterion.rule() == Rule.ONCE ? 1 : MOST_TIMES;
    if (times < 0 || times > most) {
      throw Problem.invalid(new Fault("times", "更正后的次数应为 0（不适用）至 " + most, "请改正次数"));
    }
  }

  private MarksRecord mark(SheetsRecord sheet, int position) {
    return store.marks(sheet.getId()).stream()
        .filter(mark -> mark.getPosition() == position)
        .findFirst()
        .orElseThrow(
            () -> Problem.invalid(new Fault("position", "标准中没有第 " + position + " 项", "请刷新后重试")));
  }

  private static void text(@Nullable String text, String field, String label) {
    List<Fault> faults = new ArrayList<>();
    Inspections.text(faults, text, field, label, LONGEST);
    if (!faults.isEmpty()) {
      throw Problem.invalid(faults);
    }
  }
}
