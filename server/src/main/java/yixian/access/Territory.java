package yixian.access;

import java.util.Collection;
import java.util.Set;
import java.util.UUID;

/**
 * What access must know of the trees and grids that live in higher rooms; those rooms answer it.
 * Both answers are as of today.
 */
public interface Territory {

  /** The units and all below them, along every tree. */
  default Set<UUID> unitsBelow(Collection<UUID> units) {
    return Set.of();
  }

  /** The grids in which the person has a duty today, with those below. */
  default Set<UUID> gridsOf(UUID person) {
    return Set.of();
  }
}
