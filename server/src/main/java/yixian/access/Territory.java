package yixian.access;

import java.util.Collection;
import java.util.Set;
import java.util.UUID;

/**
 * What access must know of the trees, grids and posts that live in higher rooms; those rooms answer
 * it. All answers are as of today.
 */
public interface Territory {

  /** The units and all below them, along every tree. */
  default Set<UUID> unitsBelow(Collection<UUID> units) {
    return Set.of();
  }

  /** The units in which the person serves, or will. */
  default Set<UUID> unitsOf(UUID person) {
    return Set.of();
  }

  /** The units in which the person has served and serves no longer. */
  default Set<UUID> unitsLeft(UUID person) {
    return Set.of();
  }

  /** The grids in which the person has a duty today, with those below. */
  default Set<UUID> gridsOf(UUID person) {
    return Set.of();
  }
}
