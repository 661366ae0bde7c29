package yixian.inspection.ranking;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import yixian.inspection.campaign.Scores.Score;

/**
 * 取榜规则 · Who stands on the list.
 *
 * <p>The red side takes so many from the top, of those with at least a score; the black side so
 * many from the bottom, of those below a score. Who has the same score as the last one taken is
 * taken too, and equal scores share a rank. As the black score is never above the red one, nobody
 * stands on both sides.
 *
 * @param red how many at most from the top
 * @param redFrom with at least this score
 * @param black how many at most from the bottom
 * @param blackBelow with less than this score
 */
public record RankingRule(int red, BigDecimal redFrom, int black, BigDecimal blackBelow) {

  /** 位次 · Where a target stands on a side. */
  record Placed(Side side, int rank, Score score) {}

  List<Placed> placed(List<Score> scores) {
    Comparator<Score> up =
        Comparator.comparing(Score::score).thenComparing(Score::name).thenComparing(Score::target);
    Comparator<Score> down =
        Comparator.comparing(Score::score, Comparator.reverseOrder())
            .thenComparing(Score::name)
            .thenComparing(Score::target);
    List<Placed> placed = new ArrayList<>();
    placed.addAll(taken(scores, Side.RED, red, down, each -> each.score().compareTo(redFrom) >= 0));
    placed.addAll(
        taken(scores, Side.BLACK, black, up, each -> each.score().compareTo(blackBelow) < 0));
    return placed;
  }

  private static List<Placed> taken(
      List<Score> scores, Side side, int most, Comparator<Score> order, Predicate<Score> fits) {
    List<Score> fitting = scores.stream().filter(fits).sorted(order).toList();
    List<Placed> taken = new ArrayList<>();
    for (int at = 0; at < fitting.size(); at++) {
      Score score = fitting.get(at);
      boolean level = at > 0 && score.score().compareTo(fitting.get(at - 1).score()) == 0;
      if (at >= most && !(level && most > 0)) {
        break;
      }
      taken.add(new Placed(side, level ? taken.getLast().rank() : at + 1, score));
    }
    return taken;
  }

  /** The rule in words. */
  String words() {
    return "红榜：前 %d 名，不低于 %s 分；黑榜：后 %d 名，低于 %s 分；并列的一并上榜"
        .formatted(red, plain(redFrom), black, plain(blackBelow));
  }

  private static String plain(BigDecimal score) {
    return score.stripTrailingZeros().toPlainString();
  }
}
