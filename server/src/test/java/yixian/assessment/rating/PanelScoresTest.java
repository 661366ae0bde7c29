package yixian.assessment.rating;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import yixian.assessment.plan.LineKind;
import yixian.assessment.plan.Panel;
import yixian.assessment.plan.Severity;
import yixian.assessment.sheet.Line;
import yixian.assessment.sheet.Scoring;
import yixian.assessment.sheet.Sheet;
import yixian.assessment.sheet.SheetState;

class PanelScoresTest {

  private static final UUID STRICT = UUID.randomUUID();
  private static final UUID MILD = UUID.randomUUID();
  private static final Line HOST = line(LineKind.PANEL, "HOST", "50", null);

  @Test
  void movesAStrictRaterToTheMiddleOfHisPanelOnlyWhereThePlanSaysSo() {
    List<Sheet> sheets = sheets(6);
    List<Rating> words = new ArrayList<>();
    for (Sheet sheet : sheets) {
      words.add(word(sheet, STRICT, 70));
      words.add(word(sheet, MILD, 90));
    }
    Sheet seventh = sheet();
    words.add(word(seventh, STRICT, 70));
    assertThat(score(words, Severity.SHOWN, seventh)).isEqualByComparingTo("70");
    // 13 words average 79.230769…; the strict one, whose mean is 70, is moved up by what he is
    // below.
    assertThat(score(words, Severity.CENTRED, seventh)).isEqualByComparingTo("79.23");
  }

  @Test
  void leavesWhoRatedFewAsHeIs() {
    List<Rating> words = new ArrayList<>();
    List<Sheet> sheets = sheets(Strictness.LEAST - 1);
    for (Sheet sheet : sheets) {
      words.add(word(sheet, STRICT, 60));
    }
    words.add(word(sheets.getFirst(), MILD, 100));
    assertThat(score(words, Severity.CENTRED, sheets.getLast())).isEqualByComparingTo("60");
  }

  @Test
  void neverMovesAWordBeyondTheEnds() {
    Strictness mild = new Strictness(MILD, Panel.HOST, 9, 40, 90);
    assertThat(mild.centred(80)).isEqualTo(100);
    Strictness strict = new Strictness(STRICT, Panel.HOST, 9, 90, 40);
    assertThat(strict.centred(30)).isZero();
  }

  @Test
  void dropsAPanelThatSaidNothingOutOfTheAverage() {
    Sheet sheet = sheet();
    Line silent = new PanelScores(List.of(), Severity.SHOWN).fill(sheet, HOST);
    assertThat(silent.score()).isNull();
    assertThat(silent.absent()).isEqualTo("期内无人评议");
    Line figure = line(LineKind.INDICATOR, "X", "50", new BigDecimal("64.25"));
    assertThat(Scoring.of(List.of(silent, figure))).isEqualByComparingTo("64.25");
    assertThat(Scoring.of(List.of(silent))).isNull();
  }

  private static @Nullable BigDecimal score(List<Rating> words, Severity severity, Sheet sheet) {
    return new PanelScores(words, severity).fill(sheet, HOST).score();
  }

  private static Rating word(Sheet sheet, UUID rater, int score) {
    return new Rating(
        UUID.randomUUID(),
        sheet.id(),
        Panel.HOST,
        rater,
        List.of(score, score),
        null,
        Instant.EPOCH);
  }

  private static List<Sheet> sheets(int number) {
    List<Sheet> sheets = new ArrayList<>();
    for (int at = 0; at < number; at++) {
      sheets.add(sheet());
    }
    return sheets;
  }

  private static Sheet sheet() {
    UUID id = UUID.randomUUID();
    return new Sheet(
        id,
        id,
        id,
        id,
        id,
        id,
        null,
        "岗位",
        LocalDate.EPOCH,
        1,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        SheetState.OPEN,
        1,
        "测试",
        Instant.EPOCH);
  }

  private static Line line(LineKind kind, String code, String weight, @Nullable BigDecimal score) {
    return new Line(
        1,
        kind,
        code,
        null,
        code,
        code,
        null,
        new BigDecimal(weight),
        null,
        null,
        score,
        score,
        0,
        score == null ? "评议尚未截止" : null);
  }
}
