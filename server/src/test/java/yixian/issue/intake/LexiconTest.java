package yixian.issue.intake;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LexiconTest {

  private final Lexicon<Integer> lexicon = new Lexicon<>();

  @Test
  void overlooksWidthsCasesBlanksAndTheStrokesOfAPath() {
    lexicon.add("市容环卫 / 道路破损", 1);
    lexicon.add("Ａ01", 2);
    assertThat(lexicon.find("市容环卫-道路破损")).contains(1);
    assertThat(lexicon.find(" 市容环卫 ＞道路破损")).contains(1);
    assertThat(lexicon.find("a01")).contains(2);
  }

  @Test
  void doubtsAWordOfTwoMeanings() {
    lexicon.add("道路", 1);
    lexicon.add("道路", 2);
    assertThat(lexicon.find("道路")).isEmpty();
    assertThat(lexicon.doubts("道路")).isTrue();
    assertThat(lexicon.doubts("桥梁")).isFalse();
  }
}
