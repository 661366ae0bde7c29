package yixian.inspection.standard;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;

/**
 * 评分 · A score out of a hundred, line by line. Items that do not apply are left out of both sides:
 * what was kept of the points that apply, as a share of a hundred, rounded half up to two places.
 */
public record Scoring(List<Line> lines, BigDecimal earned, BigDecimal possible, BigDecimal score) {

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
  private static final int PLACES = 2;

  public Scoring {
    lines = List.copyOf(lines);
  }

  /** 评定 · What was found of an item, and how many times it fell short. */
  public record Given(Verdict verdict, int times) {

    public static final Given MET = new Given(Verdict.MET, 0);
  }

  /** 缘由 · Why an item has the points that it has. */
  public record Line(Criterion criterion, Given given, BigDecimal off, String because) {}

  /**
   * The score by the items of a version.
   *
   * @param given by position; an item that is not named is met
   */
  public static Scoring of(List<Criterion> criteria, Map<Integer, Given> given) {
    List<Line> lines =
        criteria.stream()
            .map(each -> line(each, given.getOrDefault(each.position(), Given.MET)))
            .toList();
    BigDecimal possible = BigDecimal.ZERO;
    BigDecimal off = BigDecimal.ZERO;
    for (Line line : lines) {
      if (line.given().verdict() != Verdict.NOT_APPLICABLE) {
        possible = possible.add(line.criterion().points());
        off = off.add(line.off());
      }
    }
    BigDecimal earned = possible.subtract(off);
    BigDecimal score =
        possible.signum() == 0
            ? BigDecimal.ZERO.setScale(PLACES, RoundingMode.UNNECESSARY)
            : earned.multiply(HUNDRED).divide(possible, PLACES, RoundingMode.HALF_UP);
    return new Scoring(lines, earned, possible, score);
  }

  private static Line line(Criterion criterion, Given given) {
    return switch (given.verdict()) {
      case MET -> new Line(criterion, given, BigDecimal.ZERO, "符合，得 " + points(criterion));
      case NOT_APPLICABLE -> new Line(criterion, given, BigDecimal.ZERO, "不适用，不计入");
      case SHORT -> {
        BigDecimal off = criterion.deduction(given.times());
        yield new Line(criterion, given, off, because(criterion, given.times(), off));
      }
    };
  }

  private static String because(Criterion criterion, int times, BigDecimal off) {
    String each = Criterion.plain(criterion.off());
    if (criterion.rule() == Rule.ONCE) {
      return "一次扣 " + each + " 分";
    }
    String counted = times + " 次 × " + each + " 分";
    boolean capped = criterion.off().multiply(BigDecimal.valueOf(times)).compareTo(off) > 0;
    return counted + (capped ? "，至多扣 " : " = ") + Criterion.plain(off) + " 分";
  }

  private static String points(Criterion criterion) {
    return Criterion.plain(criterion.points()) + " 分";
  }
}
