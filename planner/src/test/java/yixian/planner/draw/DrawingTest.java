package yixian.planner.draw;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Test;
import yixian.planner.draw.Rule.Spread;

class DrawingTest {
  private static final Seed SEED = new Seed("00112233445566778899aabbccddeeff".repeat(2));

  private static List<Line> lines(String stratum, int from, int until) {
    List<Line> lines = new ArrayList<>();
    for (int at = from; at < until; at++) {
      lines.add(Line.of("c%04d".formatted(at), stratum));
    }
    return lines;
  }

  private static List<String> drawn(List<Stratum> strata) {
    return strata.stream().flatMap(each -> Objects.requireNonNull(each.drawn()).stream()).toList();
  }

  @Test
  void sharesPlacesByTheLargestRemainder() {
    Rule rule = new Rule(Spread.PROPORTIONAL, 10);
    assertThat(rule.places(Map.of("甲", 47, "乙", 33, "丙", 20)))
        .containsExactlyInAnyOrderEntriesOf(Map.of("甲", 5, "乙", 3, "丙", 2));
  }

  @Test
  void breaksTiesByTheLargerStratumAndThenByName() {
    assertThat(new Rule(Spread.PROPORTIONAL, 1).places(Map.of("b", 5, "a", 5)))
        .containsExactly(Map.entry("a", 1), Map.entry("b", 0));
    assertThat(new Rule(Spread.PROPORTIONAL, 2).places(Map.of("a", 1, "b", 3)))
        .as("0.5 and 1.5 leave equal remainders")
        .containsExactly(Map.entry("a", 0), Map.entry("b", 2));
  }

  @Test
  void neverHasMorePlacesThanTakePart() {
    assertThat(new Rule(Spread.EACH, 3).places(Map.of("a", 2, "b", 9)))
        .containsExactly(Map.entry("a", 2), Map.entry("b", 3));
    assertThat(new Rule(Spread.PROPORTIONAL, 50).places(Map.of("a", 2, "b", 9)))
        .containsExactly(Map.entry("a", 2), Map.entry("b", 9));
  }

  @Test
  void givesTheSameResultForTheSameSeedHoweverTheListCame() {
    List<Line> lines = lines("甲", 0, 60);
    Terms terms = Terms.sorted(new Rule(Spread.PROPORTIONAL, 7), null, lines);
    List<Line> shuffled = new ArrayList<>(lines);
    Collections.shuffle(shuffled, new Random(7));
    Terms again = Terms.sorted(new Rule(Spread.PROPORTIONAL, 7), null, shuffled);
    assertThat(again.sha256()).isEqualTo(terms.sha256());
    assertThat(Drawing.draw(again, SEED, null)).isEqualTo(Drawing.draw(terms, SEED, null));
    assertThat(drawn(Drawing.draw(terms, SEED, null))).hasSize(7).doesNotHaveDuplicates();
  }

  @Test
  void mixesThePublicExtraIn() {
    Terms terms = Terms.sorted(new Rule(Spread.EACH, 5), "当天的开奖号码", lines("甲", 0, 200));
    assertThat(drawn(Drawing.draw(terms, SEED, "123")))
        .isNotEqualTo(drawn(Drawing.draw(terms, SEED, "124")));
  }

  @Test
  void leavesOutWhoIsOutAndStillNamesHim() {
    List<Line> lines = lines("甲", 0, 4);
    lines.add(new Line("c9999", "甲", "上一轮已抽中"));
    Terms terms = Terms.sorted(new Rule(Spread.EACH, 5), null, lines);
    assertThat(drawn(Drawing.draw(terms, SEED, null))).hasSize(4).doesNotContain("c9999");
    assertThat(terms.text()).contains("c9999\t甲\t上一轮已抽中\n");
  }

  @Test
  void drawsEveryLineAboutEquallyOften() {
    Terms terms = Terms.sorted(new Rule(Spread.EACH, 1), null, lines("甲", 0, 4));
    int[] times = new int[4];
    Random random = new Random(11);
    for (int round = 0; round < 4_000; round++) {
      byte[] bytes = new byte[32];
      random.nextBytes(bytes);
      String code = drawn(Drawing.draw(terms, new Seed(Text.hex(bytes)), null)).getFirst();
      times[Integer.parseInt(code.substring(1))]++;
    }
    for (int each : times) {
      assertThat(each).isBetween(880, 1_120);
    }
  }

  @Test
  void refusesWhatWouldNotComeBackOutOfTheHashedText() {
    assertThatThrownBy(() -> Line.of("甲", "层")).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Line.of("a", "层\t二")).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(
            () ->
                Terms.sorted(
                    new Rule(Spread.EACH, 1), null, List.of(Line.of("a", "x"), Line.of("a", "y"))))
        .hasMessageContaining("Twice");
    assertThatThrownBy(() -> new Terms(new Rule(Spread.EACH, 1), "两\n行", List.of()))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
