package yixian.unannounced.round;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import yixian.unannounced.visit.Drawn;
import yixian.unannounced.visit.Visits;

/** Inspectors are dealt evenly, by the seed, and never to where they must not go. */
class DealingTest {
  private static final int PLACES = 20;

  private final List<UUID> inspectors = new ArrayList<>();
  private final List<Dealing.Place> places = new ArrayList<>();
  private final UUID unit = UUID.randomUUID();

  DealingTest() {
    for (int at = 0; at < 5; at++) {
      inspectors.add(UUID.randomUUID());
    }
    for (int at = 0; at < PLACES; at++) {
      places.add(
          new Dealing.Place(
              "c" + at,
              List.of(new Drawn.Someone(UUID.randomUUID(), null, "网格长", UUID.randomUUID(), unit))));
    }
  }

  private Map<String, Visits.Dealt> deal(String seed, Map<UUID, Set<UUID>> unitsOf) {
    return Dealing.deal(
        places,
        inspectors,
        2,
        seed,
        new Conflicts.Ties(Map.of(), unitsOf, Map.of(), Map.of(), Map.of(), Map.of(unit, "余西")));
  }

  @Test
  void dealsAlikeToAll() {
    Map<UUID, Integer> load = new HashMap<>();
    deal("ab", Map.of())
        .values()
        .forEach(each -> each.inspectors().forEach(who -> load.merge(who, 1, Integer::sum)));
    assertThat(load.values()).containsOnly(PLACES * 2 / inspectors.size());
  }

  @Test
  void dealsTheSameByTheSameSeedAndOtherwiseByAnother() {
    assertThat(deal("ab", Map.of())).isEqualTo(deal("ab", Map.of()));
    assertThat(deal("ab", Map.of())).isNotEqualTo(deal("cd", Map.of()));
  }

  @Test
  void sendsNobodyWhereHeWorks() {
    UUID local = inspectors.getFirst();
    deal("ab", Map.of(local, Set.of(unit)))
        .values()
        .forEach(
            each -> {
              assertThat(each.inspectors()).hasSize(2).doesNotContain(local);
              assertThat(each.excluded().get(local)).isEqualTo("在接收单位“余西”工作");
            });
  }
}
