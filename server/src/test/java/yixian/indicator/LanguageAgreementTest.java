package yixian.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import yixian.access.Road;
import yixian.formula.Language;
import yixian.indicator.definition.Asked;
import yixian.indicator.definition.Definitions;
import yixian.indicator.definition.Grammar;
import yixian.indicator.definition.Reckoning;
import yixian.kernel.Ids;
import yixian.kernel.Scope;
import yixian.testing.HouseTest;

/** The boards count by marks, definitions by the language: both must say the same. */
@HouseTest
class LanguageAgreementTest {

  private static final LocalDate FIRST = LocalDate.of(2026, 3, 1);
  private static final LocalDate LAST = LocalDate.of(2026, 3, 31);
  private static final List<String> KINDS =
      List.of(
          "issue.reported",
          "issue.filed",
          "issue.refused",
          "issue.voided",
          "issue.due",
          "issue.handled",
          "issue.extended",
          "issue.close-due",
          "issue.closed",
          "issue.reworked",
          "issue.rated",
          "issue.called-back",
          "call.made",
          "call.answered");

  @Autowired Road road;
  @Autowired ApplicationEventPublisher events;
  @Autowired Boards boards;
  @Autowired FormulaStore formulas;
  @Autowired Grammar grammar;
  @Autowired Reckoning reckoning;
  @Autowired Definitions definitions;

  @Test
  void boardsAndTheLibraryGiveTheSameFigures() {
    Story story = new Story(road, events);
    Random random = new Random(320612);
    List<UUID> records = java.util.stream.Stream.generate(Ids::next).limit(60).toList();
    for (int i = 0; i < 500; i++) {
      story.happened(
          records.get(random.nextInt(records.size())),
          KINDS.get(random.nextInt(KINDS.size())),
          "2026-0%d-%02d".formatted(2 + random.nextInt(3), 1 + random.nextInt(28)),
          Map.of("inTime", random.nextBoolean(), "level", 1 + random.nextInt(5)));
    }
    Scope own = new Scope(false, Set.of(story.unit), Set.of(), null);
    Board board = road.job(() -> boards.board(new Question(Grouping.UNIT, FIRST, LAST, null, own)));
    Map<String, Value> shown = Objects.requireNonNull(board.total()).values();
    for (Formula formula : road.job(formulas::list)) {
      IndicatorValue value = counted(formula.code(), story.unit);
      Value onBoard = Objects.requireNonNull(shown.get(formula.code()));
      assertThat(Objects.requireNonNull(value.numerator()).intValueExact())
          .as(formula.code())
          .isEqualTo(onBoard.numerator());
      assertThat(Objects.requireNonNull(value.denominator()).intValueExact())
          .as(formula.code())
          .isEqualTo(onBoard.denominator());
      assertThat(value.shown()).isEqualTo(onBoard.value() == null ? "不适用" : onBoard.value() + "%");
    }
  }

  private IndicatorValue counted(String code, UUID unit) {
    Asked asked = new Asked(About.UNIT, Set.of(unit), FIRST, LAST, null, Scope.EVERYTHING);
    return road.job(
        () -> reckoning.values(definitions.inForce(Set.of(code), FIRST), asked).getFirst());
  }

  @Test
  void everyTextThatIsKeptIsSoundAndWrittenAsItIsPrinted() {
    Language language = road.job(grammar::language);
    List<String> texts = Kept.all("select text from indicator.versions");
    texts.addAll(Kept.all("select text from indicator.formulas"));
    assertThat(texts).hasSizeGreaterThan(25);
    for (String text : texts) {
      assertThat(language.print(language.demand(text).measure())).isEqualTo(text);
      assertThat(language.describe(language.demand(text).measure())).isNotBlank();
    }
  }
}
