package yixian.issue;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import yixian.access.Road;
import yixian.issue.dossier.Dossiers;
import yixian.kernel.Actor;

/**
 * 办到何处 · Tells rooms that handed something on as an issue where it stands now.
 *
 * <p>Asked by the reader's own right to issues, on a road of its own, whatever right let him see
 * what was handed on: who may not read an issue does not learn its state.
 */
@Component
public class Standings {

  private static final String VIEW = "issue.view";

  private final Dossiers dossiers;
  private final Road road;

  Standings(Dossiers dossiers, Road road) {
    this.dossiers = dossiers;
    this.road = road;
  }

  /** The states of those of the issues that the reader may read. */
  public Map<UUID, State> of(Actor reader, Collection<UUID> issues) {
    return issues.isEmpty() || !reader.may(VIEW)
        ? Map.of()
        : road.read(reader, VIEW, () -> dossiers.states(reader.scope(VIEW), issues));
  }
}
