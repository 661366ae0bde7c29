package yixian.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import yixian.approval.ApprovalSheet;
import yixian.approval.Approvals;
import yixian.approval.Move;
import yixian.approval.MoveOrder;
import yixian.approval.flow.Approvers;
import yixian.approval.flow.FlowEdit;
import yixian.approval.flow.Flows;
import yixian.approval.flow.Mode;
import yixian.approval.flow.Step;
import yixian.approval.flow.Withdrawal;
import yixian.demo.cohort.Official;
import yixian.demo.data.Division;
import yixian.kernel.Days;
import yixian.kernel.TimeTravel;
import yixian.secondment.Direction;
import yixian.secondment.batch.BatchDraft;
import yixian.secondment.batch.BatchMove;
import yixian.secondment.batch.Batches;
import yixian.secondment.batch.Phase;
import yixian.secondment.batch.PhaseSpan;
import yixian.secondment.post.PostDraft;
import yixian.secondment.post.PostKind;
import yixian.secondment.post.Posts;
import yixian.secondment.post.Wish;
import yixian.selection.nomination.NominationDraft;
import yixian.selection.nomination.Nominations;

/**
 * 选派 · A batch that calls for people now: units nominate officials of an earlier batch, and each
 * nomination has got as far as its days allow.
 */
@Component
class Selections {

  private static final String FLOW = "selection-nomination";
  private static final String DEPARTMENT = "D31";
  private static final int NOMINEES = 8;

  private static final String ALTHOUGH = "工作急需，经本单位党组研究推荐，请组织部门审核。";

  /** What the three layers answer, in order; whom nobody has answered yet waits at the first. */
  private static final List<List<Move>> ANSWERS =
      List.of(
          List.of(Move.AGREE, Move.AGREE, Move.AGREE),
          List.of(Move.AGREE, Move.AGREE, Move.AGREE),
          List.of(Move.AGREE, Move.AGREE, Move.AGREE),
          List.of(Move.AGREE, Move.AGREE, Move.AGREE),
          List.of(Move.AGREE, Move.AGREE, Move.AGREE),
          List.of(Move.AGREE),
          List.of(Move.AGREE, Move.RETURN),
          List.of());

  private final Flows flows;
  private final Batches batches;
  private final Posts posts;
  private final Nominations nominations;
  private final Approvals approvals;
  private final Errand errand;

  Selections(
      Flows flows,
      Batches batches,
      Posts posts,
      Nominations nominations,
      Approvals approvals,
      Errand errand) {
    this.flows = flows;
    this.batches = batches;
    this.posts = posts;
    this.nominations = nominations;
    this.approvals = approvals;
    this.errand = errand;
  }

  /** Calls the batch out, then lets units nominate and the layers answer. */
  void called(Veterans veterans, Made units, Made accounts, Troupe troupe, Instant now) {
    Instant call = now.minus(Duration.ofDays(20));
    errand.once("selection:flow", "approval.configure", call, Made.class, () -> flow(units));
    Made planned =
        errand.once(
            "selection:batch", "secondment.edit", call, Made.class, () -> batch(units, now));
    List<Official> chosen = chosen(veterans, accounts);
    for (int at = 0; at < chosen.size(); at++) {
      Official official = chosen.get(at);
      List<Move> answers = ANSWERS.get(at);
      errand.once(
          "selection:nominate:" + official.key(),
          "selection.nominate",
          now.minus(Duration.ofDays(9)),
          Made.class,
          () -> nominated(official, veterans, planned.id("batch"), answers, troupe, now));
    }
  }

  /** One of each unit that has a clerk who nominates and a leader who signs. */
  private static List<Official> chosen(Veterans veterans, Made accounts) {
    Set<String> units = new HashSet<>();
    List<Official> chosen = new ArrayList<>();
    for (Official official : veterans.officials()) {
      if (chosen.size() < NOMINEES
          && accounts.ids().containsKey("clerk1-" + official.unit())
          && units.add(official.unit())) {
        chosen.add(official);
      }
    }
    return chosen;
  }

