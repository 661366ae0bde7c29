package yixian.assessment.rating;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.UUID;
import yixian.assessment.plan.LineKind;
import yixian.assessment.plan.Panel;
import yixian.assessment.plan.Severity;
import yixian.assessment.sheet.Line;
import yixian.assessment.sheet.Sheet;

/**
 * 评议得分 · The mean of a panel's words, each moved to the middle of the panel where the plan says so.
 * A panel that said nothing drops out.
 */
public final class PanelScores {

  private static final int PLACES = 2;

  private final List<Rating> all;
  private final Severity severity;
  private final Map<String, Strictness> strictness = new HashMap<>();

  /**
   * @param all every word of the round
   */
  PanelScores(List<Rating> all, Severity severity) {
    this.all = all;
    this.severity = severity;
  }

  /** A line with the word of its panel; lines that are no panel's stay. */
  public Line fill(Sheet sheet, Line line) {
    if (line.kind() != LineKind.PANEL) {
      return line;
    }
    Panel panel = Panel.valueOf(line.code());
    List<Rating> words =
        all.stream()
            .filter(each -> each.sheet().equals(sheet.id()) && each.panel() == panel)
            .toList();
    OptionalDouble mean = words.stream().mapToDouble(this::score).average();
    BigDecimal score = mean.isEmpty() ? null : rounded(mean.getAsDouble());
    return new Line(
        line.seq(),
        line.kind(),
        line.code(),
        null,
        line.label(),
        words(panel),
        null,
        line.weight(),
        null,
        null,
        score,
        score,
        words.size(),
        score == null ? "期内无人评议" : null);
  }

  /** The words that a panel's score of a sheet is made of, the highest first; without names. */
  List<Words.Word> words(UUID sheet, Panel panel) {
    return all.stream()
        .filter(each -> each.sheet().equals(sheet) && each.panel() == panel)
        .map(
            each ->
                new Words.Word(
                    each.scores(), rounded(each.mean()), rounded(score(each)), each.remark()))
        .sorted(
            Comparator.comparing(Words.Word::counted)
                .thenComparing(Words.Word::mean)
                .thenComparing(each -> each.scores().toString())
                .reversed())
        .toList();
  }

  private static BigDecimal rounded(double score) {
    return BigDecimal.valueOf(score).setScale(PLACES, RoundingMode.HALF_UP);
  }

  private double score(Rating word) {
    return severity == Severity.CENTRED
        ? strictness
            .computeIfAbsent(
                word.panel() + "/" + word.rater(),
                each -> Strictness.of(word.rater(), word.panel(), all))
            .centred(word.mean())
        : word.mean();
  }

  private String words(Panel panel) {
    String plain = panel.label() + "评议人各项评分的平均";
    return severity == Severity.CENTRED
        ? plain + "；评议满 " + Strictness.LEAST + " 人的，先减去其与本方平均的差"
        : plain;
  }
}
