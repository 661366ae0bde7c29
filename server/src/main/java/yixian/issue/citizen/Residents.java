package yixian.issue.citizen;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import yixian.issue.Given;
import yixian.issue.IssueSheet;
import yixian.issue.Issues;
import yixian.issue.Light;
import yixian.issue.Move;
import yixian.issue.MoveOrder;
import yixian.issue.Names;
import yixian.issue.NewIssue;
import yixian.issue.State;
import yixian.issue.category.Categories;
import yixian.issue.category.Category;
import yixian.issue.db.tables.records.CommentsRecord;
import yixian.issue.db.tables.records.IssuesRecord;
import yixian.issue.db.tables.records.StepsRecord;
import yixian.issue.dossier.Dossier;
import yixian.issue.dossier.Dossiers;
import yixian.kernel.Actor;
import yixian.kernel.Problem;
import yixian.kernel.Scope;

/**
 * 市民 · What a resident may do with his own report: follow it, reply, rate it once it is closed, ask
 * to open it again.
 *
 * <p>A wrong code and a wrong secret read the same. He learns which unit handles it and why things
 * happened, not the names of those who work on it; a rating is never asked twice and never forced.
 */
@Component
class Residents {

  /** Details of these steps name units and terms, nobody's name. */
  private static final Set<Move> DETAIL_TOLD =
      Set.of(Move.HANDLE, Move.RATE, Move.PUT_RIGHT, Move.FAIL_CHECK);

  private final Issues issues;
  private final Dossiers dossiers;
  private final Categories categories;
  private final Names names;

  Residents(Issues issues, Dossiers dossiers, Categories categories, Names names) {
    this.issues = issues;
    this.dossiers = dossiers;
    this.categories = categories;
    this.names = names;
  }

  /** What is kept of the answer to a report: the secret is not. */
  record Reported(String code) {}

  Reported report(Actor citizen, NewIssue report, String secret) {
    IssueSheet sheet = issues.reportByResident(citizen, report, Secret.hash(secret));
    return new Reported(sheet.code());
  }

  Progress follow(String code, String secret) {
    return progress(demand(code, secret));
  }

  Progress rate(Actor citizen, String code, String secret, int level, @Nullable String text) {
    return moved(citizen, demand(code, secret), MoveOrder.rated(Move.RATE, null, level, text));
  }

  Progress askReopen(Actor citizen, String code, String secret, String reason) {
    return moved(citizen, demand(code, secret), MoveOrder.because(Move.ASK_REOPEN, null, reason));
  }

  Progress reply(Actor citizen, String code, String secret, String text) {
    Dossier dossier = demand(code, secret);
    issues.reply(citizen, dossier, text);
    return follow(code, secret);
  }

  private Progress moved(Actor citizen, Dossier dossier, MoveOrder order) {
    issues.moveByResident(citizen, dossier, order);
    return progress(dossier);
  }

  private Dossier demand(String code, String secret) {
    return dossiers
        .findByCode(Scope.EVERYTHING, code)
        .filter(found -> Secret.matches(secret, found.issue().getSecretHash()))
        .orElseThrow(() -> Problem.notFound("该查询码与口令对应的事件"));
  }

  private Progress progress(Dossier dossier) {
    IssuesRecord issue = dossier.issue();
    State state = dossier.state();
    boolean closed = state == State.CLOSED;
    return new Progress(
        issue.getCode(),
        issue.getSummary(),
        categories.book().find(issue.getCategory()).map(Category::name).orElse(null),
        state,
        state.label(),
        issue.getReportedAt(),
        issue.getUnit() == null ? null : names.unit(issue.getUnit()).name(),
        !state.open() || issue.getDue().equals(Light.NEVER) ? null : issue.getDue(),
        dossier.steps().stream()
            .filter(step -> Move.valueOf(step.getMove()).tellsResident())
            .map(this::step)
            .toList(),
        said(dossier),
        issue.getRating(),
        closed && dossier.holds(Given.UNRATED),
        closed && dossier.holds(Given.REOPEN_FREE),
        state.open());
  }

  private Progress.Step step(StepsRecord step) {
    Move move = Move.valueOf(step.getMove());
    String detail = DETAIL_TOLD.contains(move) ? step.getDetail() : null;
    if (move == Move.DISPATCH) {
      detail = step.getUnit() == null ? null : "由" + names.unit(step.getUnit()).name() + "承办";
    }
    String reason = move == Move.DISPATCH || move == Move.ACCEPT ? null : step.getReason();
    return new Progress.Step(move.label(), step.getAt(), reason, detail);
  }

  private static List<Progress.Said> said(Dossier dossier) {
    return dossier.comments().stream()
        .filter(each -> each.getToResident() || each.getFromResident())
        .map(Residents::said)
        .toList();
  }

  private static Progress.Said said(CommentsRecord each) {
    boolean own = Objects.requireNonNullElse(each.getFromResident(), false);
    return new Progress.Said(each.getAt(), own ? "我" : "工作人员", each.getText(), own);
  }
}
