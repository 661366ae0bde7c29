package yixian.issue.texthelp;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * 检验 · How often a classifier that knew only the earlier issues was right about the later ones.
 *
 * @param plain the answers that stand most often among the earlier ones: what one would guess
 *     without reading
 */
record Exam(List<Answer> answers, List<UUID> plain) {

  /** How many guesses are looked at. */
  static final int GUESSES = 3;

  /** One later issue: what was right, and what was guessed. */
  record Answer(UUID issue, UUID right, List<UUID> guesses) {

    /** At which place the right one was guessed, from one; 0 where it was not. */
    int rank() {
      return guesses.indexOf(right) + 1;
    }
  }

  /** Holds back the last fifth of the lessons, which come in the order of their time. */
  static Exam of(List<Lesson> lessons) {
    List<Lesson> earlier = lessons.subList(0, lessons.size() - lessons.size() / 5);
    List<Lesson> later = lessons.subList(earlier.size(), lessons.size());
    Classifier classifier = Learner.learn(earlier);
    List<Answer> answers =
        later.stream()
            .map(
                lesson ->
                    new Answer(
                        lesson.issue(),
                        lesson.right(),
                        classifier.guesses(lesson.marks(), GUESSES).stream()
                            .map(Guess::label)
                            .toList()))
            .toList();
    return new Exam(answers, commonest(earlier));
  }

  private static List<UUID> commonest(List<Lesson> lessons) {
    return lessons.stream()
        .collect(Collectors.groupingBy(Lesson::right, Collectors.counting()))
        .entrySet()
        .stream()
        .sorted(
            Map.Entry.<UUID, Long>comparingByValue(Comparator.reverseOrder())
                .thenComparing(Map.Entry.comparingByKey()))
        .limit(GUESSES)
        .map(Map.Entry::getKey)
        .toList();
  }

  int asked() {
    return answers.size();
  }

  /** Answers whose right one is among the first so many guesses. */
  int within(int places) {
    return (int) answers.stream().filter(each -> each.rank() >= 1 && each.rank() <= places).count();
  }

  /** The same for who always names the commonest. */
  int plainWithin(int places) {
    List<UUID> named = plain.subList(0, Math.min(places, plain.size()));
    return (int) answers.stream().filter(each -> named.contains(each.right())).count();
  }
}
