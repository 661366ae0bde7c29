package yixian.issue.category;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuestionTest {

  @ParameterizedTest
  @CsvSource({
    "NUMBER, 12.5, true",
    "NUMBER, 十二, false",
    "NUMBER, 1e99999999, true",
    "YES_NO, 是, true",
    "YES_NO, yes, false",
    "CHOICE, 甲, true",
    "CHOICE, 丙, false",
    "CHOICES, 甲, true",
    "CHOICES, 乙、甲, true",
    "CHOICES, 甲、丙, false",
    "TEXT, 随便写, true"
  })
  void takesOnlyAnswersOfItsKind(Question.Kind kind, String answer, boolean good) {
    Question question = new Question(UUID.randomUUID(), "问题", kind, List.of("甲", "乙"), true);
    assertThat(question.fault(answer).isEmpty()).isEqualTo(good);
  }

  @Test
  void keepsSeveralInTheOrderOfTheChoicesAndEachOnce() {
    Question question =
        new Question(
            UUID.randomUUID(), "来源", Question.Kind.CHOICES, List.of("电话", "短信", "微信"), false);
    assertThat(question.kept("微信、电话、 微信")).isEqualTo("电话、微信");
    assertThat(question.kept("")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"true, false", "false, true"})
  void missesAnAnswerOnlyWhereOneIsRequired(boolean required, boolean good) {
    Question question =
        new Question(UUID.randomUUID(), "问题", Question.Kind.TEXT, List.of(), required);
    assertThat(question.fault(" ").isEmpty()).isEqualTo(good);
  }
}
