package yixian.selection.rule;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import yixian.directory.profile.Degree;
import yixian.directory.profile.Politics;
import yixian.directory.profile.Profile;
import yixian.documents.cv.Career;
import yixian.documents.cv.Derived;
import yixian.documents.cv.Schooling;
import yixian.documents.cv.Verdict;
import yixian.documents.form.AnnualText;
import yixian.documents.form.Grade;
import yixian.documents.form.OfficialForm;
import yixian.selection.rule.Finding.Answer;

/**
 * 逐条核对 · Holds one rule against the facts. The form comes first; where it does not tell, the
 * profile does; where neither does, the answer is that it is not known, never a guess.
 */
final class Judging {

  private static final String NO_FORM = "没有任免审批表";

  private final Facts facts;
  private final @Nullable Career career;

  Judging(Facts facts) {
    this.facts = facts;
    this.career = facts.career();
  }

  Finding judge(Rule rule) {
    return switch (rule.kind()) {
      case AGE_AT_MOST -> age(rule);
      case SERVICE_AT_LEAST -> service(rule);
      case SCHOOLING_AT_LEAST -> schooling(rule);
      case POLITICS -> politics(rule);
      case ANNUAL_RESULTS -> annual(rule);
      case RESERVE_POOL -> reserve(rule);
      case NOT_POSTED -> free(rule);
      case THREE_DOOR -> threeDoor(rule);
    };
  }

  /** Something known, and where it stands. */
  private record Known<T>(T value, String fact) {}

  private Finding age(Rule rule) {
    int most = number(rule);
    Known<Integer> known =
        derived(Optional.ofNullable(career).flatMap(Career::findAge), "出生年月")
            .or(() -> profiled(profile -> profile.age(facts.day()), "出生年月"))
            .orElse(null);
    if (known == null) {
      return unknown(rule, "没有登记出生年月，无法判断年龄");
    }
    int age = known.value();
    return age <= most
        ? Finding.of(rule, Answer.MET, "任期开始时 " + age + " 周岁，不超过 " + most + " 周岁", known.fact())
        : Finding.of(rule, Answer.NOT_MET, "任期开始时 " + age + " 周岁，超过 " + most + " 周岁", known.fact());
  }

  private Finding service(Rule rule) {
    int fewest = number(rule);
    Known<Integer> known =
        derived(Optional.ofNullable(career).flatMap(Career::findServiceYears), "参加工作时间")
            .or(() -> profiled(profile -> profile.serviceYears(facts.day()), "参加工作时间"))
            .orElse(null);
    if (known == null) {
      return unknown(rule, "没有登记参加工作时间，无法判断工龄");
    }
    int years = known.value();
    return years >= fewest
        ? Finding.of(rule, Answer.MET, "任期开始时工作满 " + years + " 年", known.fact())
        : Finding.of(
            rule, Answer.NOT_MET, "任期开始时工作 " + years + " 年，不满 " + fewest + " 年", known.fact());
  }

  private Finding schooling(Rule rule) {
    Schooling least = Schooling.valueOf(word(rule));
    Known<Schooling> known =
        derived(Optional.ofNullable(career).flatMap(Career::findHighestSchooling), "学历学位")
            .or(() -> profiled(profile -> schooling(profile.degree()), "学历学位"))
            .orElse(null);
    if (known == null) {
      return unknown(rule, "没有登记学历，无法判断");
    }
    boolean reaches = known.value().ordinal() <= least.ordinal();
    String has = "最高学历为" + known.value().label();
    return reaches
        ? Finding.of(rule, Answer.MET, has, known.fact())
        : Finding.of(rule, Answer.NOT_MET, has + "，低于" + least.label(), known.fact());
  }

  private Finding politics(Rule rule) {
    Politics wanted = Politics.valueOf(word(rule));
    Profile profile = facts.profile();
    Politics has = profile == null ? null : profile.politics();
    if (has == null) {
      return unknown(rule, "没有登记政治面貌");
    }
    return Finding.of(
        rule,
        has == wanted ? Answer.MET : Answer.NOT_MET,
        "政治面貌为" + has.label() + (has == wanted ? "" : "，不是" + wanted.label()),
        "基本情况登记：" + has.label());
  }

