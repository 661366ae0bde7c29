package yixian.formula;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** Counts and reckons in the dullest way, on records that lie in memory. */
final class BruteForce implements Counts {

  private static final MathContext FINE = new MathContext(80);
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  /** Something that happened to a record. */
  record Happened(int record, String kind, Map<String, Object> details) {}

  private final List<Happened> all;

  BruteForce(long seed) {
    Random random = new Random(seed);
    all = new ArrayList<>();
    int happened = random.nextInt(60);
    for (int i = 0; i < happened; i++) {
      List<Catalogue.Kind> kinds = Town.CATALOGUE.kinds();
      Map<String, Object> details = new HashMap<>();
      details.put("inTime", random.nextBoolean());
      details.put("channel", random.nextBoolean() ? "HOTLINE" : "VISIT");
      details.put("category", random.nextBoolean() ? "市容环境" : "道路");
      if (random.nextInt(4) > 0) {
        details.put("level", BigDecimal.valueOf(1 + random.nextInt(5)));
      }
      all.add(
          new Happened(
              random.nextInt(20), kinds.get(random.nextInt(kinds.size())).code(), details));
    }
  }

  private List<Happened> picked(Counted of) {
    return all.stream()
        .filter(one -> one.kind().equals(of.kind()))
        .filter(one -> holds(of.where(), one))
        .toList();
  }

  @Override
  public long records(Expr.Count of) {
    return picked(of.of()).stream().map(Happened::record).distinct().count();
  }

  @Override
  public Total total(Counted of, String detail) {
    List<BigDecimal> found =
        picked(of).stream()
            .map(one -> one.details().get(detail))
            .filter(BigDecimal.class::isInstance)
            .map(BigDecimal.class::cast)
            .toList();
    return new Total(
        Fraction.of(found.stream().reduce(BigDecimal.ZERO, BigDecimal::add)), found.size());
  }

  private boolean holds(@Nullable Condition condition, Happened one) {
    return switch (condition) {
      case null -> true;
      case Condition.Is is -> Boolean.TRUE.equals(one.details().get(is.detail()));
      case Condition.Compare compare ->
          one.details().get(compare.detail()) instanceof BigDecimal found
              && compare.how().holds(found, compare.value());
      case Condition.Among among ->
          among.values().stream()
              .anyMatch(value -> value.equals(one.details().get(among.detail())));
      case Condition.Has has ->
          all.stream()
              .anyMatch(
                  other ->
                      other.record() == one.record()
                          && other.kind().equals(has.kind())
                          && holds(has.where(), other));
      case Condition.All each -> each.of().stream().allMatch(part -> holds(part, one));
      case Condition.Any each -> each.of().stream().anyMatch(part -> holds(part, one));
      case Condition.Not not -> !holds(not.of(), one);
    };
  }

  /** The value with eighty digits; null where it does not apply. */
  @Nullable BigDecimal value(Expr expr) {
    return switch (expr) {
      case Expr.Constant constant -> exact(constant.quantity());
      case Expr.Count count -> BigDecimal.valueOf(records(count));
      case Expr.Sum sum -> decimal(total(sum.of(), sum.detail()).sum());
      case Expr.Mean mean -> {
        Total total = total(mean.of(), mean.detail());
        yield total.over() == 0
            ? null
            : decimal(total.sum()).divide(BigDecimal.valueOf(total.over()), FINE);
      }
      case Expr.Binary both -> binary(both);
      case Expr.Weighted weighted -> weighted(weighted);
      case Expr.Capped capped -> {
        BigDecimal value = value(capped.of());
        yield value == null ? null : value.min(exact(capped.at()));
      }
      case Expr.Floored floored -> {
        BigDecimal value = value(floored.of());
        yield value == null ? null : value.max(exact(floored.at()));
      }
      case Expr.Enough enough -> enough(enough);
      case Expr.Scored scored -> scored(scored);
    };
  }

  private @Nullable BigDecimal binary(Expr.Binary both) {
    BigDecimal left = value(both.left());
    BigDecimal right = value(both.right());
    if (left == null || right == null) {
      return null;
    }
    return switch (both.how()) {
      case PLUS -> left.add(right, FINE);
      case MINUS -> left.subtract(right, FINE);
      case TIMES -> left.multiply(right, FINE);
      case OVER -> isNothing(right) ? null : left.divide(right, FINE);
    };
  }

  /** What eighty digits leave of a difference that is none. */
  private static boolean isNothing(BigDecimal value) {
    return value.abs().compareTo(new BigDecimal("1e-60")) < 0;
  }

  private @Nullable BigDecimal weighted(Expr.Weighted weighted) {
    BigDecimal sum = BigDecimal.ZERO;
    BigDecimal weights = BigDecimal.ZERO;
    for (Expr.Part part : weighted.parts()) {
      BigDecimal value = value(part.of());
      if (value != null) {
        sum = sum.add(value.multiply(part.weight(), FINE), FINE);
        weights = weights.add(part.weight());
      }
    }
    return weights.signum() == 0 ? null : sum.divide(weights, FINE);
  }

  private @Nullable BigDecimal enough(Expr.Enough enough) {
    Expr sample = Measure.bare(enough.of());
    BigDecimal records =
        switch (sample) {
          case Expr.Mean mean -> BigDecimal.valueOf(total(mean.of(), mean.detail()).over());
          case Expr.Binary both when both.how() == Expr.Operation.OVER -> value(both.right());
          default -> value(sample);
        };
    return records == null || records.compareTo(BigDecimal.valueOf(enough.records())) < 0
        ? null
        : value(enough.of());
  }

  private @Nullable BigDecimal scored(Expr.Scored scored) {
    BigDecimal value = value(scored.of());
    if (value == null) {
      return null;
    }
    List<Expr.Knot> knots = scored.knots();
    for (int i = 0; i + 1 < knots.size(); i++) {
      BigDecimal low = exact(knots.get(i).at());
      BigDecimal high = exact(knots.get(i + 1).at());
      if (value.compareTo(low) <= 0) {
        return exact(knots.get(i).points());
      }
      if (value.compareTo(high) <= 0) {
        BigDecimal from = exact(knots.get(i).points());
        return from.add(
            exact(knots.get(i + 1).points())
                .subtract(from)
                .multiply(value.subtract(low))
                .divide(high.subtract(low), FINE));
      }
    }
    return exact(knots.getLast().points());
  }

  private static BigDecimal exact(Quantity quantity) {
    return quantity.type() == Type.RATIO
        ? quantity.value().divide(HUNDRED, FINE)
        : quantity.value();
  }

  private static BigDecimal decimal(Fraction fraction) {
    return new BigDecimal(fraction.top()).divide(new BigDecimal(fraction.bottom()), FINE);
  }
}
