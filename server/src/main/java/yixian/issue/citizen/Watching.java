package yixian.issue.citizen;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import yixian.issue.Given;
import yixian.issue.Light;
import yixian.issue.Move;
import yixian.issue.Names;
import yixian.issue.State;
import yixian.issue.category.Categories;
import yixian.issue.category.Category;
import yixian.issue.db.tables.records.IssuesRecord;
import yixian.issue.db.tables.records.StepsRecord;
import yixian.issue.dossier.Dossier;
import yixian.issue.released.Released;

/**
 * 关注进度 · What a watcher learns of an issue that somebody else reported: its steps and its end,
 * masked; neither what that person says about it nor what is said to him.
 */
@Component
class Watching {

  /** What the one who reported does or is asked is between him and the house. */
  private static final Set<Move> HIS = Set.of(Move.RATE, Move.CALL_BACK, Move.ASK_REOPEN);

  private final Categories categories;
  private final Names names;

  Watching(Categories categories, Names names) {
    this.categories = categories;
    this.names = names;
  }

  Progress progress(Dossier dossier) {
    IssuesRecord issue = dossier.issue();
    State state = dossier.state();
    return new Progress(
        issue.getCode(),
        Released.masked(issue.getSummary(), issue.getReporterName()),
        categories.book().find(issue.getCategory()).map(Category::name).orElse(null),
        state,
        state.label(),
        issue.getReportedAt(),
        issue.getUnit() == null ? null : names.unit(issue.getUnit()).name(),
        !state.open() || issue.getDue().equals(Light.NEVER) ? null : issue.getDue(),
        steps(dossier),
        List.of(),
        null,
        false,
        state == State.CLOSED && dossier.holds(Given.REOPEN_FREE),
        false,
        true,
        null);
  }

  List<Progress.Step> steps(Dossier dossier) {
    String reporter = dossier.issue().getReporterName();
    return dossier.steps().stream()
        .filter(step -> told(Move.valueOf(step.getMove())))
        .map(step -> step(step, reporter))
        .toList();
  }

  private static boolean told(Move move) {
    return move.tellsResident() && !HIS.contains(move);
  }

  private Progress.Step step(StepsRecord step, @Nullable String reporter) {
    Move move = Move.valueOf(step.getMove());
    boolean dispatch = move == Move.DISPATCH;
    String unit =
        dispatch && step.getUnit() != null ? "由" + names.unit(step.getUnit()).name() + "承办" : null;
    String reason =
        dispatch || move == Move.ACCEPT || step.getReason() == null
            ? null
            : Released.masked(step.getReason(), reporter);
    return new Progress.Step(move.label(), step.getAt(), reason, unit);
  }
}
