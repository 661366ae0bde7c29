package yixian.documents.print;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LinesTest {

  @Test
  void breaksBetweenAnyTwoCharacters() {
    assertThat(Lines.of("一二三四五六七", 3, Ruler.TYPICAL)).containsExactly("一二三", "四五六", "七");
  }

  @Test
  void beginsNoLineWithAStopAndEndsNoneWithABracket() {
    assertThat(Lines.of("一二三，四五六", 3, Ruler.TYPICAL)).containsExactly("一二", "三，四", "五六");
    assertThat(Lines.of("一二（三四）", 3, Ruler.TYPICAL)).containsExactly("一二", "（三", "四）");
  }

  @Test
  void tearsNoNumberApart() {
    assertThat(Lines.of("一二2026年", 3, Ruler.TYPICAL)).containsExactly("一二", "2026", "年");
  }

  @Test
  void keepsTheLinesOfTheText() {
    assertThat(Lines.of("一\n\n二", 3, Ruler.TYPICAL)).containsExactly("一", "", "二");
  }
}
