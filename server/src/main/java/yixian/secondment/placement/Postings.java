package yixian.secondment.placement;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import yixian.kernel.Problem;
import yixian.kernel.Scope;
import yixian.secondment.db.tables.records.MentorsRecord;

/**
 * 在岗 · Answers who has gone to serve where, to rooms that keep plans, reports and talks. Only those
 * who have started are among them. Called inside the road.
 */
@Component
public class Postings {

  private final PlacementStore store;

  Postings(PlacementStore store) {
    this.store = store;
  }

  /** A person's own, the latest first. */
  public List<Posting> of(UUID person) {
    Scope own = new Scope(false, Set.of(), Set.of(), person);
    return store.served(own, LocalDate.MIN, LocalDate.MAX).stream()
        .filter(each -> each.person().equals(person))
        .toList();
  }

  /** Where the person serves on the day, as far as the transaction sees it. */
  public Optional<Posting> serving(UUID person, LocalDate day) {
    return of(person).stream()
        .filter(each -> each.state() == PlacementState.SERVING)
        .filter(each -> each.meets(day, day.plusDays(1)))
        .findFirst();
  }

  /** Those within the scope who serve on one of these days; the end is not among them. */
  public List<Posting> during(Scope scope, LocalDate first, LocalDate end) {
    return store.served(scope, first, end);
  }

  /** One within the scope; absent and foreign ones read the same. */
  public Posting get(Scope scope, UUID id) {
    return find(scope, id).orElseThrow(() -> Problem.notFound("挂职"));
  }

  public Optional<Posting> find(Scope scope, UUID id) {
    return store.find(scope, id).filter(PlacementStore::started).map(PlacementStore::posting);
  }

  /** Those of a batch who have come back at the end of their term. */
  public List<Posting> returned(UUID batch) {
    return store.returned(batch);
  }

  /** Who guides each of these placements, as far as the transaction sees them. */
  public Map<UUID, Set<UUID>> mentorsOf(Collection<UUID> placements) {
    return store.mentors(placements).stream()
        .collect(
            Collectors.groupingBy(
                MentorsRecord::getPlacement,
                Collectors.mapping(MentorsRecord::getPerson, Collectors.toSet())));
  }

  /** Whom somebody guides as a mentor; for a job of the house, which sees every placement. */
  public List<Posting> guidedBy(UUID mentor) {
    return store.guidedBy(mentor);
  }
}