  private Made flow(Made units) {
    UUID department = units.id(DEPARTMENT);
    List<Step> steps =
        List.of(
            new Step("派出单位审核", Approvers.ownUnit("UNIT_LEADER"), Mode.ANY, 3, true),
            new Step("组织部门审核", Approvers.in(department, "ORGANISER"), Mode.ANY, 3, true),
            new Step("审批", Approvers.in(department, "ORGANISATION_LEADER"), Mode.ANY, 3, true));
    flows.edit(
        Errand.LOADER, FLOW, new FlowEdit(0, "挂职人选审批", false, true, Withdrawal.UNTIL_END, steps));
    return new Made(Map.of());
  }

  private Made batch(Made units, Instant now) {
    LocalDate today = Days.of(now);
    LocalDate from = today.plusDays(45);
    LocalDate to = from.plusYears(1).minusDays(1);
    BatchDraft draft =
        new BatchDraft(
            5,
            "第五批挂职干部",
            "支援重点镇街基层治理与项目建设专项工作",
            null,
            "区委组织部",
            Direction.DOWN,
            from,
            to,
            List.of(
                new PhaseSpan(Phase.CALL, today.minusDays(20), today.minusDays(11)),
                new PhaseSpan(Phase.NOMINATION, today.minusDays(10), today.plusDays(10)),
                new PhaseSpan(Phase.MATCHING, today.plusDays(11), today.plusDays(25)),
                new PhaseSpan(Phase.SERVICE, from, to)));
    UUID batch = batches.plan(Errand.LOADER, draft).id();
    Map<String, UUID> made = new HashMap<>();
    made.put("batch", batch);
    made.put("village", post(batch, units, PostKind.FIRST_SECRETARY, "村第一书记", 2));
    made.put("group", post(batch, units, PostKind.TASK_GROUP, "矛盾化解专班成员", 2));
    made.put("investment", post(batch, units, PostKind.INVESTMENT, "镇招商专员", 2));
    batches.move(Errand.LOADER, batch, 1, BatchMove.OPEN, null);
    return new Made(made);
  }

  private UUID post(UUID batch, Made units, PostKind kind, String title, int places) {
    PostDraft draft =
        new PostDraft(
            kind,
            units.id(Division.TOWN),
            null,
            null,
            title,
            "按批次任务承担一线工作，定期向接收单位汇报",
            Wish.NONE,
            places,
            kind == PostKind.FIRST_SECRETARY,
            3);
    return posts.offer(Errand.LOADER, batch, draft).id();
  }

  private Made nominated(
      Official official,
      Veterans veterans,
      UUID batch,
      List<Move> answers,
      Troupe troupe,
      Instant now) {
    String unit = official.unit();
    UUID person = veterans.persons().id(official.key());
    var clerk = troupe.actor("clerk1-" + unit);
    NominationDraft draft =
        new NominationDraft(person, "在原岗位表现突出，熟悉基层情况，善做群众工作，适合到一线锻炼。", ALTHOUGH);
    UUID id = nominations.nominate(clerk, batch, draft);
    ApprovalSheet sheet = approvals.find(clerk, Nominations.KIND, id).orElseThrow();
    List<String> signers = List.of("leader-" + unit, "organiser", "orgleader");
    for (int at = 0; at < answers.size(); at++) {
      Move move = answers.get(at);
      String signer = signers.get(at);
      String comment = move == Move.AGREE ? "同意推荐。" : "请补充近三年现实表现。";
      MoveOrder order = MoveOrder.saying(move, sheet.version(), comment);
      UUID request = sheet.id();
      sheet =
          TimeTravel.at(
              now.minus(Duration.ofDays(8 - at)),
              () -> approvals.move(troupe.actor(signer), request, order));
    }
    return new Made(Map.of(official.key(), id));
  }
}
