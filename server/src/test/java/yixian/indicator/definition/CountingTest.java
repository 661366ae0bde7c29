package yixian.indicator.definition;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import yixian.access.Road;
import yixian.formula.Evaluation;
import yixian.formula.Figure;
import yixian.formula.Type;
import yixian.indicator.About;
import yixian.indicator.IndicatorValue;
import yixian.indicator.Opened;
import yixian.indicator.Story;
import yixian.indicator.Story.Told;
import yixian.kernel.Ids;
import yixian.kernel.Scope;
import yixian.testing.HouseTest;
import yixian.testing.Narrow;
import yixian.testing.RowSecurity;

/** What the database counts, against the dullest way in memory. */
@HouseTest
class CountingTest {

  private static final LocalDate FIRST = LocalDate.of(2026, 3, 1);
  private static final LocalDate LAST = LocalDate.of(2026, 3, 31);

  private static final List<String> TEXTS =
      List.of(
          "件数(上报)",
          "件数(上报 当 渠道 = “热线” 且 有 立案) ÷ 件数(上报)",
          "件数(上报 当 渠道 ≠ “热线”)",
          "件数(上报 当 渠道 属于 “热线”、“走访” 或 无 作废)",
          "件数(应处置 当 有 处置(按期)) ÷ 件数(应处置)，不足 2 件不适用，目标 不低于 50%",
          "件数(应处置 当 非 (有 处置(按期) 或 有 返工))",
          "件数(处置 当 按期) ÷ 件数(处置)，计分 0% 得 0 分、100% 得 10 分",
          "件数(处置 当 非 按期)",
          "件数(结案 当 强制结案 且 非 按期)",
          "件数(结案 当 有 评价 且 有 评价(满意程度 ≥ 4)) ÷ 件数(结案 当 有 评价)",
          "均值(评价 的 满意程度)",
          "合计(评价 的 满意程度 当 满意程度 > 2) ÷ 件数(评价)",
          "均值(评价 的 满意程度 当 有 结案(按期))，不足 2 件不适用",
          "件数(评价 当 满意程度 = 5) + 件数(评价 当 满意程度 ≠ 5)",
          "件数(评价 当 满意程度 ≤ 2 或 满意程度 < 4 且 有 返工)",
          "100 分 - 件数(返工) × 2 分，保底 0 分，封顶 100 分",
          "加权平均(件数(处置 当 按期) ÷ 件数(处置) 权重 40；件数(点名或回访呼叫 当 有 呼叫有应答) ÷ 件数(点名或回访呼叫) 权重 60)");

  @Autowired Road road;
  @Autowired ApplicationEventPublisher events;
  @Autowired Grammar grammar;
  @Autowired Reckoning reckoning;
  @Autowired Definitions definitions;

  private final List<UUID> subjects = List.of(Ids.next(), Ids.next(), Ids.next());
  private final UUID category = Ids.next();
  private List<Told> told = List.of();
  private Story story;

  @BeforeEach
  void tell() {
    story = new Story(road, events);
    told = Dull.drawn(7, 400, subjects, category);
    story.tellAll(told);
  }

  @Test
  void countsEverythingAsTheDullestWayDoes() {
    Dull dull = new Dull(told);
    for (About about : About.values()) {
      List<Reckoning.Rule> rules = road.job(() -> TEXTS.stream().map(definitions::tried).toList());
      List<IndicatorValue> values =
          road.job(() -> reckoning.values(rules, asked(about, Scope.EVERYTHING)));
      assertThat(values).hasSize(rules.size() * subjects.size());
      for (int i = 0; i < values.size(); i++) {
        IndicatorValue value = values.get(i);
        Reckoning.Rule rule = rules.get(i % rules.size());
        Figure expected =
            Evaluation.of(
                Objects.requireNonNull(rule.measure()),
                dull.of(by(about, value.subject()), Map.of()));
        assertThat(value.value())
            .as("%s %s", about, rule)
            .isEqualTo(expected(expected, Objects.requireNonNull(rule.type())));
        assertThat(value.notApplicable()).isEqualTo(expected.because());
      }
    }
  }

