package yixian.issue.texthelp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import yixian.kernel.Problem;

/** A classifier learns which words go with which answer, names them, and keeps nobody's own. */
class ClassifierTest {

  private static final UUID ROAD = new UUID(0, 1);
  private static final UUID LAMP = new UUID(0, 2);
  private static final UUID WASTE = new UUID(0, 3);

  private static Lesson lesson(String text, UUID right) {
    return new Lesson(UUID.randomUUID(), Marks.words(text, null), right);
  }

  private static List<Lesson> lessons(int each, UUID... labels) {
    List<Lesson> lessons = new ArrayList<>();
    for (int i = 0; i < each; i++) {
      for (UUID label : labels) {
        lessons.add(lesson(text(label), label));
      }
    }
    return lessons;
  }

  private static String text(UUID label) {
    return label.equals(ROAD) ? "村口路面塌陷" : label.equals(LAMP) ? "村口路灯不亮" : "村口垃圾成堆";
  }

  @Test
  void saysWhichAnswerGoesWithTheWordsAndWhichWordsSpeakForIt() {
    Classifier classifier = Learner.learn(lessons(20, ROAD, LAMP, WASTE));
    for (UUID label : List.of(ROAD, LAMP, WASTE)) {
      List<Guess> guesses = classifier.guesses(Marks.words(text(label), null), 3);
      assertThat(guesses.getFirst().label()).isEqualTo(label);
      assertThat(guesses).hasSize(3);
      assertThat(guesses.stream().mapToDouble(Guess::share).sum()).isCloseTo(1, within(1e-6));
    }
    Guess lamp = classifier.guesses(Marks.words("北港路灯不亮了", null), 1).getFirst();
    assertThat(lamp.marks()).contains("路灯", "不亮").doesNotContain("村口", "北港");
  }

  @Test
  void tellsTwoAnswersApartEachWay() {
    Classifier classifier = Learner.learn(lessons(20, ROAD, LAMP));
    assertThat(classifier.guesses(Set.of("塌陷"), 1).getFirst().label()).isEqualTo(ROAD);
    assertThat(classifier.guesses(Set.of("不亮"), 1).getFirst().label()).isEqualTo(LAMP);
  }

  @Test
  void saysNothingToWordsThatItNeverRead() {
    assertThat(Learner.learn(lessons(20, ROAD, LAMP)).guesses(Set.of("饮水"), 3)).isEmpty();
  }

  @Test
  void learnsNoWordThatStandsInFewLessonsAndNoNumber() {
    List<Lesson> lessons = lessons(20, ROAD, LAMP);
    for (int i = 1; i < Learner.LEAST; i++) {
      lessons.add(lesson("示某家门前塌陷 13800000000", ROAD));
    }
    Classifier classifier = Learner.learn(lessons);
    assertThat(classifier.guesses(Set.of("示某"), 3)).isEmpty();
    lessons.add(lesson("示某家门前塌陷 13800000000", ROAD));
    assertThat(Learner.learn(lessons).guesses(Set.of("示某"), 3)).isNotEmpty();
    assertThat(Learner.learn(lessons).guesses(Set.of("13800000000"), 3)).isEmpty();
  }

  @Test
  void isTheSameForTheSameLessonsAndAfterItWasKept() {
    List<Lesson> lessons = lessons(20, ROAD, LAMP, WASTE);
    Classifier classifier = Learner.learn(lessons);
    assertThat(Learner.learn(lessons).bytes()).isEqualTo(classifier.bytes());
    Set<String> words = Marks.words("路灯边上垃圾成堆", null);
    assertThat(Classifier.of(classifier.bytes()).guesses(words, 3))
        .isEqualTo(classifier.guesses(words, 3));
  }

  @Test
  void isExaminedByLaterIssuesOnlyBesideWhoAlwaysNamesTheCommonest() {
    List<Lesson> lessons = lessons(30, ROAD, ROAD, LAMP);
    List<Lesson> later =
        List.of(
            lesson("路面塌陷", ROAD), lesson("路灯不亮", LAMP), lesson("路灯不亮", ROAD), lesson("垃圾", WASTE));
    List<Lesson> all = new ArrayList<>(lessons.subList(0, 80));
    for (int i = 0; i < 5; i++) {
      all.addAll(later);
    }
    Exam exam = Exam.of(all);
    assertThat(exam.asked()).isEqualTo(20);
    assertThat(exam.within(1)).isEqualTo(10);
    assertThat(exam.within(Exam.GUESSES)).isEqualTo(15);
    assertThat(exam.plainWithin(1)).isEqualTo(10);
    assertThat(exam.plainWithin(Exam.GUESSES)).isEqualTo(15);
    assertThat(exam.answers().stream().filter(each -> each.rank() == 0)).hasSize(5);
  }

  @Test
  void joinsWordsThatOverlapToThePhraseThatWasWritten() {
    assertThat(Marks.told("北港村路灯不亮三天了", List.of("路灯", "灯不", "不亮", "#类x")))
        .containsExactly("路灯不亮", "所属分类");
  }

  @Test
  void isNotTrainedOnAHandfulOfIssues() {
    assertThatThrownBy(() -> TextHelp.demandEnough(About.UNIT, TextHelp.LEAST_LESSONS - 1))
        .isInstanceOfSatisfying(
            Problem.class, problem -> assertThat(problem.code()).isEqualTo("few-lessons"));
    TextHelp.demandEnough(About.UNIT, TextHelp.LEAST_LESSONS);
  }
}
