package yixian.issue;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import yixian.audit.Audit;
import yixian.issue.db.tables.records.CommentsRecord;
import yixian.issue.db.tables.records.IssuesRecord;
import yixian.issue.dossier.Deeds;
import yixian.issue.dossier.Dossier;
import yixian.issue.dossier.Dossiers;
import yixian.issue.dossier.Facts;
import yixian.issue.released.Releases;
import yixian.issue.routing.Answer;
import yixian.issue.search.Similarity;
import yixian.issue.supervision.Supervisions;
import yixian.kernel.Actor;
import yixian.kernel.Fault;
import yixian.kernel.Ids;
import yixian.kernel.Problem;
import yixian.kernel.Scope;

/**
 * 事件 · Reports, moves and answers for issues. Called inside the road.
 *
 * <p>A report finds its grid and its unit by itself; where the rule allows, it is filed and
 * dispatched at once. Every move is an edge of {@link IssueLifecycle}, done by the version seen:
 * who comes second is told who was first. Absent and foreign issues read the same.
 */
@Component
public class Issues {

  private static final String VIEW = "issue.view";
  private static final int LONGEST_COMMENT = 2_000;

  private final Reporting reporting;
  private final Deeds deeds;
  private final Dossiers dossiers;
  private final Facts facts;
  private final Sheets sheets;
  private final Enclosures enclosures;
  private final Tidings tidings;
  private final Supervisions supervisions;
  private final Similarity similarity;
  private final Releases releases;
  private final Audit audit;
  private final Clock clock;

  Issues(
      Reporting reporting,
      Deeds deeds,
      Dossiers dossiers,
      Facts facts,
      Sheets sheets,
      Enclosures enclosures,
      Tidings tidings,
      Supervisions supervisions,
      Similarity similarity,
      Releases releases,
      Audit audit,
      Clock clock) {
    this.reporting = reporting;
    this.deeds = deeds;
    this.dossiers = dossiers;
    this.facts = facts;
    this.sheets = sheets;
    this.enclosures = enclosures;
    this.tidings = tidings;
    this.supervisions = supervisions;
    this.similarity = similarity;
    this.releases = releases;
    this.audit = audit;
    this.clock = clock;
  }

  /** Refuses what is wrong with a report whose place is not known yet. */
  public void demandSound(NewIssue report) {
    reporting.demandSound(report);
  }

  /** Takes a report in. */
  public IssueSheet report(Actor actor, NewIssue report) {
    return reportFromPhone(actor, report, null);
  }

  /**
   * Takes a report in that may have waited on a phone.
   *
   * @param theirs what the phone takes for now; null where it does not say
   */
  IssueSheet reportFromPhone(Actor actor, NewIssue report, @Nullable Instant theirs) {
    if (report.door() == Channel.HOTLINE) {
      actor.demand("issue.hotline", "代来电人登记");
    }
    if (report.door() == Channel.CITIZEN_PAGE && !actor.isCitizen()) {
      throw Problem.invalid(new Fault("channel", "市民页面渠道只由市民自己使用", "代市民登记请选热线"));
    }
    if (report.door() == Channel.OPEN311 && !actor.isCitizen()) {
      throw Problem.invalid(new Fault("channel", "Open311 渠道只由开放接口使用", "代市民登记请选热线"));
    }
    if (report.door() == Channel.PAST) {
      throw Problem.invalid(new Fault("channel", "历史导入渠道只由历史工单导入使用", "请另选来源渠道"));
    }
    return report(actor, report, null, theirs);
  }

