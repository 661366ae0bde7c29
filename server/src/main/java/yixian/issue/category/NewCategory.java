package yixian.issue.category;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import yixian.issue.Stage;

/**
 * A class of the district's own tree to be added.
 *
 * @param parent code of the class above, null at the top
 * @param limits terms of its own; what is absent comes from above
 */
public record NewCategory(
    String code,
    @Nullable String parent,
    String name,
    Map<Stage, Limit> limits,
    List<NewQuestion> questions) {

  /** A question to be asked. */
  public record NewQuestion(
      String text, Question.Kind kind, List<String> choices, boolean required) {}

  public NewCategory {
    limits = Map.copyOf(limits);
    questions = List.copyOf(questions);
  }
}
