package yixian.formula;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import yixian.formula.Catalogue.Detail;
import yixian.formula.Catalogue.Form;
import yixian.formula.Catalogue.Kind;
import yixian.formula.Condition.Comparison;

/** Draws sound measures from a seed. */
final class Drawn {

  private final Random random;

  Drawn(long seed) {
    this.random = new Random(seed);
  }

  Measure measure() {
    Type type = List.of(Type.COUNT, Type.RATIO, Type.AMOUNT, Type.POINTS).get(random.nextInt(4));
    Expr value = expr(type, 4);
    Measure.@Nullable Target target =
        random.nextBoolean() ? null : new Measure.Target(random.nextBoolean(), quantity(type));
    return new Measure(value, target);
  }

  private Expr expr(Type type, int deep) {
    if (deep > 0) {
      switch (random.nextInt(6)) {
        case 0 -> {
          return new Expr.Capped(expr(type, deep - 1), quantity(type));
        }
        case 1 -> {
          return new Expr.Floored(expr(type, deep - 1), quantity(type));
        }
        case 2 -> {
          return weighted(type, deep);
        }
        case 3 -> {
          Expr of = expr(type, deep - 1);
          return Checker.sample(of) == null ? of : new Expr.Enough(of, 1 + random.nextInt(5));
        }
        default -> {}
      }
    }
    return switch (type) {
      case COUNT -> count(deep);
      case RATIO -> ratio(deep);
      case AMOUNT -> amount(deep);
      case POINTS -> points(deep);
      case NUMBER -> throw new AssertionError();
    };
  }

  private Expr weighted(Type type, int deep) {
    List<Expr.Part> parts = new ArrayList<>();
    for (int i = 0; i <= random.nextInt(3); i++) {
      parts.add(new Expr.Part(expr(type, deep - 1), BigDecimal.valueOf(1 + random.nextInt(90))));
    }
    return new Expr.Weighted(parts);
  }

  private Expr count(int deep) {
    if (deep <= 0 || random.nextInt(3) > 0) {
      return new Expr.Count(counted(kind()));
    }
    return new Expr.Binary(plusOrMinus(), expr(Type.COUNT, deep - 1), expr(Type.COUNT, deep - 1));
  }

  private Expr ratio(int deep) {
    return switch (random.nextInt(4)) {
      case 0 ->
          new Expr.Binary(
              Expr.Operation.MINUS, new Expr.Constant(quantity(Type.RATIO)), divided(deep));
      case 1 -> new Expr.Binary(Expr.Operation.TIMES, divided(deep), number());
      default -> divided(deep);
    };
  }

  private Expr divided(int deep) {
    Type type = random.nextInt(4) == 0 ? Type.AMOUNT : Type.COUNT;
    return new Expr.Binary(Expr.Operation.OVER, expr(type, deep - 1), expr(type, deep - 1));
  }

  private Expr amount(int deep) {
    Kind kind = withNumber();
    Counted of = counted(kind);
    return switch (random.nextInt(deep <= 0 ? 2 : 4)) {
      case 0 -> new Expr.Sum(of, "level");
      case 1 -> new Expr.Mean(of, "level");
      case 2 ->
          new Expr.Binary(plusOrMinus(), expr(Type.AMOUNT, deep - 1), expr(Type.AMOUNT, deep - 1));
      default ->
          new Expr.Binary(
              Expr.Operation.OVER, expr(Type.AMOUNT, deep - 1), expr(Type.COUNT, deep - 1));
    };
  }

  private Expr points(int deep) {
    Type of = List.of(Type.COUNT, Type.RATIO, Type.AMOUNT).get(random.nextInt(3));
    return switch (random.nextInt(3)) {
      case 0 ->
          new Expr.Binary(
              Expr.Operation.TIMES, expr(of, deep - 1), new Expr.Constant(quantity(Type.POINTS)));
      case 1 ->
          new Expr.Binary(
              Expr.Operation.MINUS,
              new Expr.Constant(quantity(Type.POINTS)),
              new Expr.Binary(
                  Expr.Operation.TIMES,
                  new Expr.Constant(quantity(Type.POINTS)),
                  expr(of, deep - 1)));
      default -> new Expr.Scored(expr(of, deep - 1), knots(of));
    };
  }

  private List<Expr.Knot> knots(Type type) {
    List<Expr.Knot> knots = new ArrayList<>();
    int at = random.nextInt(20);
    for (int i = 0; i < 2 + random.nextInt(3); i++) {
      knots.add(
          new Expr.Knot(new Quantity(new BigDecimal(at), written(type)), quantity(Type.POINTS)));
      at += 1 + random.nextInt(30);
    }
    return knots;
  }

  private Expr number() {
    return new Expr.Constant(
        new Quantity(BigDecimal.valueOf(1 + random.nextInt(900), 1), Type.NUMBER));
  }

  private Quantity quantity(Type type) {
    return new Quantity(BigDecimal.valueOf(random.nextInt(1_000), 1), written(type));
  }

  /** Amounts are written as plain numbers. */
  private static Type written(Type type) {
    return type == Type.AMOUNT ? Type.NUMBER : type;
  }

  private Expr.Operation plusOrMinus() {
    return random.nextBoolean() ? Expr.Operation.PLUS : Expr.Operation.MINUS;
  }

  private Kind kind() {
    List<Kind> kinds = Town.CATALOGUE.kinds();
    return kinds.get(random.nextInt(kinds.size()));
  }

  private Kind withNumber() {
    return Town.CATALOGUE.demand(random.nextBoolean() ? "issue.rated" : "odd");
  }

  private Counted counted(Kind kind) {
    return new Counted(kind.code(), random.nextBoolean() ? null : condition(kind, 3, false));
  }

  private Condition condition(Kind of, int deep, boolean inside) {
    if (deep > 0) {
      switch (random.nextInt(5)) {
        case 0 -> {
          return new Condition.All(several(() -> condition(of, deep - 1, inside)));
        }
        case 1 -> {
          return new Condition.Any(several(() -> condition(of, deep - 1, inside)));
        }
        case 2 -> {
          return new Condition.Not(condition(of, deep - 1, inside));
        }
        default -> {}
      }
    }
    if (!inside && (of.details().isEmpty() || random.nextBoolean())) {
      return has();
    }
    return test(of.details().get(random.nextInt(of.details().size())));
  }

  private Condition has() {
    Kind kind = kind();
    return new Condition.Has(
        kind.code(),
        kind.details().isEmpty() || random.nextBoolean() ? null : condition(kind, 2, true));
  }

  private Condition test(Detail detail) {
    if (detail.form() == Form.FLAG) {
      return new Condition.Is(detail.code());
    }
    if (detail.form() == Form.NUMBER) {
      Comparison how = Comparison.values()[random.nextInt(Comparison.values().length)];
      return new Condition.Compare(detail.code(), how, BigDecimal.valueOf(random.nextInt(6)));
    }
    List<String> values =
        detail.form() == Form.REFERENCE
            ? List.of("市容环境", "道路")
            : detail.choices().stream().map(Catalogue.Choice::code).toList();
    return new Condition.Among(detail.code(), values.subList(0, 1 + random.nextInt(2)));
  }

  private List<Condition> several(Supplier<Condition> one) {
    List<Condition> all = new ArrayList<>();
    for (int i = 0; i < 2 + random.nextInt(2); i++) {
      all.add(one.get());
    }
    return all;
  }
}
