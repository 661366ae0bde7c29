package yixian.documents.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** 年度考核结果 · The annual results as written, with those that can be read out of the text. */
public record AnnualText(String written) {

  /** One year's grade. */
  public record Result(int year, Grade grade) {}

  private static final Pattern YEAR = Pattern.compile("(?<!\\d)((?:19|20)\\d{2})(?!\\d)");

  /** In the order of the text; years that share one grade ({@code 2022、2023年均称职}) count each. */
  public List<Result> results() {
    List<Result> results = new ArrayList<>();
    List<Integer> waiting = new ArrayList<>();
    for (String part : DateText.plainDigits(written).split("[，,;；。、\\n]")) {
      Matcher year = YEAR.matcher(part);
      while (year.find()) {
        waiting.add(Integer.valueOf(year.group(1)));
      }
      Optional<Grade> grade = Grade.findIn(part);
      grade.ifPresent(
          found -> {
            waiting.forEach(known -> results.add(new Result(known, found)));
            waiting.clear();
          });
    }
    return List.copyOf(results);
  }
}
