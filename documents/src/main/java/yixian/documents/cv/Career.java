package yixian.documents.cv;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import yixian.documents.cv.CareerWords.Section;
import yixian.documents.form.DateText;
import yixian.documents.form.Education;
import yixian.documents.form.FormField;
import yixian.documents.form.OfficialForm;

/**
 * 履历推断 · What follows from a form on a given day: age, service, education, work at the front line.
 *
 * <p>Each answer carries its reason and the places it was read from. What the form does not say is
 * absent.
 */
public final class Career {

  private final OfficialForm form;
  private final Cv cv;
  private final CareerWords words;
  private final YearMonth month;

  private Career(OfficialForm form, CareerWords words, LocalDate day) {
    this.form = form;
    this.cv = Cv.read(form.cv());
    this.words = words;
    this.month = YearMonth.from(day);
  }

  public static Career on(LocalDate day, OfficialForm form, CareerWords words) {
    return new Career(form, words, day);
  }

  public Cv cv() {
    return cv;
  }

  /**
   * 年龄 · Full years; the form knows months only, so a birthday counts from the first of its month.
   */
  public Optional<Derived<Integer>> findAge() {
    return yearsSince(form.birth(), FormField.BIRTH, "出生", "周岁");
  }

  /** 工龄 · Full years since work began. */
  public Optional<Derived<Integer>> findServiceYears() {
    return yearsSince(form.workStart(), FormField.WORK_START, "参加工作", "年");
  }

  /** 全日制最高学历. */
  public Optional<Derived<Schooling>> findFullTimeSchooling() {
    return schooling(
        form.fullTime(), "全日制", FormField.FULL_TIME_SCHOOLING, FormField.FULL_TIME_DEGREE);
  }

  /** 在职最高学历. */
  public Optional<Derived<Schooling>> findInServiceSchooling() {
    return schooling(
        form.inService(), "在职", FormField.IN_SERVICE_SCHOOLING, FormField.IN_SERVICE_DEGREE);
  }

  /** 最高学历 · The higher of the two, full-time where they are equal. */
  public Optional<Derived<Schooling>> findHighestSchooling() {
    return Stream.of(findFullTimeSchooling(), findInServiceSchooling())
        .flatMap(Optional::stream)
        .reduce((one, other) -> other.value().compareTo(one.value()) < 0 ? other : one);
  }

  /** 基层经历 · Months of work at the front line, each month once. */
  public Derived<Integer> frontLineMonths() {
    List<FrontLine.Stay> stays = new FrontLine(form, cv, words, month).stays();
    int months = FrontLine.months(stays, month);
    String because =
        stays.isEmpty() ? "履历中没有一线经历" : "履历中有 " + stays.size() + " 段一线经历，共 " + months + " 个月";
    return new Derived<>(months, because, stays.stream().map(FrontLine.Stay::evidence).toList());
  }

  /** 三门干部 · Home, school, office only? */
  public Verdict threeDoor() {
    return new FrontLine(form, cv, words, month).verdict();
  }

  private Optional<Derived<Integer>> yearsSince(
      DateText date, FormField field, String what, String unit) {
    return date.findMonth()
        .filter(from -> !from.isAfter(month))
        .map(
            from -> {
              int years = Span.years(from, month);
              String because =
                  Span.written(from)
                      + " "
                      + what
                      + "，至 "
                      + Span.written(month)
                      + " 满 "
                      + years
                      + " "
                      + unit;
              return new Derived<>(
                  years, because, List.of(new Evidence(field, null, date.written())));
            });
  }

  private Optional<Derived<Schooling>> schooling(
      Education education, String kind, FormField schooling, FormField degree) {
    List<Evidence> seen = new ArrayList<>();
    Stream.of(schooling, degree)
        .filter(field -> !form.text(field).isBlank())
        .forEach(field -> seen.add(new Evidence(field, null, form.text(field))));
    Optional<Schooling> level = level(education.schooling()).or(() -> level(education.degree()));
    Optional<Schooling> byDegree =
        level(education.degree()).filter(found -> found == Schooling.DOCTOR);
    return byDegree
        .or(() -> level)
        .map(
            found ->
                new Derived<>(
                    found,
                    kind
                        + "教育写明“"
                        + (byDegree.isPresent() ? seen.getLast() : seen.getFirst()).text()
                        + "”，属"
                        + found.label(),
                    seen));
  }

  /** College is looked for before university: 大学专科 is a college. */
  private Optional<Schooling> level(String text) {
    record Level(Section section, Schooling schooling) {}
    return Stream.of(
            new Level(Section.DOCTOR, Schooling.DOCTOR),
            new Level(Section.POSTGRADUATE, Schooling.POSTGRADUATE),
            new Level(Section.COLLEGE, Schooling.COLLEGE),
            new Level(Section.UNDERGRADUATE, Schooling.UNDERGRADUATE),
            new Level(Section.BELOW, Schooling.BELOW))
        .filter(level -> words.findWord(level.section, text).isPresent())
        .map(Level::schooling)
        .findFirst();
  }
}
