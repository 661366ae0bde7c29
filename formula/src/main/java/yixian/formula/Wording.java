package yixian.formula;

import java.util.List;
import java.util.stream.Collectors;
import yixian.formula.Catalogue.Detail;
import yixian.formula.Catalogue.Kind;

/** Tells in plain words what a measure says, for those who are measured by it. */
final class Wording {

  private final Catalogue catalogue;

  Wording(Catalogue catalogue) {
    this.catalogue = catalogue;
  }

  String words(Measure measure) {
    Measure.Target target = measure.target();
    String aim =
        target == null ? "" : "；目标：" + (target.atLeast() ? "不低于 " : "不高于 ") + target.at().text();
    return words(measure.value()) + aim + "。";
  }

  String words(Expr expr) {
    return switch (expr) {
      case Expr.Constant constant -> constant.quantity().text();
      case Expr.Count count -> counted(count.of()) + "件数";
      case Expr.Sum sum -> counted(sum.of()) + named(sum.of(), sum.detail()) + "合计";
      case Expr.Mean mean -> counted(mean.of()) + named(mean.of(), mean.detail()) + "平均值";
      case Expr.Binary both -> binary(both);
      case Expr.Weighted weighted ->
          weighted.parts().stream()
              .map(part -> words(part.of()) + "（权重 " + part.weight().toPlainString() + "）")
              .collect(Collectors.joining("；", "以下各项的加权平均，不适用的不参加：", ""));
      case Expr.Capped capped -> words(capped.of()) + "，最高按 " + capped.at().text() + " 计";
      case Expr.Floored floored -> words(floored.of()) + "，最低按 " + floored.at().text() + " 计";
      case Expr.Enough enough -> words(enough.of()) + "，不足 " + enough.records() + " 件时不适用";
      case Expr.Scored scored -> words(scored.of()) + "，" + scored(scored.knots());
    };
  }

  private String binary(Expr.Binary both) {
    String left = operand(both.left());
    String right = operand(both.right());
    return switch (both.how()) {
      case PLUS -> left + "加上" + right;
      case MINUS -> left + "减去" + right;
      case TIMES -> left + "乘以" + right;
      case OVER ->
          both.left() instanceof Expr.Count && both.right() instanceof Expr.Count
              ? right + "中，" + left + "所占的比率"
              : left + "除以" + right;
    };
  }

  private String operand(Expr expr) {
    return switch (expr) {
      case Expr.Constant _, Expr.Count _, Expr.Sum _, Expr.Mean _ -> words(expr);
      case Expr.Binary _,
          Expr.Weighted _,
          Expr.Capped _,
          Expr.Floored _,
          Expr.Enough _,
          Expr.Scored _ ->
          "（" + words(expr) + "）";
    };
  }

  private static String scored(List<Expr.Knot> knots) {
    Expr.Knot first = knots.getFirst();
    Expr.Knot last = knots.getLast();
    String between =
        knots.size() <= 2
            ? ""
            : knots.subList(1, knots.size() - 1).stream()
                .map(knot -> knot.at().text() + " 得 " + knot.points().text() + "，")
                .collect(Collectors.joining());
    return first.at().text()
        + " 及以下得 "
        + first.points().text()
        + "，"
        + between
        + last.at().text()
        + " 及以上得 "
        + last.points().text()
        + "，其间按比例计分";
  }

  private String counted(Counted counted) {
    Kind kind = catalogue.demand(counted.kind());
    Condition where = counted.where();
    return "期内“" + kind.name() + "”" + (where == null ? "" : "且" + words(kind, where)) + "的";
  }

  private String named(Counted counted, String detail) {
    return "“" + Printer.detail(catalogue.demand(counted.kind()), detail).name() + "”";
  }

  private String words(Kind of, Condition condition) {
    return switch (condition) {
      case Condition.Is is -> "“" + Printer.detail(of, is.detail()).name() + "”";
      case Condition.Compare compare ->
          Printer.detail(of, compare.detail()).name()
              + compare.how().words()
              + " "
              + compare.value().toPlainString();
      case Condition.Among among -> among(of, among);
      case Condition.Has has -> "有" + record(has);
      case Condition.Not(Condition.Has has) -> "没有" + record(has);
      case Condition.Not not -> "并非" + single(of, not.of());
      case Condition.All all ->
          all.of().stream().map(one -> single(of, one)).collect(Collectors.joining("，且"));
      case Condition.Any any ->
          any.of().stream().map(one -> single(of, one)).collect(Collectors.joining("或"));
    };
  }

  private String single(Kind of, Condition one) {
    String text = words(of, one);
    return one instanceof Condition.All || one instanceof Condition.Any ? "（" + text + "）" : text;
  }

  private String among(Kind of, Condition.Among among) {
    Detail detail = Printer.detail(of, among.detail());
    return detail.name()
        + (among.values().size() == 1 ? "为" : "为其一：")
        + among.values().stream()
            .map(value -> "“" + Printer.shown(detail, value) + "”")
            .collect(Collectors.joining("、"));
  }

  private String record(Condition.Has has) {
    Kind kind = catalogue.demand(has.kind());
    Condition where = has.where();
    return "“" + kind.name() + "”" + (where == null ? "" : "（" + words(kind, where) + "）");
  }
}
