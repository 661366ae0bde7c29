package yixian.petition.report;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * 回避 · From whom a reader is kept away: himself, and everybody of the units in which he serves, of
 * those above and of those below.
 *
 * @param units the reader's own, with those above and below along territory and employment
 * @param people the reader, and those reported on who serve in one of the units today
 */
record Line(Set<UUID> units, Set<UUID> people) {

  Line {
    units = Set.copyOf(units);
    people = Set.copyOf(people);
  }

  Line with(Set<UUID> more) {
    Set<UUID> all = new HashSet<>(people);
    all.addAll(more);
    return new Line(units, all);
  }

  boolean bars(@Nullable UUID person, List<UUID> about) {
    return person != null && people.contains(person) || about.stream().anyMatch(units::contains);
  }
}
