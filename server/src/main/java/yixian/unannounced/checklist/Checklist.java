package yixian.unannounced.checklist;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import yixian.unannounced.Aspect;

/**
 * 检查清单 · One version of the three questions.
 *
 * @param basis what the whole of it rests on
 */
public record Checklist(
    UUID id, int number, LocalDate inForce, String basis, String madeBy, List<Question> questions) {

  public Checklist {
    questions = List.copyOf(questions);
  }

  /**
   * 一问 · What is asked, what to look at, and by what right.
   *
   * @param label the aspect in words
   */
  public record Question(Aspect aspect, String label, String wording, String hint, String basis) {}

  /** The question of this aspect. */
  public Question of(Aspect aspect) {
    return questions.stream().filter(each -> each.aspect() == aspect).findFirst().orElseThrow();
  }

  /** 新版清单 · The next version, in force from a day on. */
  public record Draft(
      @Nullable LocalDate inForce, @Nullable String basis, @Nullable List<Asked> questions) {}

  /** 一问草案 · One question of the next version. */
  public record Asked(
      @Nullable Aspect aspect,
      @Nullable String wording,
      @Nullable String hint,
      @Nullable String basis) {}
}
