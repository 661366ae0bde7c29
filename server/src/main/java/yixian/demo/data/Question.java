package yixian.demo.data;

import java.util.List;
import java.util.SplittableRandom;

/** 附加问题 · An extra question of a district category. */
public record Question(
    String category, int position, String text, Kind kind, List<String> choices, boolean required) {
  public enum Kind {
    TEXT,
    CHOICE,
    CHOICES,
    NUMBER,
    YES_NO
  }

  public static List<Question> all() {
    return Rows.of("issue/district-questions.csv").stream()
        .map(
            row ->
                new Question(
                    "DISTRICT:" + row[0],
                    Integer.parseInt(row[1]),
                    row[2],
                    Kind.valueOf(row[3]),
                    row[4].isEmpty() ? List.of() : List.of(row[4].split("\\|")),
                    row[5].equals("yes")))
        .toList();
  }

  private String several(int first) {
    return first % 2 == 0
        ? choices.get(first)
        : choices.get(first) + "、" + choices.get((first + 1) % choices.size());
  }

  /** A plausible answer. */
  public String answered(SplittableRandom random) {
    return switch (kind) {
      case TEXT -> random.nextBoolean() ? "现场核对中" : "见现场照片";
      case CHOICE -> choices.get(random.nextInt(choices.size()));
      case CHOICES -> several(random.nextInt(choices.size()));
      case NUMBER -> Integer.toString(random.nextInt(1, 40));
      case YES_NO -> random.nextBoolean() ? "是" : "否";
    };
  }
}
