package yixian.signal;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import yixian.kernel.ReportSource;
import yixian.kernel.SignalSource;
import yixian.secondment.placement.Posting;

/**
 * 苗头 · A fact with its evidence, what the official said to it, and what was decided.
 *
 * @param fact tells it from others of its kind
 */
record Signal(
    UUID id,
    About about,
    SignalSource.Kind kind,
    String fact,
    String sentence,
    List<ReportSource.Source> sources,
    Instant raisedAt,
    String raisedBy,
    Instant answerBy,
    @Nullable Answer answer,
    @Nullable Settlement settlement,
    int version) {

  /** Whom it is about, and who may see it. */
  record About(UUID placement, UUID person, UUID homeUnit, UUID hostUnit, @Nullable UUID grid) {

    static About of(Posting posting) {
      return new About(
          posting.id(), posting.person(), posting.homeUnit(), posting.hostUnit(), posting.grid());
    }
  }

  /** 说明 · What the official answered. */
  record Answer(String text, Instant at) {}

  /** 处置 · What was decided, why and by whom. */
  record Settlement(Outcome outcome, String reason, String by, Instant at) {}

  boolean open() {
    return settlement == null;
  }

  /** Whether the official was heard, or had his time to be. */
  boolean heard(Instant now) {
    return answer != null || now.isAfter(answerBy);
  }
}
