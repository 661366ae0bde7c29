package yixian.issue.lookback;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import yixian.audit.Audit;
import yixian.issue.IssueSheet;
import yixian.issue.Issues;
import yixian.issue.MoveOrder;
import yixian.issue.db.tables.records.LookbackSamplesRecord;
import yixian.issue.db.tables.records.LookbacksRecord;
import yixian.issue.lookback.proposal.Proposals;
import yixian.issue.lookback.review.ReviewGroups;
import yixian.kernel.Actor;
import yixian.kernel.Fault;
import yixian.kernel.Problem;

/**
 * 回头看处理 · What a person decides about what was found; never decided by itself. Called inside the
 * road.
 *
 * <p>An issue is re-opened by the path that everybody takes: asked for, with the reason, and
 * granted where whoever decides may grant it; else the operations centre does. A change of the
 * closing rule is proposed to the unit that handles such issues, with the issues behind it. To do
 * nothing needs a reason too.
 */
@Component
public class Decisions {
  private static final int LONGEST = 500;
  private static final int MOST = 100;

  private final Lookbacks lookbacks;
  private final SampleStore samples;
  private final Issues issues;
  private final Proposals proposals;
  private final Audit audit;
  private final Clock clock;

  Decisions(
      Lookbacks lookbacks,
      SampleStore samples,
      Issues issues,
      Proposals proposals,
      Audit audit,
      Clock clock) {
    this.lookbacks = lookbacks;
    this.samples = samples;
    this.issues = issues;
    this.proposals = proposals;
    this.audit = audit;
    this.clock = clock;
  }

  /** Decides about all of them, or about none. */
  public UUID decide(Actor actor, UUID id, DecisionOrder order) {
    LookbacksRecord round = lookbacks.led(actor, id);
    if (!round.getState().equals(State.DRAWN.name())) {
      throw Problem.refused(
          "not-now", "回头看“" + State.valueOf(round.getState()).label() + "”，不能再作处理决定");
    }
    Verdict verdict = demand(order);
    String why = Objects.requireNonNull(order.why()).strip();
    List<LookbackSamplesRecord> decided = seen(actor, round, order);
    for (LookbackSamplesRecord sample : decided) {
      if (sample.getVerdict() != null) {
        throw Problem.refused("decided", "抽中事件 " + sample.getCode() + " 已有处理决定");
      }
      int seen = sample.getVersion();
      sample.setVerdict(verdict.name());
      sample.setWhy(why);
      sample.setDecidedAt(clock.instant());
      sample.setDecidedBy(actor.name());
      samples.decide(sample, seen);
      if (verdict == Verdict.REOPEN) {
        reopen(actor, sample.getIssue(), "回头看 " + round.getCode() + "：" + why);
      }
      audit.note(
          actor,
          "lookback.decide",
          "lookback.sample",
          sample.getId(),
          Map.of("verdict", verdict.name()));
    }
    if (verdict == Verdict.RULE) {
      propose(actor, round, decided, order, why);
    }
    return id;
  }

  private static Verdict demand(DecisionOrder order) {
    List<Fault> faults = new ArrayList<>();
    if (order.verdict() == null) {
      faults.add(new Fault("verdict", "没有选择怎样处理", "请选择"));
    }
    ReviewGroups.text(faults, order.why(), "why", "理由", LONGEST);
    if (order.targets().isEmpty() || order.targets().size() > MOST) {
      faults.add(new Fault("targets", "一次处理 1 至 " + MOST + " 件", "请选择抽中的事件"));
    }
    if (!faults.isEmpty()) {
      throw Problem.invalid(faults);
    }
    return Objects.requireNonNull(order.verdict());
  }

  private List<LookbackSamplesRecord> seen(
      Actor actor, LookbacksRecord round, DecisionOrder order) {
    Map<UUID, Integer> versions =
        order.targets().stream()
            .collect(
                Collectors.toMap(
                    DecisionOrder.Target::id, DecisionOrder.Target::version, (a, _) -> a));
    List<LookbackSamplesRecord> found =
        samples.find(actor.scope(Lookbacks.LEAD), round.getId(), versions.keySet());
    if (found.size() != versions.size()) {
      throw Problem.notFound("抽中事件");
    }
    for (LookbackSamplesRecord sample : found) {
      if (!sample.getVersion().equals(versions.get(sample.getId()))) {
        throw Problem.conflict(
            "抽中事件 " + sample.getCode() + " 已有处理决定，请刷新后查看",
            sample.getDecidedBy(),
            sample.getDecidedAt());
      }
    }
    return found;
  }

  private void reopen(Actor actor, UUID issue, String why) {
    int version = issues.sheet(actor, issue).version();
    IssueSheet asked =
        issues.move(actor, issue, MoveOrder.because(yixian.issue.Move.ASK_REOPEN, version, why));
    if (actor.may(yixian.issue.Move.GRANT_REOPEN.permission())) {
      issues.move(
          actor, issue, MoveOrder.because(yixian.issue.Move.GRANT_REOPEN, asked.version(), why));
    }
  }

  private void propose(
      Actor actor,
      LookbacksRecord round,
      List<LookbackSamplesRecord> behind,
      DecisionOrder order,
      String why) {
    Set<UUID> categories =
        behind.stream()
            .map(LookbackSamplesRecord::getCategory)
            .filter(Objects::nonNull)
            .collect(Collectors.toSet());
    UUID unit = order.unit() == null ? behind.getFirst().getUnit() : order.unit();
    if (unit == null) {
      throw Problem.invalid(new Fault("unit", "没有说向哪个单位建议", "请选择单位"));
    }
    proposals.propose(actor, round, behind, unit, categories, why);
  }
}
