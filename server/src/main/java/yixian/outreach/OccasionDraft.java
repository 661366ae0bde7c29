package yixian.outreach;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * 宣传记录 · One occasion, as who was there tells it.
 *
 * @param leaflets how many were handed out
 * @param shared how often a link was shared, with a proof
 * @param proof address of what was shared
 * @param file a screenshot
 * @param despite whether it goes down although one of the same place, day and kind is there
 */
public record OccasionDraft(
    @Nullable OccasionKind kind,
    @Nullable String title,
    @Nullable String place,
    @Nullable LocalDate held,
    @Nullable String host,
    @Nullable Integer leaflets,
    @Nullable Integer shared,
    @Nullable String proof,
    @Nullable UUID file,
    @Nullable Boolean despite) {

  boolean another() {
    return despite != null && despite;
  }

  int handedOut() {
    return leaflets == null ? 0 : leaflets;
  }

  int sharedTimes() {
    return shared == null ? 0 : shared;
  }
}
