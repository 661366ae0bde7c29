package yixian.formula;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import yixian.formula.Catalogue.Choice;
import yixian.formula.Catalogue.Detail;
import yixian.formula.Catalogue.Form;
import yixian.formula.Catalogue.Kind;
import yixian.formula.Condition.Comparison;
import yixian.formula.Expr.Operation;

/**
 * Reads a text into a measure. Names are looked up as they are met, so that a fault points at the
 * name and not behind it; what kinds of numbers are brought together is judged afterwards by {@link
 * Checker}.
 *
 * <pre>
 * measure   = value [ "目标" ("不低于" | "不高于") quantity ]
 * value     = sum { rule }
 * rule      = "封顶" quantity | "保底" quantity | "不足" number ["件"] "不适用"
 *           | "计分" quantity "得" quantity { "、" quantity "得" quantity }
 * sum       = product { ("+" | "-") product }
 * product   = factor { ("×" | "÷") factor }
 * factor    = quantity | "(" value ")" | "件数" "(" counted ")"
 *           | ("合计" | "均值") "(" kind "的" detail [ "当" any ] ")"
 *           | "加权平均" "(" value "权重" number { "；" value "权重" number } ")"
 * counted   = kind [ "当" any ]
 * any       = all { "或" all }      all = one { "且" one }
 * one       = "非" one | "(" any ")" | ("有" | "无") kind [ "(" any ")" ]
 *           | detail | detail sign number | detail "属于" name { "、" name }
 * </pre>
 *
 * A comma may stand before each rule and before the target.
 */
final class Parser {

  private static final int DEEPEST = 24;
  private static final int LONGEST_NUMBER = 12;

  private final Catalogue catalogue;
  private final List<Token> tokens;
  private final Map<Object, Token> places = new IdentityHashMap<>();
  private final List<Suggestion> offered = new ArrayList<>();
  private int next;
  private int depth;

  Parser(List<Token> tokens, Catalogue catalogue) {
    this.tokens = tokens;
    this.catalogue = catalogue;
  }

  /** Where a part of what was read stands, for faults found afterwards. */
  Map<Object, Token> places() {
    return places;
  }

  /** What could have stood where the text ends. */
  List<Suggestion> offered() {
    return offered;
  }

  Measure measure() {
    Expr value = value();
    Measure.Target target = null;
    accept("，");
    if (accept(Words.TARGET)) {
      target = target();
    }
    if (!peek().ends()) {
      throw unexpected("这里应当结束，或接“封顶”“不足…不适用”“计分”“目标”等");
    }
    return new Measure(value, target);
  }

  private Measure.Target target() {
    boolean atLeast = accept(Words.AT_LEAST);
    if (!atLeast && !accept(Words.AT_MOST)) {
      throw unexpected("“目标”后应写“不低于”或“不高于”，例如：目标 不低于 95%");
    }
    return new Measure.Target(atLeast, quantity());
  }

  private Expr value() {
    return deeper(
        () -> {
          int from = next;
          Expr value = sum();
          while (true) {
            Expr ruled = rule(value);
            if (ruled == null) {
              return value;
            }
            value = placed(ruled, from);
          }
        });
  }

  private @Nullable Expr rule(Expr of) {
    int before = next;
    accept("，");
    if (accept(Words.CAP)) {
      return new Expr.Capped(of, quantity());
    }
    if (accept(Words.FLOOR)) {
      return new Expr.Floored(of, quantity());
    }
    if (accept(Words.FEWER)) {
      return enough(of);
    }
    if (accept(Words.SCORE)) {
      return new Expr.Scored(of, knots());
    }
    next = before;
    return null;
  }

  private Expr enough(Expr of) {
    Token at = peek();
    BigDecimal number = number("“不足”后应写件数，例如：不足 5 件不适用");
    if (number.stripTrailingZeros().scale() > 0
        || number.signum() == 0
        || number.compareTo(BigDecimal.valueOf(100_000)) > 0) {
      throw new Stop(new Fault(at.from(), at.to(), "件数应为 1 至 100000 的整数", "例如：不足 5 件不适用"));
    }
    accept(Words.PIECES);
    demand(Words.NOT_APPLICABLE, "例如：不足 5 件不适用");
    return new Expr.Enough(of, number.intValueExact());
  }

  private List<Expr.Knot> knots() {
    List<Expr.Knot> knots = new ArrayList<>();
    do {
      int from = next;
      Quantity at = quantity();
      demand(Words.GETS, "例如：计分 60% 得 0 分、95% 得 10 分");
      knots.add(placed(new Expr.Knot(at, quantity()), from));
    } while (accept("、") || numberBehindComma());
    return knots;
  }

