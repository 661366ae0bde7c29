package yixian.secondment.placement;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import yixian.directory.People;
import yixian.kernel.Actor;
import yixian.kernel.FeedbackSource;
import yixian.secondment.db.tables.records.MentorsRecord;

/** 导师的反馈 · Whom the host unit has given no mentor. */
@Component
class MentorFeedback implements FeedbackSource {

  private final PlacementStore store;
  private final People people;

  MentorFeedback(PlacementStore store, People people) {
    this.store = store;
    this.people = people;
  }

  @Override
  public Set<Matter> matters() {
    return Set.of(Matter.MENTOR_OPEN);
  }

  @Override
  public String permission() {
    return "secondment.view";
  }

  @Override
  public List<Told> told(Collection<Served> served, Month month) {
    List<UUID> placements = served.stream().map(Served::placement).toList();
    Set<UUID> guided =
        store.mentors(placements).stream()
            .filter(mentor -> mentor.getKind().equals(MentorKind.HOST.name()))
            .map(MentorsRecord::getPlacement)
            .collect(Collectors.toSet());
    return placements.stream()
        .filter(placement -> !guided.contains(placement))
        .map(placement -> new Told(placement, Matter.MENTOR_OPEN, "", List.of(placement)))
        .toList();
  }

  @Override
  public Map<UUID, String> names(Actor reader, Collection<UUID> records) {
    return store.find(reader.scope(permission()), records).stream()
        .collect(Collectors.toMap(Posting::id, posting -> people.name(posting.person())));
  }
}
