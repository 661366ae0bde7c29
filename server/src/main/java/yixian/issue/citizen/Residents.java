package yixian.issue.citizen;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
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
import yixian.issue.dossier.Watchers;
import yixian.issue.released.Released;
import yixian.kernel.Actor;
import yixian.kernel.Problem;
import yixian.kernel.Scope;

/**
 * 市民 · What a resident may do with his own report: follow it, reply, rate it once it is closed, ask
 * to open it again.
 *
 * <p>Who watches, and whose report was merged into another, may ask to open it again too: what he
 * says is masked, since the one who reported it will read it.
 *
 * <p>A wrong code and a wrong secret read the same. He learns which unit handles it and why things
 * happened, not the names of those who work on it; a rating is never asked twice and never forced.
 */
@Component
class Residents {

  /** Details of these steps name units and terms, nobody's name. */
  private static final Set<Move> DETAIL_TOLD =
      Set.of(Move.HANDLE, Move.RATE, Move.PUT_RIGHT, Move.FAIL_CHECK, Move.MERGE);

  private final Issues issues;
  private final Dossiers dossiers;
  private final Watchers watchers;
  private final Watching watching;
  private final Categories categories;
  private final Names names;

  Residents(
      Issues issues,
      Dossiers dossiers,
      Watchers watchers,
      Watching watching,
      Categories categories,
      Names names) {
    this.issues = issues;
    this.dossiers = dossiers;
    this.watchers = watchers;
    this.watching = watching;
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
    return own(code, secret)
        .map(this::progress)
        .or(() -> watchedBy(code, secret).map(watching::progress))
        .orElseThrow(Residents::unknown);
  }

  Progress rate(Actor citizen, String code, String secret, int level, @Nullable String text) {
    return moved(citizen, demand(code, secret), MoveOrder.rated(Move.RATE, null, level, text));
  }

  Progress askReopen(Actor citizen, String code, String secret, String reason) {
    Optional<Dossier> own = own(code, secret);
    Dossier asked = own.or(() -> watchedBy(code, secret)).orElseThrow(Residents::unknown);
    Dossier worked = main(asked).orElse(asked);
    boolean another = own.isEmpty() || worked != asked;
    String told = another ? Released.masked(reason, null) : reason;
    issues.moveByResident(citizen, worked, MoveOrder.because(Move.ASK_REOPEN, null, told));
    return follow(code, secret);
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
    return own(code, secret).orElseThrow(Residents::unknown);
  }

  private Optional<Dossier> own(String code, String secret) {
    return dossiers
        .findByCode(Scope.EVERYTHING, code)
        .filter(found -> Secret.matches(secret, found.issue().getSecretHash()));
  }

  private Optional<Dossier> watchedBy(String code, String secret) {
    return dossiers
        .findByCode(Scope.EVERYTHING, code)
        .filter(
            found ->
                watchers.secrets(found.issue()).stream()
                    .anyMatch(hash -> Secret.matches(secret, hash)));
  }

  private static Problem unknown() {
    return Problem.notFound("该查询码与口令对应的事件");
  }

  private Progress progress(Dossier dossier) {
    IssuesRecord issue = dossier.issue();
    Optional<Dossier> main = main(dossier);
    State state = main.map(Dossier::state).orElse(dossier.state());
    boolean closed = dossier.state() == State.CLOSED;
    return new Progress(
        issue.getCode(),
        issue.getSummary(),
        categories.book().find(issue.getCategory()).map(Category::name).orElse(null),
        state,
        main.isPresent() ? dossier.state().label() + "，" + state.label() : state.label(),
        issue.getReportedAt(),
        issue.getUnit() == null ? null : names.unit(issue.getUnit()).name(),
        !dossier.state().open() || issue.getDue().equals(Light.NEVER) ? null : issue.getDue(),
        timeline(dossier, main),
        said(dossier),
        issue.getRating(),
        closed && dossier.holds(Given.UNRATED),
        over(main.orElse(dossier)),
        dossier.state().open(),
        false,
        main.map(each -> each.issue().getCode()).orElse(null));
  }

  private static boolean over(Dossier dossier) {
    return dossier.state() == State.CLOSED && dossier.holds(Given.REOPEN_FREE);
  }

  /** His own steps, and from the merging on those of the issue in which it is worked. */
  private List<Progress.Step> timeline(Dossier dossier, Optional<Dossier> main) {
    Stream<Progress.Step> own =
        dossier.steps().stream()
            .filter(step -> Move.valueOf(step.getMove()).tellsResident())
            .map(this::step);
    Instant merged = dossier.issue().getChangedAt();
    Stream<Progress.Step> others =
        main.stream()
            .flatMap(each -> watching.steps(each).stream())
            .filter(step -> !step.at().isBefore(merged));
    return Stream.concat(own, others).toList();
  }

  private Optional<Dossier> main(Dossier dossier) {
    return Optional.ofNullable(dossier.issue().getMergedInto())
        .flatMap(id -> dossiers.find(Scope.EVERYTHING, id));
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
