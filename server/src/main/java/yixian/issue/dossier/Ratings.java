package yixian.issue.dossier;

import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import yixian.issue.Levels;
import yixian.issue.Moments;
import yixian.issue.MoveOrder;
import yixian.issue.db.tables.records.IssuesRecord;
import yixian.issue.db.tables.records.RatingsRecord;
import yixian.kernel.Actor;
import yixian.kernel.Ids;

/**
 * 好差评 · What the resident thinks of the end, and the call-back after it: the two lowest levels must
 * be called back, and put right in 15 working days from the rating, unless it was found that there
 * is nothing to put right. Who asked for a call-back when he called is called back too.
 */
@Component
class Ratings {

  private final Timekeeper timekeeper;

  Ratings(Timekeeper timekeeper) {
    this.timekeeper = timekeeper;
  }

  String rated(Dossier dossier, MoveOrder order, Instant at) {
    int level = Objects.requireNonNull(order.level());
    boolean low = level <= Levels.LOW;
    RatingsRecord rating = new RatingsRecord();
    rating.setId(Ids.next());
    rating.setIssue(dossier.id());
    rating.setLevel(level);
    rating.setText(order.note());
    rating.setAt(at);
    dossier.issue().setRating(level);
    if (low) {
      Instant by = timekeeper.putRightBy(at);
      rating.setPutRightBy(by);
      dossier.issue().setPutRightBy(by);
      dossier.issue().setPutRightReminded(null);
      dossier.issue().setCallBackDue(true);
    }
    dossier.ratings().add(rating);
    return Levels.name(level) + (low ? "；须回访，限 " + Levels.PUT_RIGHT_WORKING_DAYS + " 个工作日整改" : "");
  }

  @Nullable String calledBack(Actor actor, Dossier dossier, MoveOrder order, Instant at) {
    dossier.issue().setCallBackDue(false);
    dossier
        .rating()
        .filter(rating -> dossier.issue().getRating() != null && rating.getCalledBackAt() == null)
        .ifPresent(
            rating -> {
              rating.setCalledBackAt(at);
              rating.setCalledBackBy(actor.name());
              rating.setCallBackText(order.note());
            });
    return order.level() == null ? null : "回访评价：" + Levels.name(order.level());
  }

  /** How long there is to put it right, told before the issue is opened again. */
  static @Nullable String term(IssuesRecord issue) {
    return issue.getPutRightBy() == null
        ? "限 " + Levels.PUT_RIGHT_WORKING_DAYS + " 个工作日整改"
        : "整改期限 " + Moments.words(issue.getPutRightBy());
  }

  /** Nothing is to be put right: the day is taken back from the issue and from its rating. */
  static @Nullable String letStand(Dossier dossier) {
    dossier.issue().setPutRightBy(null);
    dossier.rating().ifPresent(rating -> rating.setPutRightBy(null));
    return null;
  }
}
