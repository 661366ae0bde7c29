package yixian.selection.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;
import yixian.selection.matching.Matcher.Answer;
import yixian.selection.matching.Matcher.Forbidden;
import yixian.selection.matching.Matcher.Locked;
import yixian.selection.matching.Matcher.Person;
import yixian.selection.matching.Matcher.Post;
import yixian.selection.matching.Matcher.Task;

class ProvenMatcherTest {

  private static final UUID ANNA = new UUID(0, 1);
  private static final UUID BEN = new UUID(0, 2);
  private static final UUID VILLAGE = new UUID(1, 1);
  private static final UUID PARK = new UUID(1, 2);

  private final Matcher matcher = new ProvenMatcher(JsonMapper.builder().build());

  private static Map<UUID, UUID> pairs(Answer answer) {
    Map<UUID, UUID> pairs = new TreeMap<>();
    answer.pairs().forEach(pair -> pairs.put(pair.person(), pair.post()));
    return pairs;
  }

  @Test
  void placesWhomTheGreedyRuleWouldLeaveOut() {
    Task task =
        Tasks.task(
            List.of(Tasks.person(ANNA, List.of(VILLAGE)), Tasks.person(BEN, List.of(VILLAGE))),
            List.of(
                new Post(VILLAGE, "村", 1, false, List.of(ANNA, BEN)),
                new Post(PARK, "园区", 1, false, List.of())),
            List.of(new Forbidden(BEN, PARK, "须回避")),
            List.of());
    assertThat(new GreedyMatcher().match(task, Tasks.A_MOMENT).left()).hasSize(1);
    Answer answer = matcher.match(task, Tasks.A_MOMENT);
    assertThat(pairs(answer)).isEqualTo(Map.of(ANNA, PARK, BEN, VILLAGE));
    assertThat(answer.rule()).contains("已证明");
  }

  @Test
  void fillsWhatMustBeFilledBeforeAnyWish() {
    Task task =
        Tasks.task(
            List.of(Tasks.person(ANNA, List.of(VILLAGE))),
            List.of(
                new Post(VILLAGE, "村", 1, false, List.of(ANNA)),
                new Post(PARK, "园区", 1, true, List.of())),
            List.of(),
            List.of());
    assertThat(pairs(matcher.match(task, Tasks.A_MOMENT))).isEqualTo(Map.of(ANNA, PARK));
  }

  @Test
  void saysWhichRulesClashWhereAPostThatMustBeFilledCannotBe() {
    Task task =
        Tasks.task(
            List.of(Tasks.person(ANNA, List.of(VILLAGE))),
            List.of(
                new Post(VILLAGE, "村", 1, false, List.of(ANNA)),
                new Post(PARK, "园区", 1, true, List.of())),
            List.of(new Forbidden(ANNA, PARK, "亲属任职")),
            List.of());
    Answer answer = matcher.match(task, Tasks.A_MOMENT);
    assertThat(pairs(answer)).isEqualTo(Map.of(ANNA, VILLAGE));
    assertThat(answer.rule()).startsWith("必派岗位不能都派满").contains("园区").contains("亲属任职");
  }

  @Test
  void leavesOutTheLastNominatedOfEquals() {
    Task task =
        Tasks.task(
            List.of(Tasks.person(ANNA, List.of()), Tasks.person(BEN, List.of())),
            List.of(new Post(VILLAGE, "村", 1, false, List.of())),
            List.of(),
            List.of());
    assertThat(pairs(matcher.match(task, Tasks.A_MOMENT))).isEqualTo(Map.of(ANNA, VILLAGE));
  }

  @Test
  void keepsALockedPairThoughItIsForbidden() {
    Task task =
        Tasks.task(
            List.of(Tasks.person(ANNA, List.of(VILLAGE))),
            List.of(
                new Post(VILLAGE, "村", 1, false, List.of(ANNA)),
                new Post(PARK, "园区", 1, false, List.of())),
            List.of(new Forbidden(ANNA, PARK, "须回避")),
            List.of(new Locked(ANNA, PARK)));
    Answer answer = matcher.match(task, Tasks.A_MOMENT);
    assertThat(pairs(answer)).isEqualTo(Map.of(ANNA, PARK));
    assertThat(answer.pairs().getFirst().because()).isEqualTo("人工锁定");
  }

  @Test
  void isNeverBeatenByTryingEveryPlan() {
    Random random = new Random(7);
    for (int i = 0; i < 60; i++) {
      Task task = task(random);
      Answer answer = matcher.match(task, Tasks.A_MOMENT);
      Best best = new Best(task);
      best.decide(0, new ArrayList<>());
      assertThat(new int[] {answer.pairs().size(), -sum(task, answer)})
          .as("instance %d", i)
          .containsExactly(best.placed, -best.sum);
    }
  }

  private static int sum(Task task, Answer answer) {
    Map<UUID, UUID> pairs = pairs(answer);
    int sum = 0;
    for (Person person : task.people()) {
      for (Post post : task.posts()) {
        if (post.id().equals(pairs.get(person.id()))) {
          sum += Ranks.wish(task, person, post) + Ranks.choice(task, person, post);
        }
      }
    }
    return sum;
  }

  private static Task task(Random random) {
    List<UUID> people = ids(0, 2 + random.nextInt(3));
    List<UUID> posts = ids(1, 2 + random.nextInt(2));
    List<Forbidden> forbidden = new ArrayList<>();
    for (UUID person : people) {
      for (UUID post : posts) {
        if (random.nextInt(4) == 0) {
          forbidden.add(new Forbidden(person, post, "须回避"));
        }
      }
    }
    return Tasks.task(
        people.stream().map(id -> Tasks.person(id, some(posts, random))).toList(),
        posts.stream()
            .map(id -> new Post(id, "岗位", 1 + random.nextInt(2), false, some(people, random)))
            .toList(),
        forbidden,
        List.of());
  }

  private static List<UUID> ids(int kind, int count) {
    List<UUID> ids = new ArrayList<>();
    for (int i = 1; i <= count; i++) {
      ids.add(new UUID(kind, i));
    }
    return ids;
  }

  private static List<UUID> some(List<UUID> ids, Random random) {
    List<UUID> some = new ArrayList<>(ids);
    Collections.shuffle(some, random);
    return some.subList(0, random.nextInt(some.size() + 1));
  }

  /** The best of all plans, by trying each. */
  private static final class Best {
    private final Task task;
    private int placed = -1;
    private int sum;

    Best(Task task) {
      this.task = task;
    }

    /** Decides for the person at the index, those before being decided. */
    void decide(int at, List<Integer> chosen) {
      if (at == task.people().size()) {
        weigh(chosen);
        return;
      }
      for (int post = -1; post < task.posts().size(); post++) {
        if (post < 0 || open(at, post, chosen)) {
          chosen.add(post);
          decide(at + 1, chosen);
          chosen.removeLast();
        }
      }
    }

    private boolean open(int person, int post, List<Integer> chosen) {
      Post wanted = task.posts().get(post);
      return !task.bars(task.people().get(person).id(), wanted.id())
          && Collections.frequency(chosen, post) < wanted.places();
    }

    private void weigh(List<Integer> chosen) {
      int count = 0;
      int ranks = 0;
      for (int i = 0; i < chosen.size(); i++) {
        if (chosen.get(i) >= 0) {
          Person person = task.people().get(i);
          Post post = task.posts().get(chosen.get(i));
          count++;
          ranks += Ranks.wish(task, person, post) + Ranks.choice(task, person, post);
        }
      }
      if (count > placed || (count == placed && ranks < sum)) {
        placed = count;
        sum = ranks;
      }
    }
  }
}
