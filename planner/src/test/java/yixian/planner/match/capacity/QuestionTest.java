package yixian.planner.match.capacity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class QuestionTest {
  private final SplittableRandom random = new SplittableRandom(4);

  @Test
  void saysYesAtTheLeastCostAndNoBelow() {
    int asked = 0;
    for (int i = 0; i < 500; i++) {
      Tasks tasks = Drawn.small(random);
      long best = Drawn.best(tasks);
      if (best != Long.MAX_VALUE) {
        asked++;
        Workbench bench = Workbench.of(tasks);
        assertThat(answered(bench, best - 1, 1)).isEqualTo(Question.Answer.NO);
        assertThat(answered(bench, best, 1)).isEqualTo(Question.Answer.YES);
        assertThat(bench.repair().cost()).isEqualTo(best);
      }
    }
    assertThat(asked).isGreaterThan(200);
  }

  @Test
  void answersTheSameWhateverThePortions() {
    Tasks tasks = Drawn.hard(random, 3, 30);
    Workbench whole = Workbench.of(tasks);
    Workbench portions = Workbench.of(tasks);
    long most = bound(tasks) + 6;
    assertThat(answered(portions, most, 1)).isEqualTo(answered(whole, most, 1_000_000));
    assertThat(portions.repair().best()).isEqualTo(whole.repair().best());
  }

  @Test
  void staysOpenWhenThePortionIsTooSmall() {
    Tasks tasks = Drawn.hard(random, 6, 60);
    Question question = asked(Workbench.of(tasks), bound(tasks) + 2);
    assertThat(question.ask(1)).isEqualTo(Question.Answer.OPEN);
  }

  private static long bound(Tasks tasks) {
    Prices prices = new Prices(Workbench.of(tasks).knapsacks(), new double[tasks.tasks()]);
    prices.raise(
        new Choices(tasks), Prices.UNKNOWN, Double.POSITIVE_INFINITY, 600, (packed, by) -> {});
    return (long) Math.ceil(prices.bound());
  }

  private static Question.Answer answered(Workbench bench, long most, int places) {
    Question question = asked(bench, most);
    Question.Answer answer = Question.Answer.OPEN;
    while (answer == Question.Answer.OPEN) {
      answer = question.ask(places);
    }
    return answer;
  }

  private static Question asked(Workbench bench, long most) {
    double[] prices = new double[bench.tasks().tasks()];
    return new Question(bench, new Choices(bench.tasks()), prices, most);
  }
}
