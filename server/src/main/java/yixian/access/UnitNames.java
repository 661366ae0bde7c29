package yixian.access;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;

/** The names of units, which live in the directory; it answers them. */
@FunctionalInterface
public interface UnitNames {

  /** The name of each unit that is known. */
  Map<UUID, String> names(Collection<UUID> units);
}