  private IssueSheet report(
      Actor actor, NewIssue report, byte @Nullable [] secret, @Nullable Instant theirs) {
    Reporting.Opened opened = reporting.open(actor, report, secret, theirs);
    Dossier dossier = opened.dossier();
    deeds.report(actor, dossier, clock.instant());
    enclosures.add(actor, dossier, report.photosTaken(), report.filesAdded());
    Facts.Owed owed = Facts.owed(dossier);
    facts.tell(dossier, Move.REPORT, MoveOrder.plain(Move.REPORT, null), owed, actor.person());
    opened.route().ifPresent(route -> byRule(dossier, route));
    IssuesRecord issue = dossier.issue();
    dossiers.add(dossier);
    releases.filed(dossier);
    audit.note(
        actor,
        "issue.report",
        "issue",
        dossier.id(),
        Map.of("code", issue.getCode(), "channel", issue.getChannel(), "state", issue.getState()));
    return sheets.sheet(actor, dossier, List.of());
  }

  private void byRule(Dossier dossier, Answer route) {
    if (!route.autoAccept()) {
      return;
    }
    Actor rule = Actor.system("派遣规则第 " + route.position() + " 条");
    carryOut(rule, dossier, MoveOrder.plain(Move.ACCEPT, null));
    if (route.autoDispatch()) {
      MoveOrder dispatch = MoveOrder.dispatch(null, route.unit());
      carryOut(rule, dossier, dispatch);
      tidings.moved(dossier, dispatch);
    }
  }

  /** Files a report that had been taken in at its own door before its place was known. */
  public IssueSheet reportTakenIn(NewIssue report) {
    return report(Actor.citizen(null), report, null, null);
  }

  /**
   * Takes in what a resident reports himself, with the hash of the secret that proves it is his.
   */
  public IssueSheet reportByResident(Actor citizen, NewIssue report, byte[] secretHash) {
    return report(citizen, report, secretHash, null);
  }

  /** Does what a resident may do with his own: rate it, or ask to open it again. */
  public void moveByResident(Actor citizen, Dossier dossier, MoveOrder order) {
    demandResidents(order);
    moved(citizen, dossier, order);
  }

  private static void demandResidents(MoveOrder order) {
    if (order.move() != Move.RATE && order.move() != Move.ASK_REOPEN) {
      throw Problem.forbidden("市民只能评价或申请重开");
    }
  }

  /** Adds what a resident says to his own report. */
  public void reply(Actor citizen, Dossier dossier, String text) {
    demandOpen(dossier);
    comment(citizen, dossier, text, false, true);
    tidings.replied(dossier);
  }

  /**
   * Adds what whoever brought an issue says to it later; the caller has made sure that it is his.
   */
  public IssueSheet.Comment reply(Actor citizen, UUID id, String text) {
    Dossier dossier = found(Scope.EVERYTHING, id);
    demandOpen(dossier);
    IssueSheet.Comment said = comment(citizen, dossier, text, false, true);
    tidings.replied(dossier);
    return said;
  }

  private static void demandOpen(Dossier dossier) {
    if (!dossier.state().open()) {
      throw Problem.refused("closed", "事件已办结，如需继续处理请申请重开");
    }
  }

  /** Does one move; the version of the order must be the one that stands. */
  public IssueSheet move(Actor actor, UUID id, MoveOrder order) {
    if (order.version() == null && order.move() != Move.URGE) {
      throw Problem.invalid(new Fault("version", "缺少事件版本号", "请刷新事件单后重新操作"));
    }
    Dossier dossier =
        actor.isCitizen() ? residents(id, order) : demand(actor, order.move().permission(), id);
    return moved(actor, dossier, order);
  }

  private IssueSheet moved(Actor actor, Dossier dossier, MoveOrder order) {
    IssuesRecord issue = dossier.issue();
    int seen = issue.getVersion();
    if (order.version() != null && order.version() != seen) {
      throw Dossiers.lost(issue.getChangedBy(), issue.getChangedAt());
    }
    State from = dossier.state();
    enclosures.add(actor, dossier, order.photosTaken(), List.of());
    carryOut(actor, dossier, order);
    dossiers.save(dossier, seen);
    if (order.move() == Move.ACCEPT || order.move() == Move.DISPATCH) {
      releases.filed(dossier);
    }
    if (order.move() == Move.SUPERVISE) {
      supervisions.ordered(actor, dossier, order);
    }
    dossier.born().forEach(child -> called(actor, child));
    tidings.moved(dossier, order);
    audit.note(
        actor,
        "issue." + order.move().code(),
        "issue",
        dossier.id(),
        Map.of("code", issue.getCode(), "from", from.name(), "to", issue.getState()));
    return sheets.sheet(actor, dossier, List.of());
  }