  @Test
  void opensEachTermIntoExactlyTheRecordsCounted() {
    Dull dull = new Dull(told);
    for (String text : TEXTS) {
      Reckoning.Rule rule = road.job(() -> definitions.tried(text));
      for (int term = 0; term < rule.terms().size(); term++) {
        Terms.Term opened = rule.terms().get(term);
        Set<UUID> expected =
            dull.picked(opened.counted(), by(About.UNIT, subjects.getFirst()), Map.of()).stream()
                .filter(
                    one ->
                        Terms.detail(opened.expr()).isEmpty()
                            || one.details().containsKey(Terms.detail(opened.expr())))
                .map(Told::record)
                .collect(Collectors.toSet());
        assertThat(pages(rule, term)).as(text).isEqualTo(expected);
      }
    }
  }

  /** Pages of three. */
  private Set<UUID> pages(Reckoning.Rule rule, int term) {
    Asked asked = asked(About.UNIT, Scope.EVERYTHING);
    Set<UUID> found = new HashSet<>();
    Opened.@Nullable Place after = null;
    while (true) {
      Opened.Place from = after;
      List<Opened> page =
          road.job(() -> reckoning.records(rule, term, asked, subjects.getFirst(), from, 3));
      if (page.isEmpty()) {
        return found;
      }
      page.forEach(one -> assertThat(found.add(one.record())).isTrue());
      after = new Opened.Place(page.getLast().at(), page.getLast().record());
    }
  }

  @Test
  void countsByClassesAsTheyWereNamed() {
    Reckoning.Rule tried =
        new Reckoning.Rule(
            "",
            "",
            0,
            null,
            grammar.demand("件数(上报 当 分类 属于 “市容环境”) ÷ 件数(上报)").measure(),
            Type.RATIO,
            Map.of("市容环境", Set.of(category)),
            null);
    Dull dull = new Dull(told);
    for (IndicatorValue value :
        road.job(() -> reckoning.values(List.of(tried), asked(About.UNIT, Scope.EVERYTHING)))) {
      Figure expected =
          Evaluation.of(
              Objects.requireNonNull(tried.measure()),
              dull.of(by(About.UNIT, value.subject()), tried.named()));
      assertThat(value.value()).isEqualTo(expected(expected, Type.RATIO));
    }
  }

  /** Both walls: the predicate, and row security where the predicate asks for too much. */
  @Test
  void countsForAReaderOnlyWhatHeSees() {
    UUID own = subjects.getFirst();
    Reckoning.Rule rule = road.job(() -> definitions.tried("件数(上报 当 有 立案) ÷ 件数(上报)"));
    Scope narrow = Narrow.reader(own, Definitions.VIEW).scope(Definitions.VIEW);
    Map<UUID, String> whole = figures(rule, asked(About.UNIT, Scope.EVERYTHING));
    Asked asOne = new Asked(About.UNIT, null, FIRST, LAST, null, narrow);
    Map<UUID, String> seen = read(own, rule, asOne);
    assertThat(seen.keySet()).contains(own);
    assertThat(seen.get(own)).isEqualTo(whole.get(own));
    assertThat(seen.keySet()).doesNotContain(subjects.getLast());
    RowSecurity.without(() -> assertThat(read(own, rule, asOne)).isEqualTo(seen));
    UUID stranger = Ids.next();
    assertThat(read(stranger, rule, asOne)).isEmpty();
  }

  /** After a question that sees the ledger whole, the reader sees as little as before. */
  @Test
  void seesTheLedgerWholeOnlyForTheQuestion() {
    UUID own = subjects.getFirst();
    Reckoning.Rule rule = road.job(() -> definitions.tried("件数(上报)"));
    Scope other = new Scope(false, Set.of(subjects.getLast()), Set.of(), null);
    road.read(
        Narrow.reader(own, Definitions.VIEW),
        Definitions.VIEW,
        () -> {
          assertThat(reckoning.values(List.of(rule), asked(About.UNIT, Scope.EVERYTHING)))
              .hasSize(3);
          assertThat(
                  reckoning.values(
                      List.of(rule), new Asked(About.UNIT, null, FIRST, LAST, null, other)))
              .isEmpty();
          return own;
        });
  }

