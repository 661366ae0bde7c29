package yixian.tasklist;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.ObjectMapper;

/** 成文 · Questions and answers as they lie in the database, and back. */
@Component
class Written {

  private static final TypeReference<Map<String, String>> ANSWERS = new TypeReference<>() {};
  private static final TypeReference<Map<String, Known>> KNOWN = new TypeReference<>() {};

  private final ObjectMapper json;

  Written(ObjectMapper json) {
    this.json = json;
  }

  /** 已有记录 · An answer that an earlier list already holds: only to be confirmed. */
  public record Known(String answer, String list, String day) {}

  String write(Object value) {
    return json.writeValueAsString(value);
  }

  List<Question> questions(String text) {
    return List.of(json.readValue(text, Question[].class));
  }

  Map<String, String> answers(String text) {
    return json.readValue(text, ANSWERS);
  }

  Map<String, Known> known(String text) {
    return json.readValue(text, KNOWN);
  }

  /** The questions of a draft, each with its id within the list. */
  List<Question> questions(ListDraft draft) {
    Map<String, Question> questions = new LinkedHashMap<>();
    for (ListDraft.Asked asked : draft.questions()) {
      String id = "q" + (questions.size() + 1);
      questions.put(
          id,
          new Question(
              id,
              Optional.ofNullable(asked.text()).orElse("").strip(),
              Optional.ofNullable(asked.kind()).orElse(Question.Kind.TEXT),
              asked.kind() == Question.Kind.CHOICE ? asked.options() : List.of(),
              asked.required()));
    }
    return List.copyOf(questions.values());
  }
}
