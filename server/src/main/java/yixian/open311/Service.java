package yixian.open311;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import yixian.issue.category.Question;

/**
 * 服务 · A class of issues as neighbours see it: a code that is one word, and what is asked.
 *
 * @param code the kind's letter and the class's number: C0101 (部件), M06013 (事项), D330101 (本区)
 * @param group the top class above it
 * @param path the names from the top down
 * @param term how long it usually takes, in words
 */
public record Service(
    UUID category,
    String code,
    String name,
    String group,
    List<String> path,
    String term,
    List<Question> questions) {

  /** The question of an attribute code: its id, or its place in the definition, counted from 1. */
  public Optional<Question> question(String attribute) {
    if (attribute.matches("[0-9]{1,3}")) {
      int place = Integer.parseInt(attribute);
      return place >= 1 && place <= questions.size()
          ? Optional.of(questions.get(place - 1))
          : Optional.empty();
    }
    return questions.stream().filter(each -> each.id().toString().equals(attribute)).findFirst();
  }
}