  @Test
  void reproducesWhatWasKnown() {
    Reckoning.Rule rule = road.job(() -> definitions.tried("件数(处置 当 按期) ÷ 件数(处置)"));
    UUID official = Ids.next();
    Instant march = Instant.parse("2026-03-10T04:00:00Z");
    UUID first =
        yixian.kernel.TimeTravel.at(
            march,
            () ->
                story.happenedBy(
                    official, Ids.next(), "issue.handled", march, Map.of("inTime", true)));
    Instant then = march.plusSeconds(60);
    yixian.kernel.TimeTravel.at(
        march.plusSeconds(3600),
        () -> {
          story.withdrawn(first, "issue.handled", "核查不通过");
          return story.happenedBy(
              official, Ids.next(), "issue.handled", march, Map.of("inTime", false));
        });
    Asked asThen = new Asked(About.PERSON, Set.of(official), FIRST, LAST, then, Scope.EVERYTHING);
    Asked now = new Asked(About.PERSON, Set.of(official), FIRST, LAST, null, Scope.EVERYTHING);
    assertThat(figures(rule, asThen)).containsValue("100.0%");
    assertThat(figures(rule, now)).containsValue("0.0%");
    assertThat(figures(rule, asThen)).isEqualTo(figures(rule, asThen));
  }

  @Test
  void countsManyTermsInSeveralMasks() {
    List<Reckoning.Rule> rules = new ArrayList<>();
    for (int level = 0; level < 70; level++) {
      String text =
          "件数(结案 当 有 评价(满意程度 ≥ %d)) ÷ 件数(结案 当 有 评价(满意程度 > %d))".formatted(level, level + 100);
      rules.add(road.job(() -> definitions.tried(text)));
    }
    List<IndicatorValue> values =
        road.job(() -> reckoning.values(rules, asked(About.UNIT, Scope.EVERYTHING)));
    Dull dull = new Dull(told);
    for (int i = 0; i < values.size(); i++) {
      Reckoning.Rule rule = rules.get(i % rules.size());
      Figure expected =
          Evaluation.of(
              Objects.requireNonNull(rule.measure()),
              dull.of(by(About.UNIT, values.get(i).subject()), Map.of()));
      assertThat(values.get(i).terms().getFirst().value().intValueExact())
          .isEqualTo(Objects.requireNonNull(expected.numerator()).top().intValueExact());
    }
  }

  private Map<UUID, String> figures(Reckoning.Rule rule, Asked asked) {
    return shown(road.job(() -> reckoning.values(List.of(rule), asked)));
  }

  private Map<UUID, String> read(UUID unit, Reckoning.Rule rule, Asked asked) {
    return shown(
        road.read(
            Narrow.reader(unit, Definitions.VIEW),
            Definitions.VIEW,
            () -> reckoning.values(List.of(rule), asked)));
  }

  private static Map<UUID, String> shown(List<IndicatorValue> values) {
    Map<UUID, String> shown = new HashMap<>();
    values.forEach(value -> shown.put(value.subject(), value.shown()));
    return shown;
  }

  private Asked asked(About about, Scope scope) {
    return new Asked(about, Set.copyOf(subjects), FIRST, LAST, null, scope);
  }

  private static Predicate<Told> by(About about, UUID subject) {
    return switch (about) {
      case PERSON -> one -> subject.equals(one.person());
      case UNIT -> one -> subject.equals(one.unit());
      case GRID -> one -> subject.equals(one.grid());
      case WHOLE -> _ -> subject.equals(About.ALL);
    };
  }

  private static java.math.@Nullable BigDecimal expected(Figure figure, Type type) {
    yixian.formula.Fraction value = figure.value();
    if (value == null) {
      return null;
    }
    java.math.BigDecimal rounded =
        (type == Type.RATIO ? value.times(yixian.formula.Fraction.of(100)) : value)
            .rounded(6)
            .stripTrailingZeros();
    return rounded.scale() < 0 ? rounded.setScale(0) : rounded;
  }
}
