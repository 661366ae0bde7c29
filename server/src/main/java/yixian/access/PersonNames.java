package yixian.access;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;

/** The names of people, who live in the directory; it answers them. */
@FunctionalInterface
public interface PersonNames {

  /** The name of each person who is known. */
  Map<UUID, String> names(Collection<UUID> people);
}
