package yixian.journal.talk;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import yixian.kernel.Actor;
import yixian.kernel.FeedbackSource;

/** 谈话的反馈 · That talks were held, and by whom; nothing of what was said, nor about what. */
@Component
class TalkFeedback implements FeedbackSource {

  private final TalkStore store;

  TalkFeedback(TalkStore store) {
    this.store = store;
  }

  @Override
  public Set<Matter> matters() {
    return Set.of(Matter.TALK);
  }

  @Override
  public String permission() {
    return Talks.READ;
  }

  @Override
  public List<Told> told(Collection<Served> served, Month month) {
    List<UUID> placements = served.stream().map(Served::placement).toList();
    return store.held(placements, month.from(), month.end()).stream()
        .collect(Collectors.groupingBy(Talk::placement))
        .entrySet()
        .stream()
        .map(
            each ->
                new Told(
                    each.getKey(),
                    Matter.TALK,
                    each.getValue().stream()
                        .map(talk -> talk.part().label())
                        .distinct()
                        .collect(Collectors.joining("、")),
                    each.getValue().stream().map(Talk::id).toList()))
        .toList();
  }

  @Override
  public Map<UUID, String> names(Actor reader, Collection<UUID> records) {
    return store.within(reader.scope(permission()), records).stream()
        .collect(
            Collectors.toMap(Talk::id, talk -> talk.heldOn() + " " + talk.part().label() + "谈话"));
  }
}
