package yixian.issue.hint;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import yixian.kernel.Scope;

class WordsTest {

  @Test
  void cutsChineseIntoPairsAndKeepsTheLastCharacter() {
    assertThat(Words.of("路灯不亮")).containsExactly("路灯", "灯不", "不亮", "亮");
  }

  @Test
  void keepsOtherWordsWholeAndSmall() {
    assertThat(Words.of("G345国道ABC")).containsExactly("g345", "国道", "道", "abc");
  }

  @Test
  void looksForAPhraseByItsPairsAndForOneCharacterByItsPrefix() {
    assertThat(Words.sought("路灯坏").parts())
        .containsExactly(new Sought.Part("路灯", false), new Sought.Part("灯坏", false));
    assertThat(Words.sought("灯").parts()).containsExactly(new Sought.Part("灯", true));
    assertThat(Words.sought("!?，。").isEmpty()).isTrue();
  }

  @Test
  void neverLetsAQuoteOutOfTheLiteral() {
    assertThat(Words.sought("a'b & | !").in(0, 0, Scope.EVERYTHING))
        .containsExactly("('00a':* & '00b':*)");
  }

  @Test
  void findsLikenessInSharedPairs() {
    assertThat(Words.likeness("路面破损", "路面破损")).isEqualTo(1);
    assertThat(Words.likeness("路面破损", "下水道堵塞")).isZero();
    assertThat(Words.likeness("幸福路口路面塌陷", "路面塌陷了")).isBetween(0.3, 0.6);
  }
}
