package yixian.issue.citizen;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
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
import yixian.issue.released.ReleasedIssue;

/**
 * 关注进度 · What a watcher learns of an issue that somebody else reported: its steps and its end, in
 * words of the house, and what a moderator or a rule has passed; neither what that person says nor
 * what is written to him.
 */
@Component
class Watching {

  /** What the one who reported does or is asked is between him and the house. */
  private static final Set<Move> HIS = Set.of(Move.RATE, Move.CALL_BACK, Move.ASK_REOPEN);

  private final Categories categories;
  private final Names names;
  private final Released released;

  Watching(Categories categories, Names names, Released released) {
    this.categories = categories;
    this.names = names;
    this.released = released;
  }

  /** The words that were passed; the class alone where none were. */
  String title(ReleasedIssue issue) {
    return Optional.ofNullable(issue.words()).or(() -> category(issue.category())).orElse("事件");
  }

  private Optional<String> category(@Nullable UUID category) {
    return categories.book().find(category).map(Category::name);
  }

  Progress progress(Dossier dossier) {
    IssuesRecord issue = dossier.issue();
    State state = dossier.state();
    return new Progress(
        issue.getCode(),
        released
            .find(issue.getCode())
            .map(this::title)
            .or(() -> category(issue.getCategory()))
            .orElse("事件"),
        category(issue.getCategory()).orElse(null),
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
    return dossier.steps().stream()
        .filter(step -> told(Move.valueOf(step.getMove())))
        .map(this::step)
        .toList();
  }

  private static boolean told(Move move) {
    return move.tellsResident() && !HIS.contains(move);
  }

  /** What was written with a step was written for the one who reported. */
  private Progress.Step step(StepsRecord step) {
    Move move = Move.valueOf(step.getMove());
    String unit =
        move == Move.DISPATCH && step.getUnit() != null
            ? "由" + names.unit(step.getUnit()).name() + "承办"
            : null;
    return new Progress.Step(move.label(), step.getAt(), null, unit);
  }
}
