package yixian.issue.intake.past;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import yixian.grid.GridRef;
import yixian.issue.hint.Whose;
import yixian.issue.hint.Words;
import yixian.kernel.Ids;

/**
 * 收下的一件 · A past case as an issue of this house: no clock runs in it, and what its system told of
 * its way is its timeline.
 */
record Taken(UUID id, String code, PastCase told, Errand errand, List<Timeline.Step> steps) {

  /** 这次导入 · What all cases of one import have in common. */
  record Errand(UUID id, String source, String by, Instant at) {

    /** As timelines name it. */
    String author() {
      return source + "（历史导入）";
    }
  }

  static Taken of(PastCase told, String code, Errand errand) {
    UUID id = Ids.next();
    return new Taken(id, code, told, errand, Timeline.of(id, told, errand));
  }

  @Nullable UUID grid() {
    return told.place().grid().map(GridRef::id).orElse(null);
  }

  @Nullable UUID gridUnit() {
    return told.place().grid().map(GridRef::unit).orElse(told.place().town());
  }

  /** When it was handed to its unit, or came in where that is not told. */
  Instant dispatched() {
    return told.dispatched() == null ? told.reported() : told.dispatched();
  }

  @Nullable Instant closedAt() {
    return told.state() == PastState.CLOSED ? told.closed() : null;
  }

  Instant changedAt() {
    return told.state() == PastState.OPEN ? errand.at() : told.last();
  }

  String changedBy() {
    return steps.getLast().by();
  }

  int version() {
    return steps.size();
  }

  /** Its words and whose it is, as the index of words has them. */
  String words() {
    Instant reported = told.reported();
    String text =
        Words.vector(reported, told.summary(), told.description(), told.address(), told.number());
    String holders = Whose.words(reported, Arrays.asList(told.place().town(), told.unit(), grid()));
    return text + " " + holders;
  }
}
