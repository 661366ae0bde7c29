package yixian.issue.lookback.review;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import yixian.audit.Audit;
import yixian.files.Files;
import yixian.issue.db.tables.records.LookbackReviewsRecord;
import yixian.kernel.Actor;
import yixian.kernel.Fault;
import yixian.kernel.Problem;

/**
 * 三看评议 · Deals sampled issues out to reviewers, and takes their answers. Called inside the road.
 *
 * <p>A reviewer may change his answer until the round is finished. Who answers in his stead at a
 * visit is named. Two who differ both stand; nothing is averaged.
 */
@Component
public class Reviews {
  static final String FILES_OF = "lookback.review";
  private static final int LONGEST_NOTE = 500;
  private static final int MOST_PHOTOS = 3;

  private final ReviewStore store;
  private final Files files;
  private final Audit audit;
  private final Clock clock;

  Reviews(ReviewStore store, Files files, Audit audit, Clock clock) {
    this.store = store;
    this.files = files;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * Deals the samples out in turn, each to so many different reviewers, so that nobody has more
   * than one above another.
   */
  public void deal(List<UUID> samples, List<UUID> reviewers, int each) {
    List<LookbackReviewsRecord> dealt = new ArrayList<>();
    int turn = 0;
    for (int position = 0; position < samples.size(); position++) {
      for (int at = 0; at < each; at++) {
        LookbackReviewsRecord review = new LookbackReviewsRecord();
        review.setSample(samples.get(position));
        review.setReviewer(reviewers.get(turn++ % reviewers.size()));
        review.setPosition(position);
        review.setPhotos(new UUID[0]);
        dealt.add(review);
      }
    }
    store.add(dealt);
  }

  public List<Review> list(UUID lookback) {
    return store.list(lookback);
  }

  /** What a reviewer answers himself; the caller has made sure who he is. */
  public void answer(Actor citizen, UUID sample, UUID reviewer, Review.@Nullable Given given) {
    take(citizen, sample, reviewer, given, null);
  }

  /** What staff write down of what a reviewer said at a visit. */
  public void enter(Actor actor, UUID sample, UUID reviewer, Review.@Nullable Given given) {
    take(actor, sample, reviewer, given, actor.name());
  }

  private void take(
      Actor actor, UUID sample, UUID reviewer, Review.@Nullable Given said, @Nullable String by) {
    if (store.open(sample, reviewer).isEmpty()) {
      throw Problem.refused("not-asked", "这件事没有请这位评议员评，或本轮已结束");
    }
    Review.Given given =
        demand(said == null ? new Review.Given(null, null, null, null, null) : said);
    given.brought().forEach(photo -> files.attach(actor, photo, FILES_OF, sample, "photos"));
    store.answer(sample, reviewer, given, clock.instant(), by);
    audit.note(actor, "lookback.review", "lookback.sample", sample, Map.of("reviewer", reviewer));
  }

  private static Review.Given demand(Review.Given given) {
    List<Fault> faults = new ArrayList<>();
    Arrays.stream(Look.values())
        .filter(look -> given.to(look) == null)
        .forEach(
            look ->
                faults.add(
                    new Fault(
                        look.name().toLowerCase(java.util.Locale.ROOT),
                        "还没有回答：" + look.label(),
                        "说不清也可以选“说不清”")));
    String note = given.note() == null || given.note().isBlank() ? null : given.note().strip();
    if (note != null && note.length() > LONGEST_NOTE) {
      faults.add(new Fault("note", "说明超过 " + LONGEST_NOTE + " 字", "请写得短一些"));
    }
    if (given.brought().size() > MOST_PHOTOS) {
      faults.add(new Fault("photos", "照片至多 " + MOST_PHOTOS + " 张", "请留下最说明问题的几张"));
    }
    if (!faults.isEmpty()) {
      throw Problem.invalid(faults);
    }
    return new Review.Given(
        given.needed(), given.lasting(), given.content(), note, given.brought());
  }
}
