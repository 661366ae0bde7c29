package yixian.audit;

import java.util.Set;
import java.util.UUID;

/** Which accounts belong to units: asked for an auditor whose scope is some units only. */
@FunctionalInterface
public interface Members {

  Set<UUID> accountsOf(Set<UUID> units);
}
