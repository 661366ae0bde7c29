package yixian.selection.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import yixian.selection.matching.Matcher.Answer;
import yixian.selection.matching.Matcher.Forbidden;
import yixian.selection.matching.Matcher.Locked;
import yixian.selection.matching.Matcher.Post;
import yixian.selection.matching.Matcher.Task;

/** A rule that anybody can do again by hand. */
class GreedyMatcherTest {

  private static final UUID ANNA = new UUID(0, 1);
  private static final UUID BEN = new UUID(0, 2);
  private static final UUID CARL = new UUID(0, 3);
  private static final UUID VILLAGE = new UUID(1, 1);
  private static final UUID PARK = new UUID(1, 2);

  private final GreedyMatcher matcher = new GreedyMatcher();

  private static Map<UUID, UUID> pairs(Answer answer) {
    Map<UUID, UUID> pairs = new TreeMap<>();
    answer.pairs().forEach(pair -> pairs.put(pair.person(), pair.post()));
    return pairs;
  }

  @Test
  void takesFirstWhomBothSidesWantMost() {
    Task task =
        Tasks.task(
            List.of(
                Tasks.person(ANNA, List.of(VILLAGE, PARK)),
                Tasks.person(BEN, List.of(VILLAGE, PARK))),
            List.of(
                new Post(VILLAGE, "村", 1, false, List.of(BEN, ANNA)),
                new Post(PARK, "园区", 1, false, List.of())),
            List.of(),
            List.of());
    Answer answer = matcher.match(task, Tasks.A_MOMENT);
    assertThat(pairs(answer)).isEqualTo(Map.of(BEN, VILLAGE, ANNA, PARK));
    assertThat(answer.pairs().get(1).because()).isEqualTo("本人第 1 志愿，接收单位排第 1 位");
  }

  @Test
  void neverMakesAForbiddenPairAndSaysWhyNobodyIsLeftWhere() {
    Task task =
        Tasks.task(
            List.of(Tasks.person(ANNA, List.of(VILLAGE))),
            List.of(new Post(VILLAGE, "村", 1, false, List.of(ANNA))),
            List.of(new Forbidden(ANNA, VILLAGE, "须回避")),
            List.of());
    Answer answer = matcher.match(task, Tasks.A_MOMENT);
    assertThat(answer.pairs()).isEmpty();
    assertThat(answer.left().getFirst().because()).isEqualTo("所有岗位都须回避");
  }

  @Test
  void leavesLockedPairsWhereTheyStandAndTheirPlaceTaken() {
    Task task =
        Tasks.task(
            List.of(Tasks.person(ANNA, List.of(VILLAGE)), Tasks.person(BEN, List.of(VILLAGE))),
            List.of(new Post(VILLAGE, "村", 1, false, List.of(ANNA, BEN))),
            List.of(),
            List.of(new Locked(BEN, VILLAGE)));
    Answer answer = matcher.match(task, Tasks.A_MOMENT);
    assertThat(pairs(answer)).isEqualTo(Map.of(BEN, VILLAGE));
    assertThat(answer.left().getFirst().because()).isEqualTo("岗位名额已满");
  }

  @Test
  void neverPutsMorePeopleInAPostThanItHasPlaces() {
    Task task =
        Tasks.task(
            List.of(
                Tasks.person(ANNA, List.of()),
                Tasks.person(BEN, List.of()),
                Tasks.person(CARL, List.of())),
            List.of(new Post(VILLAGE, "村", 2, false, List.of())),
            List.of(),
            List.of());
    assertThat(pairs(matcher.match(task, Tasks.A_MOMENT))).containsOnlyKeys(ANNA, BEN);
  }

  @Test
  void answersTheSameTaskTheSameWay() {
    Task task =
        Tasks.task(
            List.of(
                Tasks.person(CARL, List.of(PARK)),
                Tasks.person(ANNA, List.of(PARK)),
                Tasks.person(BEN, List.of(VILLAGE))),
            List.of(
                new Post(VILLAGE, "村", 1, false, List.of(CARL)),
                new Post(PARK, "园区", 1, false, List.of(BEN))),
            List.of(),
            List.of());
    assertThat(matcher.match(task, Tasks.A_MOMENT)).isEqualTo(matcher.match(task, Tasks.A_MOMENT));
  }
}
