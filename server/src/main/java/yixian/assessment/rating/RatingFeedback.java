package yixian.assessment.rating;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import yixian.assessment.Permits;
import yixian.kernel.Actor;
import yixian.kernel.FeedbackSource;

/** 评议的反馈 · Which sheets wait for the word of the host unit. */
@Component
class RatingFeedback implements FeedbackSource {

  private final RatingStore store;

  RatingFeedback(RatingStore store) {
    this.store = store;
  }

  @Override
  public Set<Matter> matters() {
    return Set.of(Matter.RATING_OPEN);
  }

  @Override
  public String permission() {
    return Permits.KEEP;
  }

  @Override
  public List<Told> told(Collection<Served> served, Month month) {
    return store.withoutHost(served.stream().map(Served::placement).toList()).entrySet().stream()
        .map(each -> new Told(each.getKey(), Matter.RATING_OPEN, "", each.getValue()))
        .toList();
  }

  @Override
  public Map<UUID, String> names(Actor reader, Collection<UUID> records) {
    return reader.scope(permission()).everything() ? store.spans(records) : Map.of();
  }
}
