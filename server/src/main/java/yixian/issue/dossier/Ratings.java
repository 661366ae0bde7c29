package yixian.issue.dossier;

import java.time.Instant;
import java.util.Comparator;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import yixian.issue.Levels;
import yixian.issue.MoveOrder;
import yixian.issue.db.tables.records.RatingsRecord;
import yixian.kernel.Actor;
import yixian.kernel.Ids;

/**
 * 好差评 · What the resident thinks of the end, and the call-back after it: the two lowest levels must
 * be called back, and put right in 15 working days.
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
      dossier.issue().setCallBackDue(true);
    }
    dossier.ratings().add(rating);
    return Levels.name(level) + (low ? "；须回访，限 " + Levels.PUT_RIGHT_WORKING_DAYS + " 个工作日整改" : "");
  }

  @Nullable String calledBack(Actor actor, Dossier dossier, MoveOrder order, Instant at) {
    dossier.issue().setCallBackDue(false);
    Optional<RatingsRecord> last =
        dossier.ratings().stream().max(Comparator.comparing(RatingsRecord::getAt));
    last.ifPresent(
        rating -> {
          rating.setCalledBackAt(at);
          rating.setCalledBackBy(actor.name());
          rating.setCallBackText(order.note());
        });
    return order.level() == null ? null : "回访评价：" + Levels.name(order.level());
  }
}
