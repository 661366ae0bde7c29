package yixian.documents.cv;

import java.time.YearMonth;
import java.time.temporal.ChronoField;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import yixian.documents.cv.CareerWords.Section;
import yixian.documents.form.OfficialForm;

/**
 * 一线经历 · Finds work at the front line in a CV.
 *
 * <p>A period is school, front line, office or unknown. Time at school never counts, whatever the
 * place is called. A three-door official has school and office and nothing unknown; one period that
 * cannot be placed, or a long gap, leaves the question open rather than answer it against somebody.
 */
final class FrontLine {

  private final OfficialForm form;
  private final Cv cv;
  private final CareerWords words;
  private final YearMonth until;

  /** One stay at the front line, by the word that tells it. */
  record Stay(Span span, String word, Evidence evidence) {}

  FrontLine(OfficialForm form, Cv cv, CareerWords words, YearMonth until) {
    this.form = form;
    this.cv = cv;
    this.words = words;
    this.until = until;
  }

  List<Stay> stays() {
    List<Stay> stays = new ArrayList<>();
    for (Period period : cv.periods()) {
      if (!isSchool(period)) {
        stay(period.span(), period.text(), period.lines().getFirst()).ifPresent(stays::add);
      }
      if (words.secondmentsCount()) {
        period.asides().stream()
            .filter(aside -> aside.kind() != Aside.Kind.STUDY)
            .flatMap(aside -> stay(aside.span(), aside.text(), aside.line()).stream())
            .forEach(stays::add);
      }
    }
    return stays;
  }

  Verdict verdict() {
    List<Stay> stays =
        stays().stream().filter(stay -> stay.span.months(until) >= words.leastMonths()).toList();
    if (!stays.isEmpty()) {
      Stay first = stays.getFirst();
      return new Verdict.NotThreeDoor(
          "简历第 %d 行有一线经历（%s，“%s”，%d 个月）"
              .formatted(
                  first.evidence.line(),
                  first.span.canonical().strip(),
                  first.word,
                  first.span.months(until)),
          stays.stream().map(Stay::evidence).toList());
    }
    return openQuestion().orElseGet(this::threeDoor);
  }

  /** Months covered by any of the stays. */
  static int months(List<Stay> stays, YearMonth until) {
    BitSet months = new BitSet();
    for (Stay stay : stays) {
      int from = (int) stay.span.from().getLong(ChronoField.PROLEPTIC_MONTH);
      months.set(from, from + (int) stay.span.months(until));
    }
    return months.cardinality();
  }

  private Verdict threeDoor() {
    List<Evidence> seen = new ArrayList<>();
    cv.periods().forEach(period -> seen.add(Evidence.of(period.lines().getFirst())));
    boolean worked = cv.periods().stream().anyMatch(period -> !isSchool(period));
    return worked
        ? new Verdict.ThreeDoor("简历 " + cv.periods().size() + " 段经历只有学校和机关，没有一线经历", seen)
        : new Verdict.CannotTell("简历中只有在校经历，还没有工作经历", seen);
  }

  private Optional<Verdict> openQuestion() {
    if (cv.periods().isEmpty()) {
      return Optional.of(
          new Verdict.CannotTell(
              "简历中读不出带起止年月的经历", cv.preface().stream().map(Evidence::of).toList()));
    }
    @Nullable YearMonth ended = null;
    for (Period period : cv.periods()) {
      Evidence here = Evidence.of(period.lines().getFirst());
      if (ended != null
          && ChronoUnit.MONTHS.between(ended, period.span().from()) > words.gapMonths()) {
        return Optional.of(
            new Verdict.CannotTell(
                "简历第 " + here.line() + " 行之前有超过 " + words.gapMonths() + " 个月的空白，需要问明",
                List.of(here)));
      }
      if (!isSchool(period) && words.findWord(Section.OFFICE, period.text()).isEmpty()) {
        return Optional.of(
            new Verdict.CannotTell("简历第 " + here.line() + " 行看不出是机关、学校还是一线，需要问明", List.of(here)));
      }
      ended = period.span().to();
    }
    return Optional.empty();
  }

  private Optional<Stay> stay(Span span, String text, Line line) {
    return words
        .findWord(Section.FRONT_LINE, text)
        .map(word -> new Stay(span, word, Evidence.of(line)));
  }

  private boolean isSchool(Period period) {
    return words.findWord(Section.SCHOOL, period.text()).isPresent()
        && (words.findWord(Section.POST, period.text()).isEmpty() || endsBeforeWork(period.span()));
  }

  private boolean endsBeforeWork(Span span) {
    @Nullable YearMonth ended = span.to();
    return ended != null
        && form.workStart().findMonth().filter(start -> !ended.isAfter(start)).isPresent();
  }
}
