package yixian.assessment.verdict;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import yixian.access.Road;
import yixian.assessment.rating.Silence;
import yixian.assessment.rating.Silences;
import yixian.assessment.round.Round;
import yixian.assessment.round.Rounds;
import yixian.audit.Audit;
import yixian.kernel.Actor;
import yixian.kernel.BurdenItem;
import yixian.kernel.BurdenSource;
import yixian.kernel.ClockWatch;

/**
 * 评议期限 · When the term of rating has passed and the rating is still open, whoever has not spoken is
 * told once that he still may, and the desk whose word is missing. The rating stays open until
 * somebody closes it.
 */
@Component
class RatingTerm implements BurdenSource {

  private static final Actor HOUSE = Actor.system("评议期限");

  private final Rounds rounds;
  private final Silences silences;
  private final Tidings tidings;
  private final Audit audit;
  private final Road road;
  private final ClockWatch watch;

  RatingTerm(
      Rounds rounds, Silences silences, Tidings tidings, Audit audit, Road road, Clock clock) {
    this.rounds = rounds;
    this.silences = silences;
    this.tidings = tidings;
    this.audit = audit;
    this.road = road;
    this.watch = new ClockWatch(clock, System::nanoTime);
  }

  @Scheduled(initialDelay = 20, fixedDelay = 60, timeUnit = TimeUnit.MINUTES)
  void look() {
    watch.round("评议期限", Integer.MAX_VALUE, () -> road.job(this::round));
  }

  /** How many rounds were told of. */
  int round() {
    List<Round> over = rounds.ratingOver();
    for (Round round : over) {
      Silence silence = silences.of(round);
      tidings.ratingOver(round, silence);
      rounds.toldRatingOver(round);
      audit.note(
          HOUSE,
          "assessment.rating-over",
          "assessment-round",
          round.id(),
          Map.of("until", round.rateUntil().toString(), "missing", silence.words()));
    }
    return over.size();
  }

  @Override
  public List<BurdenItem> burdens() {
    return List.of(
        new BurdenItem(
            "考核：评议期限已过仍未评议的，告知一次",
            BurdenItem.Kind.REMINDER,
            true,
            "公务员考核规定；挂职干部考核方案",
            "区委组织部",
            null));
  }
}
