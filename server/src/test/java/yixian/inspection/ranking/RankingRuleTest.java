package yixian.inspection.ranking;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import yixian.inspection.campaign.Scores.Score;

class RankingRuleTest {

  private static RankingRule rule(int red, int from, int black, int below) {
    return new RankingRule(red, BigDecimal.valueOf(from), black, BigDecimal.valueOf(below));
  }

  /** Villages 甲, 乙, … with these scores. */
  private static List<Score> scores(int... scores) {
    return IntStream.range(0, scores.length)
        .mapToObj(
            at ->
                new Score(
                    new UUID(0, at),
                    new UUID(1, at),
                    String.valueOf("甲乙丙丁戊己庚辛".charAt(at)),
                    BigDecimal.valueOf(scores[at])))
        .toList();
  }

  private static List<String> placed(RankingRule rule, int... scores) {
    return rule.placed(scores(scores)).stream()
        .map(each -> each.side().label() + each.rank() + each.score().name())
        .toList();
  }

  @Test
  void takesTheTopAndTheBottom() {
    assertThat(placed(rule(2, 80, 1, 80), 95, 60, 88, 91)).containsExactly("红榜1甲", "红榜2丁", "黑榜1乙");
  }

  @Test
  void takesNobodyBelowTheLeastScoreOfTheRedSide() {
    assertThat(placed(rule(3, 90, 0, 60), 95, 89, 70)).containsExactly("红榜1甲");
  }

  @Test
  void takesAllBelowAThresholdWhereTheNumberIsLarge() {
    assertThat(placed(rule(0, 90, 100, 60), 59, 60, 30)).containsExactly("黑榜1丙", "黑榜2甲");
  }

  @Test
  void takesWhoHasTheSameScoreAsTheLastOneToo() {
    assertThat(placed(rule(2, 80, 0, 80), 95, 90, 90, 85)).containsExactly("红榜1甲", "红榜2丙", "红榜2乙");
  }

  @Test
  void takesNobodyForNoPlaces() {
    assertThat(placed(rule(0, 0, 0, 0), 95, 95)).isEmpty();
  }

  @Test
  void putsNobodyOnBothSides() {
    List<String> names =
        rule(8, 80, 8, 80).placed(scores(80, 79, 80, 20)).stream()
            .map(each -> each.score().name())
            .toList();
    assertThat(names).doesNotHaveDuplicates().hasSize(4);
  }
}