  private boolean numberBehindComma() {
    if (peek().is("，") && tokens.get(next + 1).kind() == Token.Kind.NUMBER) {
      next++;
      return true;
    }
    return false;
  }

  private Expr sum() {
    return chain(
        this::product,
        token -> token.is("+") ? Operation.PLUS : token.is("-") ? Operation.MINUS : null,
        "+",
        "-");
  }

  private Expr product() {
    return chain(
        this::factor,
        token -> token.is("×") ? Operation.TIMES : token.is("÷") ? Operation.OVER : null,
        "×",
        "÷");
  }

  private Expr chain(
      Supplier<Expr> operand,
      Function<Token, @Nullable Operation> operation,
      String one,
      String other) {
    int from = next;
    Expr left = operand.get();
    while (true) {
      Operation how = operation.apply(peek());
      if (how == null) {
        offer(one, other);
        return left;
      }
      next++;
      left = placed(new Expr.Binary(how, left, operand.get()), from);
    }
  }

  private Expr factor() {
    int from = next;
    if (peek().kind() == Token.Kind.NUMBER) {
      return placed(new Expr.Constant(quantity()), from);
    }
    if (accept("(")) {
      Expr inner = value();
      close();
      return inner;
    }
    if (accept(Words.COUNT)) {
      return placed(new Expr.Count(inBrackets(this::counted)), from);
    }
    if (accept(Words.SUM)) {
      return placed(inBrackets(() -> ofDetail(Expr.Sum::new)), from);
    }
    if (accept(Words.MEAN)) {
      return placed(inBrackets(() -> ofDetail(Expr.Mean::new)), from);
    }
    if (accept(Words.WEIGHTED)) {
      return placed(inBrackets(this::weighted), from);
    }
    Token found = peek();
    if (found.kind() == Token.Kind.WORD) {
      catalogue
          .kind(found.text())
          .ifPresent(
              kind -> {
                throw new Stop(
                    new Fault(
                        found.from(),
                        found.to(),
                        "“" + kind.name() + "”前面没有写怎样数",
                        "请写成 件数(" + kind.name() + ")"));
              });
      refuseBarred(found);
    }
    throw unexpected("这里应写“件数(…)”“均值(…)”“合计(…)”“加权平均(…)”、数或括号");
  }

  private <T> T inBrackets(Supplier<T> inner) {
    demand("(", "请补上左括号");
    T found = inner.get();
    close();
    return found;
  }

  private void close() {
    demand(")", "请补上右括号，或检查括号是否成对");
  }

  private Counted counted() {
    Kind kind = kind();
    return new Counted(kind.code(), accept(Words.WHERE) ? any(kind, false) : null);
  }

  private <T extends Expr> T ofDetail(java.util.function.BiFunction<Counted, String, T> make) {
    Kind kind = kind();
    demand(Words.OF, "例如：均值(评价 的 满意程度)");
    Token at = peek();
    Detail detail = detail(kind, one -> one.form() == Form.NUMBER, "能求均值与合计的");
    if (detail.form() != Form.NUMBER) {
      throw new Stop(
          new Fault(
              at.from(),
              at.to(),
              "“" + detail.name() + "”不是数，不能求均值或合计",
              names("“" + kind.name() + "”中是数的有", numbers(kind))));
    }
    return make.apply(
        new Counted(kind.code(), accept(Words.WHERE) ? any(kind, false) : null), detail.code());
  }

  private static List<String> numbers(Kind kind) {
    return kind.details().stream()
        .filter(one -> one.form() == Form.NUMBER)
        .map(Detail::name)
        .toList();
  }

  private Expr weighted() {
    List<Expr.Part> parts = new ArrayList<>();
    do {
      Expr of = value();
      demand(Words.WEIGHT, "加权平均的每一项都要写权重，例如：件数(…) ÷ 件数(…) 权重 40");
      Token at = peek();
      BigDecimal weight = number("“权重”后应写一个数，例如：权重 40");
      if (weight.signum() == 0) {
        throw new Stop(new Fault(at.from(), at.to(), "权重不能为 0", "请写大于 0 的数，或删去这一项"));
      }
      parts.add(new Expr.Part(of, weight));
    } while (accept("；"));
    return new Expr.Weighted(parts);
  }

  // ------------------------------------------------------------------ conditions

  private Condition any(Kind of, boolean inside) {
    return deeper(
        () -> {
          List<Condition> all = new ArrayList<>(List.of(all(of, inside)));
          while (accept(Words.OR)) {
            all.add(all(of, inside));
          }
          return all.size() == 1 ? all.getFirst() : new Condition.Any(all);
        });
  }

