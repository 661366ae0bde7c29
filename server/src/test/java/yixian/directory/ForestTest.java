package yixian.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import yixian.kernel.Period;

class ForestTest {

  private static final LocalDate MARCH = LocalDate.of(2026, 3, 1);
  private static final LocalDate JUNE = LocalDate.of(2026, 6, 1);
  private final UUID district = UUID.randomUUID();
  private final UUID town = UUID.randomUUID();
  private final UUID village = UUID.randomUUID();

  @Test
  void answersForTheDayAskedFor() {
    Forest forest =
        new Forest(
            List.of(
                edge(Tree.AREA, district, null, MARCH, null),
                edge(Tree.AREA, town, district, MARCH, null),
                edge(Tree.AREA, village, town, MARCH, JUNE),
                edge(Tree.AREA, village, district, JUNE, null)));
    assertThat(forest.ancestors(Tree.AREA, village, JUNE.minusDays(1)))
        .containsExactly(town, district);
    assertThat(forest.ancestors(Tree.AREA, village, JUNE)).containsExactly(district);
    assertThat(forest.below(Tree.AREA, List.of(town), JUNE)).containsExactly(town);
    assertThat(forest.below(Tree.PARTY, List.of(district), JUNE)).containsExactly(district);
    assertThat(forest.members(Tree.AREA, MARCH.minusDays(1))).isEmpty();
  }

  @Test
  void findsTheFirstDayOfACycle() {
    Forest sound =
        new Forest(
            List.of(
                edge(Tree.AREA, town, district, MARCH, JUNE),
                edge(Tree.AREA, district, town, JUNE, null)));
    Forest broken =
        new Forest(
            List.of(
                edge(Tree.AREA, town, district, MARCH, JUNE.plusDays(1)),
                edge(Tree.AREA, district, town, JUNE, null)));
    assertThat(sound.firstCycle(Tree.AREA)).isNull();
    assertThat(broken.firstCycle(Tree.AREA)).isEqualTo(JUNE);
    assertThat(broken.firstCycle(Tree.PARTY)).isNull();
  }

  @Test
  void belowAndAncestorsAgreeOnAThousandUnits() {
    SplittableRandom random = new SplittableRandom(42);
    List<UUID> units = new ArrayList<>();
    List<Edge> edges = new ArrayList<>();
    for (int i = 0; i < 1_000; i++) {
      UUID unit = new UUID(7, i);
      UUID parent = i == 0 ? null : units.get(random.nextInt(units.size()));
      edges.add(edge(Tree.EMPLOYMENT, unit, parent, MARCH, null));
      units.add(unit);
    }
    Forest forest = new Forest(edges);
    for (int i = 0; i < 50; i++) {
      UUID asked = units.get(random.nextInt(units.size()));
      Set<UUID> expected = new HashSet<>(List.of(asked));
      units.stream()
          .filter(unit -> forest.ancestors(Tree.EMPLOYMENT, unit, JUNE).contains(asked))
          .forEach(expected::add);
      assertThat(forest.below(Tree.EMPLOYMENT, List.of(asked), JUNE)).isEqualTo(expected);
    }
  }

  private static Edge edge(
      Tree tree, UUID unit, @Nullable UUID parent, LocalDate from, @Nullable LocalDate until) {
    return new Edge(UUID.randomUUID(), tree, unit, parent, new Period(from, until));
  }
}
