package yixian.selection.matching;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import yixian.selection.brief.Aim;
import yixian.selection.brief.Brief;
import yixian.selection.brief.Spread;

/**
 * 均衡 · Who counts among those that shall be spread, and over which units.
 *
 * @param kinds by person
 * @param hosts the receiving unit of each post
 */
public record Spreading(Map<UUID, Set<Spread>> kinds, Map<UUID, UUID> hosts) {

  /** Nobody is to be spread. */
  public static final Spreading NONE = new Spreading(Map.of(), Map.of());

  public Spreading {
    kinds = Map.copyOf(kinds);
    hosts = Map.copyOf(hosts);
  }

  Set<Spread> of(UUID person) {
    return Objects.requireNonNullElse(kinds.get(person), Set.of());
  }

  /**
   * Which of the kinds that a brief asks for there is somebody of; none where it does not aim at
   * it.
   */
  List<Spread> wanted(Brief brief) {
    return brief.aims().contains(Aim.SPREAD)
        ? brief.spread().stream()
            .filter(kind -> kinds.values().stream().anyMatch(of -> of.contains(kind)))
            .toList()
        : List.of();
  }
}