  private Condition all(Kind of, boolean inside) {
    List<Condition> ones = new ArrayList<>(List.of(one(of, inside)));
    while (accept(Words.AND)) {
      ones.add(one(of, inside));
    }
    return ones.size() == 1 ? ones.getFirst() : new Condition.All(ones);
  }

  private Condition one(Kind of, boolean inside) {
    if (accept(Words.NOT)) {
      return deeper(() -> new Condition.Not(one(of, inside)));
    }
    if (accept("(")) {
      Condition inner = any(of, inside);
      close();
      return inner;
    }
    Token at = peek();
    if (!inside || !at.ends()) {
      boolean has = accept(Words.HAS);
      if (has || accept(Words.HAS_NOT)) {
        if (inside) {
          throw new Stop(new Fault(at.from(), at.to(), "“有”“无”的括号里不能再写“有”“无”", "请把它移到括号外，用“且”连接"));
        }
        Condition found = has();
        return has ? found : new Condition.Not(found);
      }
    }
    return test(of);
  }

  private Condition has() {
    Kind kind = kind();
    if (!accept("(")) {
      return new Condition.Has(kind.code(), null);
    }
    Condition where = any(kind, true);
    close();
    return new Condition.Has(kind.code(), where);
  }

  private Condition test(Kind of) {
    Token at = peek();
    Detail detail = detail(of, _ -> true, "");
    return switch (detail.form()) {
      case FLAG -> new Condition.Is(detail.code());
      case NUMBER -> compare(detail, at);
      case CHOICE, REFERENCE -> among(detail, at);
    };
  }

  private Condition compare(Detail detail, Token at) {
    for (Comparison how : Comparison.values()) {
      if (accept(how.sign())) {
        return new Condition.Compare(
            detail.code(), how, number("这里应写一个数，例如：" + detail.name() + " ≥ 4"));
      }
    }
    throw behind(
        at, "“" + detail.name() + "”要与一个数比较", "例如：" + detail.name() + " ≥ 4（可用 ≥ ≤ > < = ≠）");
  }

  private Condition among(Detail detail, Token at) {
    if (accept("=")) {
      return new Condition.Among(detail.code(), List.of(choice(detail)));
    }
    if (accept("≠")) {
      return new Condition.Not(new Condition.Among(detail.code(), List.of(choice(detail))));
    }
    if (accept(Words.AMONG)) {
      List<String> values = new ArrayList<>();
      do {
        values.add(choice(detail));
      } while (accept("、"));
      return new Condition.Among(detail.code(), values);
    }
    throw behind(at, "“" + detail.name() + "”后应写属于什么", "例如：" + detail.name() + " 属于 “…”、“…”");
  }

  private String choice(Detail detail) {
    Token token = peek();
    if (token.ends()) {
      detail
          .choices()
          .forEach(
              one ->
                  offered.add(
                      new Suggestion(
                          "“" + one.name() + "”", detail.name(), Suggestion.Sort.CHOICE)));
    }
    if (token.kind() != Token.Kind.TEXT || token.text().isBlank()) {
      throw unexpected("这里应写放在引号里的词，例如：" + detail.name() + " 属于 “…”");
    }
    next++;
    if (detail.form() == Form.REFERENCE) {
      return token.text();
    }
    Optional<Choice> choice = detail.choice(token.text());
    if (choice.isEmpty()) {
      throw new Stop(
          new Fault(
              token.from(),
              token.to(),
              "“" + detail.name() + "”没有“" + token.text() + "”这一项",
              names("可写的有", detail.choices().stream().map(Choice::name).toList())));
    }
    return choice.get().code();
  }

  // ------------------------------------------------------------------ names

  private Kind kind() {
    Token token = peek();
    if (token.ends()) {
      catalogue
          .kinds()
          .forEach(
              one ->
                  offered.add(
                      new Suggestion(Printer.name(one.name()), one.basis(), Suggestion.Sort.KIND)));
    }
    if (token.kind() != Token.Kind.WORD && token.kind() != Token.Kind.TEXT) {
      throw unexpected("这里应写可计数的事项，例如：件数(结案)");
    }
    Optional<Kind> found = catalogue.kind(token.text());
    if (found.isEmpty()) {
      refuseBarred(token);
      List<String> all = catalogue.kinds().stream().map(Kind::name).toList();
      throw new Stop(
          new Fault(
              token.from(), token.to(), "没有可计数的事项“" + token.text() + "”", mend(token.text(), all)));
    }
    next++;
    return found.get();
  }

  private void refuseBarred(Token token) {
    catalogue
        .barred(token.text())
        .ifPresent(
            barred -> {
              throw new Stop(
                  new Fault(
                      token.from(),
                      token.to(),
                      "“" + barred.name() + "”不得计入指标：" + barred.reason(),
                      "请改用可计数目录中的事项"));
            });
  }

