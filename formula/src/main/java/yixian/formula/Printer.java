package yixian.formula;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import yixian.formula.Catalogue.Detail;
import yixian.formula.Catalogue.Form;
import yixian.formula.Catalogue.Kind;

/** Writes a measure in the one way in which it is kept; reading that gives the same measure. */
final class Printer {

  private static final int LOOSE = 0;
  private static final int FACTOR = 3;

  private final Catalogue catalogue;

  Printer(Catalogue catalogue) {
    this.catalogue = catalogue;
  }

  String print(Measure measure) {
    String value = print(measure.value());
    Measure.Target target = measure.target();
    if (target == null) {
      return value;
    }
    return value
        + "，"
        + Words.TARGET
        + " "
        + (target.atLeast() ? Words.AT_LEAST : Words.AT_MOST)
        + " "
        + target.at().text();
  }

  String print(Expr expr) {
    return print(expr, LOOSE);
  }

  /** In brackets where it would be read otherwise among tighter neighbours. */
  private String print(Expr expr, int among) {
    String text =
        switch (expr) {
          case Expr.Constant constant -> constant.quantity().text();
          case Expr.Count count -> Words.COUNT + "(" + counted(count.of(), null) + ")";
          case Expr.Sum sum -> Words.SUM + "(" + counted(sum.of(), sum.detail()) + ")";
          case Expr.Mean mean -> Words.MEAN + "(" + counted(mean.of(), mean.detail()) + ")";
          case Expr.Binary both ->
              print(both.left(), both.how().tightness())
                  + " "
                  + both.how().sign()
                  + " "
                  + print(both.right(), both.how().tightness() + 1);
          case Expr.Weighted weighted ->
              weighted.parts().stream()
                  .map(
                      part ->
                          print(part.of())
                              + " "
                              + Words.WEIGHT
                              + " "
                              + part.weight().toPlainString())
                  .collect(Collectors.joining("；", Words.WEIGHTED + "(", ")"));
          case Expr.Capped capped ->
              print(capped.of()) + "，" + Words.CAP + " " + capped.at().text();
          case Expr.Floored floored ->
              print(floored.of()) + "，" + Words.FLOOR + " " + floored.at().text();
          case Expr.Enough enough ->
              print(enough.of()) + "，" + Words.FEWER + " " + enough.records() + " 件不适用";
          case Expr.Scored scored ->
              print(scored.of())
                  + "，"
                  + Words.SCORE
                  + " "
                  + scored.knots().stream()
                      .map(knot -> knot.at().text() + " " + Words.GETS + " " + knot.points().text())
                      .collect(Collectors.joining("、"));
        };
    return tightness(expr) < among ? "(" + text + ")" : text;
  }

  private static int tightness(Expr expr) {
    return switch (expr) {
      case Expr.Constant _, Expr.Count _, Expr.Sum _, Expr.Mean _, Expr.Weighted _ -> FACTOR;
      case Expr.Binary both -> both.how().tightness();
      case Expr.Capped _, Expr.Floored _, Expr.Enough _, Expr.Scored _ -> LOOSE;
    };
  }

  private String counted(Counted counted, @Nullable String detail) {
    Kind kind = catalogue.demand(counted.kind());
    String of = detail == null ? "" : " " + Words.OF + " " + name(detail(kind, detail).name());
    Condition where = counted.where();
    return name(kind.name())
        + of
        + (where == null ? "" : " " + Words.WHERE + " " + print(kind, where));
  }

  private String print(Kind of, Condition condition) {
    return switch (condition) {
      case Condition.Is is -> name(detail(of, is.detail()).name());
      case Condition.Compare compare ->
          name(detail(of, compare.detail()).name())
              + " "
              + compare.how().sign()
              + " "
              + compare.value().toPlainString();
      case Condition.Among among -> among(of, among);
      case Condition.Has has -> has(has, Words.HAS);
      case Condition.Not(Condition.Has has) -> has(has, Words.HAS_NOT);
      case Condition.Not not -> Words.NOT + " " + single(of, not.of());
      case Condition.All all ->
          all.of().stream()
              .map(one -> single(of, one))
              .collect(Collectors.joining(" " + Words.AND + " "));
      case Condition.Any any ->
          any.of().stream()
              .map(one -> one instanceof Condition.Any ? single(of, one) : print(of, one))
              .collect(Collectors.joining(" " + Words.OR + " "));
    };
  }

  /** In brackets where it is made of several. */
  private String single(Kind of, Condition one) {
    String text = print(of, one);
    return one instanceof Condition.All || one instanceof Condition.Any ? "(" + text + ")" : text;
  }

  private String among(Kind of, Condition.Among among) {
    Detail detail = detail(of, among.detail());
    return name(detail.name())
        + " "
        + Words.AMONG
        + " "
        + among.values().stream()
            .map(value -> "“" + shown(detail, value) + "”")
            .collect(Collectors.joining("、"));
  }

  private String has(Condition.Has has, String word) {
    Kind kind = catalogue.demand(has.kind());
    Condition where = has.where();
    return word + " " + name(kind.name()) + (where == null ? "" : "(" + print(kind, where) + ")");
  }

  static String shown(Detail detail, String value) {
    return detail.form() == Form.REFERENCE
        ? value
        : detail.choice(value).map(Catalogue.Choice::name).orElse(value);
  }

  static Detail detail(Kind kind, String code) {
    return kind.detail(code)
        .orElseThrow(
            () ->
                new IllegalStateException(
                    kind.code()
                        + " has no mark "
                        + code
                        + ". Maybe the measure was read against another catalogue?"));
  }

  /** In quotes where the name would not be read as one word. */
  static String name(String name) {
    boolean plain = name.chars().allMatch(one -> Lexer.inChinese((char) one));
    return plain && !Words.ALL.contains(name) ? name : "“" + name + "”";
  }

  static List<String> names(List<Detail> details) {
    return details.stream().map(Detail::name).toList();
  }
}
