package yixian.issue.category;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import yixian.kernel.Fault;

/** 附加问题 · What a category asks beyond the sentence. */
public record Question(UUID id, String text, Kind kind, List<String> choices, boolean required) {

  /** 答案类型 · How it is answered. */
  public enum Kind {
    TEXT,
    CHOICE,
    CHOICES,
    NUMBER,
    YES_NO
  }

  /** Between the answers to a question that takes several; no choice of such a question has it. */
  public static final String AND = "、";

  private static final int LONGEST = 500;

  public Question {
    choices = List.copyOf(choices);
  }

  /** What is wrong with an answer, if anything is. */
  public Optional<Fault> fault(String answer) {
    if (answer.isBlank()) {
      return required ? Optional.of(fault("未回答", "请回答该问题")) : Optional.empty();
    }
    return switch (kind) {
      case TEXT ->
          answer.length() > LONGEST
              ? Optional.of(fault("的回答超过 " + LONGEST + " 字", "请精简回答"))
              : Optional.empty();
      case CHOICE ->
          choices.contains(answer)
              ? Optional.empty()
              : Optional.of(
                  fault("没有选项“" + answer + "”", "请从“" + String.join("、", choices) + "”中选择"));
      case CHOICES -> several(answer);
      case NUMBER ->
          isNumber(answer)
              ? Optional.empty()
              : Optional.of(fault("应填数字，现为“" + answer + "”", "请填写数字"));
      case YES_NO ->
          answer.equals("是") || answer.equals("否")
              ? Optional.empty()
              : Optional.of(fault("应填“是”或“否”", "请选择是或否"));
    };
  }

  private Optional<Fault> several(String answer) {
    return parts(answer).stream()
        .filter(each -> !choices.contains(each))
        .findFirst()
        .map(each -> fault("没有选项“" + each + "”", "请从“" + String.join("、", choices) + "”中选择，可多选"));
  }

  private static List<String> parts(String answer) {
    return Arrays.stream(answer.split(AND))
        .map(String::strip)
        .filter(each -> !each.isEmpty())
        .toList();
  }

  /** The answer as it is kept: several in the order of the choices, each once. */
  public String kept(String answer) {
    if (kind != Kind.CHOICES) {
      return answer.strip();
    }
    List<String> parts = parts(answer);
    return choices.stream().filter(parts::contains).collect(Collectors.joining(AND));
  }

  private Fault fault(String message, String mend) {
    return new Fault("answers." + id, "“" + text + "”" + message, mend);
  }

  private static boolean isNumber(String answer) {
    try {
      return answer.length() <= 20 && new BigDecimal(answer.strip()).abs().precision() <= 18;
    } catch (NumberFormatException e) {
      return false;
    }
  }
}