  private Detail detail(Kind of, java.util.function.Predicate<Detail> fitting, String which) {
    Token token = peek();
    if (token.ends()) {
      of.details().stream()
          .filter(fitting)
          .forEach(
              one ->
                  offered.add(
                      new Suggestion(
                          Printer.name(one.name()), hint(of, one), Suggestion.Sort.DETAIL)));
    }
    if (token.kind() != Token.Kind.WORD && token.kind() != Token.Kind.TEXT) {
      throw unexpected("这里应写“" + of.name() + "”的标记" + mendDetails(of, fitting, which));
    }
    Optional<Detail> found = of.detail(token.text());
    if (found.isEmpty()) {
      refuseBarred(token);
      List<String> all = of.details().stream().filter(fitting).map(Detail::name).toList();
      throw new Stop(
          new Fault(
              token.from(),
              token.to(),
              "“" + of.name() + "”没有标记“" + token.text() + "”",
              all.isEmpty() ? "“" + of.name() + "”没有" + which + "标记" : mend(token.text(), all)));
    }
    next++;
    return found.get();
  }

  private static String mendDetails(
      Kind of, java.util.function.Predicate<Detail> fitting, String which) {
    List<String> all = of.details().stream().filter(fitting).map(Detail::name).toList();
    return all.isEmpty() ? "；它没有" + which + "标记" : "：" + String.join("、", all);
  }

  private static String hint(Kind of, Detail detail) {
    return switch (detail.form()) {
      case FLAG -> of.name() + "的标记：是或否";
      case NUMBER -> of.name() + "的标记：数";
      case CHOICE -> detail.choices().stream().map(Choice::name).collect(Collectors.joining("、"));
      case REFERENCE -> of.name() + "的标记：名称";
    };
  }

  private static String mend(String word, List<String> all) {
    Optional<String> near = Nearness.nearest(word, all);
    return near.map(name -> "是否应为“" + name + "”？").orElse("") + names("可写的有", all);
  }

  private static String names(String head, List<String> all) {
    return all.isEmpty() ? head + "：无" : head + "：" + String.join("、", all);
  }

  // ------------------------------------------------------------------ numbers

  private Quantity quantity() {
    int from = next;
    BigDecimal number = number("这里应写一个数，例如：95%、10 分、20 件");
    Type type =
        accept("%")
            ? Type.RATIO
            : accept(Words.POINTS) ? Type.POINTS : accept(Words.PIECES) ? Type.COUNT : Type.NUMBER;
    return placed(new Quantity(number, type), from);
  }

  private BigDecimal number(String mend) {
    Token token = peek();
    if (token.kind() != Token.Kind.NUMBER) {
      throw unexpected(mend);
    }
    if (token.text().length() > LONGEST_NUMBER) {
      throw new Stop(
          new Fault(token.from(), token.to(), "数太长", "请写不超过 " + LONGEST_NUMBER + " 位的数"));
    }
    next++;
    return new BigDecimal(token.text());
  }

  // ------------------------------------------------------------------ tokens

  private Token peek() {
    return tokens.get(next);
  }

  private boolean accept(String what) {
    if (peek().ends()) {
      offer(what);
      return false;
    }
    boolean there = peek().is(what);
    if (there) {
      next++;
    }
    return there;
  }

  private void offer(String... words) {
    if (peek().ends()) {
      for (String word : words) {
        offered.add(new Suggestion(word, Hints.of(word), Suggestion.Sort.WORD));
      }
    }
  }

  private void demand(String what, String mend) {
    if (!accept(what)) {
      Token found = peek();
      throw new Stop(
          new Fault(found.from(), found.to(), found.shown() + "处应为“" + what + "”", mend));
    }
  }

  private Stop unexpected(String mend) {
    Token found = peek();
    String message = found.ends() ? "还没有写完" : "这里不能写" + found.shown();
    return new Stop(new Fault(found.from(), found.to(), message, mend));
  }

  private Stop behind(Token at, String message, String mend) {
    return new Stop(new Fault(at.from(), Math.max(at.to(), peek().from()), message, mend));
  }

  private <T> T deeper(Supplier<T> work) {
    if (++depth > DEEPEST) {
      Token found = peek();
      throw new Stop(new Fault(found.from(), found.to(), "括号套得太深", "请拆成几个指标"));
    }
    T found = work.get();
    depth--;
    return found;
  }

  /** Remembers where a part was read. */
  private <T> T placed(T part, int from) {
    Token first = tokens.get(from);
    Token last = tokens.get(Math.max(from, next - 1));
    places.put(part, new Token(Token.Kind.TEXT, "", first.from(), last.to()));
    return part;
  }
}
