package yixian.selection.brief;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * 匹配要求 · All that a batch asks of its matching beyond what is asked of each person: the aims in
 * their order, the weights, and the rules that bind the plan as a whole. It is kept with every plan
 * that was made by it.
 *
 * @param aims the first binds all later ones
 * @param weights points by quality, 0 to 100
 * @param leastThreeDoor share of three-door officials among those placed, in percent
 * @param spread who shall be spread over the receiving units, where that is an aim
 */
public record Brief(
    List<Aim> aims,
    Map<Quality, Integer> weights,
    List<Quota> quotas,
    @Nullable Integer leastThreeDoor,
    @Nullable Integer mostThreeDoor,
    List<Apart> apart,
    List<Ban> bans,
    List<Spread> spread) {

  private static final List<Aim> USUAL_AIMS = List.of(Aim.FILLED, Aim.SUM);

  /** Both orders alike, one point a rank. */
  private static final Map<Quality, Integer> USUAL_WEIGHTS =
      Map.of(Quality.WISH, 1, Quality.CHOICE, 1);

  /** What goes for a batch of which nothing was said. */
  public static final Brief USUAL =
      new Brief(USUAL_AIMS, USUAL_WEIGHTS, List.of(), null, null, List.of(), List.of(), List.of());

  public Brief {
    aims = aims == null ? USUAL_AIMS : List.copyOf(aims);
    weights = complete(Objects.requireNonNullElse(weights, USUAL_WEIGHTS));
    quotas = quotas == null ? List.of() : List.copyOf(quotas);
    apart = apart == null ? List.of() : List.copyOf(apart);
    bans = bans == null ? List.of() : List.copyOf(bans);
    spread = spread == null ? List.of() : spread.stream().distinct().toList();
  }

  private static Map<Quality, Integer> complete(Map<Quality, Integer> given) {
    Map<Quality, Integer> complete = new EnumMap<>(Quality.class);
    for (Quality quality : Quality.values()) {
      complete.put(quality, Objects.requireNonNullElse(given.get(quality), 0));
    }
    return complete;
  }

  public int weight(Quality quality) {
    return weights.getOrDefault(quality, 0);
  }

  /** Whether a rule counts people by where they come from or what they are. */
  public boolean counts() {
    return !quotas.isEmpty() || !apart.isEmpty() || leastThreeDoor != null || mostThreeDoor != null;
  }
}
