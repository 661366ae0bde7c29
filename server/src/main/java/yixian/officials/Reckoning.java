package yixian.officials;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import yixian.documents.cv.Aside;
import yixian.documents.cv.Career;
import yixian.documents.cv.CareerWords;
import yixian.documents.cv.Derived;
import yixian.documents.cv.Evidence;
import yixian.documents.cv.Line;
import yixian.documents.cv.Period;
import yixian.documents.cv.Schooling;
import yixian.documents.cv.Span;
import yixian.documents.form.OfficialForm;
import yixian.officials.OfficialSheet.Figure;
import yixian.officials.OfficialSheet.Meanwhile;
import yixian.officials.OfficialSheet.Seen;
import yixian.officials.OfficialSheet.Stretch;

/**
 * 推断 · What follows from a form on a day, in words for the sheet; each figure with its evidence.
 */
final class Reckoning {

  private static final CareerWords WORDS = CareerWords.standard();

  private final Career career;

  private Reckoning(Career career) {
    this.career = career;
  }

  static Reckoning on(LocalDate day, OfficialForm form) {
    return new Reckoning(Career.on(day, form, WORDS));
  }

  Career career() {
    return career;
  }

  List<String> preface() {
    return career.cv().preface().stream().map(Line::text).toList();
  }

  List<Stretch> stretches() {
    return career.cv().periods().stream().map(Reckoning::stretch).toList();
  }

  List<Figure> figures() {
    List<Figure> figures = new ArrayList<>();
    add(figures, "age", "年龄", career.findAge(), age -> age + " 周岁");
    add(figures, "service", "工龄", career.findServiceYears(), years -> years + " 年");
    add(figures, "full-time", "全日制学历", career.findFullTimeSchooling(), Schooling::label);
    add(figures, "in-service", "在职学历", career.findInServiceSchooling(), Schooling::label);
    add(figures, "highest", "最高学历", career.findHighestSchooling(), Schooling::label);
    Optional<Derived<Integer>> front = Optional.of(career.frontLineMonths());
    add(figures, "front-line", "一线经历", front, months -> months + " 个月");
    return figures;
  }

  static List<Seen> seen(List<Evidence> places) {
    return places.stream()
        .map(place -> new Seen(place.field().label(), place.line(), place.text()))
        .toList();
  }

  private static <T> void add(
      List<Figure> figures,
      String key,
      String name,
      Optional<Derived<T>> derived,
      Function<T, String> words) {
    derived.ifPresent(
        fact ->
            figures.add(
                new Figure(
                    key, name, words.apply(fact.value()), fact.because(), seen(fact.seen()))));
  }

  private static Stretch stretch(Period period) {
    Span span = period.span();
    return new Stretch(
        period.lines().getFirst().number(),
        written(span.from()),
        span.to() == null ? null : written(span.to()),
        period.text(),
        period.asides().stream().map(Reckoning::meanwhile).toList());
  }

  private static Meanwhile meanwhile(Aside aside) {
    @Nullable YearMonth to = aside.span().to();
    String kind =
        switch (aside.kind()) {
          case STUDY -> "学习";
          case SECONDMENT -> "挂职借调";
          case OTHER -> "其他";
        };
    return new Meanwhile(
        aside.line().number(),
        kind,
        written(aside.span().from()),
        to == null ? null : written(to),
        aside.text());
  }

  private static String written(YearMonth month) {
    return "%04d.%02d".formatted(month.getYear(), month.getMonthValue());
  }
}