  private Finding annual(Rule rule) {
    OfficialForm form = facts.form();
    if (form == null) {
      return unknown(rule, NO_FORM + "，无法核对年度考核");
    }
    Map<Integer, Grade> grades =
        form.annualResults().results().stream()
            .collect(
                Collectors.toMap(
                    AnnualText.Result::year, AnnualText.Result::grade, (first, later) -> later));
    int last = facts.today().getYear() - 1;
    List<Integer> years = IntStream.range(0, number(rule)).mapToObj(back -> last - back).toList();
    String written = form.annualResults().written().strip();
    String fact = "任免审批表年度考核结果：" + (written.isEmpty() ? "空" : written);
    Optional<Integer> low =
        years.stream()
            .filter(year -> grades.containsKey(year) && !passes(grades.get(year)))
            .findFirst();
    if (low.isPresent()) {
      Grade grade = Objects.requireNonNull(grades.get(low.get()));
      return Finding.of(
          rule, Answer.NOT_MET, low.get() + " 年度考核为" + grade.label() + "，没有达到称职", fact);
    }
    String missing =
        years.stream()
            .filter(year -> !grades.containsKey(year))
            .map(String::valueOf)
            .collect(Collectors.joining("、"));
    return missing.isEmpty()
        ? Finding.of(rule, Answer.MET, "近 " + years.size() + " 年年度考核均在称职以上", fact)
        : Finding.of(rule, Answer.NOT_KNOWN, "任免审批表没有记载 " + missing + " 年度考核结果", fact);
  }

  private static boolean passes(@Nullable Grade grade) {
    return grade == Grade.EXCELLENT || grade == Grade.COMPETENT;
  }

  private Finding reserve(Rule rule) {
    return facts.reserves().isEmpty()
        ? Finding.of(rule, Answer.NOT_MET, "不在现有的储备库中", "储备库名单")
        : Finding.of(
            rule,
            Answer.MET,
            "在" + String.join("、", facts.reserves()) + "中",
            "储备库名单：" + String.join("、", facts.reserves()));
  }

  private Finding free(Rule rule) {
    String busy = facts.busy();
    return busy == null
        ? Finding.of(rule, Answer.MET, "任期内没有其他挂职", "挂职选派记录")
        : Finding.of(rule, Answer.NOT_MET, busy, "挂职选派记录");
  }

  private Finding threeDoor(Rule rule) {
    if (career == null) {
      Profile profile = facts.profile();
      Boolean known = profile == null ? null : profile.threeDoor();
      return known == null
          ? unknown(rule, NO_FORM + "，无法从简历判断")
          : Finding.of(
              rule,
              known ? Answer.MET : Answer.NOT_MET,
              known ? "登记为三门干部" : "登记为有一线经历，不是三门干部",
              "基本情况登记");
    }
    Verdict verdict = career.threeDoor();
    Answer answer =
        switch (verdict) {
          case Verdict.ThreeDoor _ -> Answer.MET;
          case Verdict.NotThreeDoor _ -> Answer.NOT_MET;
          case Verdict.CannotTell _ -> Answer.NOT_KNOWN;
        };
    return Finding.of(rule, answer, verdict.because(), "任免审批表简历");
  }

  private <T> Optional<Known<T>> derived(Optional<Derived<T>> derived, String what) {
    return derived.map(
        fact ->
            new Known<>(
                fact.value(),
                "任免审批表"
                    + fact.seen().stream()
                        .findFirst()
                        .map(place -> place.field().label() + "：" + place.text().strip())
                        .orElse(what)));
  }

  private <T> Optional<Known<T>> profiled(Function<Profile, @Nullable T> reading, String what) {
    Profile profile = facts.profile();
    T value = profile == null ? null : reading.apply(profile);
    return value == null ? Optional.empty() : Optional.of(new Known<>(value, "基本情况登记的" + what));
  }

  private static @Nullable Schooling schooling(@Nullable Degree degree) {
    return degree == null
        ? null
        : switch (degree) {
          case DOCTOR -> Schooling.DOCTOR;
          case MASTER -> Schooling.POSTGRADUATE;
          case BACHELOR -> Schooling.UNDERGRADUATE;
          case COLLEGE -> Schooling.COLLEGE;
          case SCHOOL -> Schooling.BELOW;
        };
  }

  private static Finding unknown(Rule rule, String because) {
    return Finding.of(rule, Answer.NOT_KNOWN, because, "没有记录");
  }

  private static int number(Rule rule) {
    return Objects.requireNonNull(rule.number());
  }

  private static String word(Rule rule) {
    return Objects.requireNonNull(rule.word());
  }
}