  /** A unit called by a whistle gets its child as it gets any order. */
  private void called(Actor actor, Dossier child) {
    IssuesRecord issue = child.issue();
    MoveOrder dispatch = MoveOrder.dispatch(null, issue.getUnit());
    facts.tell(child, Move.DISPATCH, dispatch, new Facts.Owed(null, null, null), actor.person());
    dossiers.add(child);
    tidings.moved(child, dispatch);
    audit.note(actor, "issue.called", "issue", child.id(), Map.of("code", issue.getCode()));
  }

  private void carryOut(Actor actor, Dossier dossier, MoveOrder order) {
    Facts.Owed owed = Facts.owed(dossier);
    boolean filesToo = dossier.state() == State.REPORTED && order.move() == Move.DISPATCH;
    deeds.carryOut(actor, dossier, order);
    if (filesToo) {
      facts.tell(dossier, Move.ACCEPT, order, Facts.owed(dossier), actor.person());
    }
    facts.tell(dossier, order.move(), order, owed, actor.person());
  }

  /** Urges the unit in charge on, whatever version the sheet has by now. */
  public IssueSheet urge(Actor actor, UUID id, String text) {
    return move(actor, id, MoveOrder.noting(Move.URGE, null, text));
  }

  /** The sheet for this reader, with similar issues nearby. */
  public IssueSheet sheet(Actor actor, UUID id) {
    Dossier dossier = demand(actor, VIEW, id);
    return sheets.sheet(actor, dossier, similarity.to(dossier.issue(), actor.scope(VIEW)));
  }

  /** Refuses an issue that this reader does not see, as an absent one. */
  public void demandSeen(Actor actor, UUID id) {
    if (!dossiers.sees(actor.scope(VIEW), id)) {
      throw Problem.notFound("事件");
    }
  }

  /** Adds a remark, inside or to the resident. */
  public IssueSheet.Comment comment(Actor actor, UUID id, String text, boolean toResident) {
    return comment(actor, demand(actor, VIEW, id), text, toResident, false);
  }

  IssueSheet.Comment comment(
      Actor actor, Dossier dossier, String text, boolean toResident, boolean fromResident) {
    if (text.isBlank() || text.length() > LONGEST_COMMENT) {
      throw Problem.invalid(new Fault("text", "留言应为 1 至 " + LONGEST_COMMENT + " 字", "请改正留言"));
    }
    CommentsRecord comment = new CommentsRecord();
    comment.setId(Ids.next());
    comment.setIssue(dossier.id());
    comment.setAt(clock.instant());
    comment.setAccount(actor.account());
    comment.setByName(actor.name());
    comment.setText(text.strip());
    comment.setToResident(toResident);
    comment.setFromResident(fromResident);
    dossiers.addComment(comment);
    audit.note(actor, "issue.comment", "issue", dossier.id(), Map.of("toResident", toResident));
    return new IssueSheet.Comment(
        comment.getId(),
        comment.getAt(),
        actor.name(),
        comment.getText(),
        toResident,
        fromResident);
  }

  /** A resident has shown by code and secret which one is his; our scopes do not bind him. */
  private Dossier residents(UUID id, MoveOrder order) {
    demandResidents(order);
    return found(Scope.EVERYTHING, id);
  }

  private Dossier demand(Actor actor, String permission, UUID id) {
    return found(actor.scope(permission), id);
  }

  private Dossier found(Scope scope, UUID id) {
    return dossiers.find(scope, id).orElseThrow(() -> Problem.notFound("事件"));
  }
}
