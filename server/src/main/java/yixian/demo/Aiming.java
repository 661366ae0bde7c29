package yixian.demo;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import yixian.demo.people.DemoPeople;
import yixian.demo.people.DemoPeople.Duty;
import yixian.indicator.About;
import yixian.indicator.IndicatorValue;
import yixian.indicator.Indicators;
import yixian.indicator.definition.Definitions;
import yixian.indicator.definition.Definitions.VersionDraft;
import yixian.kernel.Actor;
import yixian.kernel.Days;
import yixian.kernel.Period;

/**
 * 指标定义 · The organisation department writes indicators of its own, one of them in two versions, and
 * agrees on personal ones with the officials who look after households, before the first quarter
 * that is assessed begins: months and quarters of their help are counted.
 */
@Component
class Aiming {

  private static final String DEFINE = "indicator.define";
  private static final Duration BEFORE = Duration.ofDays(75);
  private static final Duration MORNING = Duration.ofHours(9);

  private final Definitions definitions;
  private final Indicators indicators;
  private final Errand errand;

  Aiming(Definitions definitions, Indicators indicators, Errand errand) {
    this.definitions = definitions;
    this.indicators = indicators;
    this.errand = errand;
  }

  void written(DemoPeople people, Troupe troupe, Made placements, Instant now) {
    Actor organiser = troupe.actor(people.with(Duty.ORGANISER).getFirst().key());
    Instant then = now.minus(BEFORE);
    LocalDate day = Days.of(then);
    errand.by(
        "indicators",
        organiser,
        DEFINE,
        then,
        Made.class,
        () -> {
          Map<String, UUID> made = new HashMap<>();
          made.put(
              "handling",
              definitions.open(
                  organiser,
                  general(
                      "QUALITY-OF-HANDLING",
                      "处置质量综合得分",
                      "区委、区政府关于提升一线处置质量的意见",
                      "加权平均(件数(应处置 当 有 处置(按期)) ÷ 件数(应处置)，不足 5 件不适用，计分 60% 得 0 分、95% 得 100 分 权重 50；"
                          + "件数(应结案 当 无 返工) ÷ 件数(应结案)，不足 5 件不适用，计分 80% 得 0 分、100% 得 100 分 权重 30；"
                          + "均值(评价 的 满意程度)，不足 5 件不适用，计分 3 得 0 分、5 得 100 分 权重 20)，目标 不低于 80 分",
                      day.minusDays(285),
                      "年度重点工作：按期、少返工、群众满意")));
          made.put(
              "street",
              definitions.open(
                  organiser,
                  general(
                      "STREET-IN-TIME",
                      "市容环境按期处置率",
                      "区城市管理精细化工作方案",
                      "件数(应处置 当 分类 属于 “市容环境类” 且 有 处置(按期)) ÷ 件数(应处置 当 分类 属于 “市容环境类”)，"
                          + "不足 3 件不适用，目标 不低于 90%",
                      day.minusDays(285),
                      "市容环境专项整治")));
          made.put(
              "hotline",
              definitions.open(
                  organiser,
                  general(
                      "HOTLINE-CONTENT",
                      "热线来件满意程度",
                      "接诉即办“三率”",
                      "均值(评价 的 满意程度 当 有 上报(渠道 属于 “热线”))，不足 5 件不适用，目标 不低于 4",
                      day.minusDays(285),
                      "热线来件由群众评判")));
          return new Made(made);
        });
    errand.by(
        "indicators:next",
        organiser,
        DEFINE,
        now.minus(Duration.ofDays(5)),
        Made.class,
        () -> {
          definitions.change(
              organiser,
              street(),
              1,
              new VersionDraft(
                  "件数(应处置 当 分类 属于 “市容环境类” 且 有 处置(按期)) ÷ 件数(应处置 当 分类 属于 “市容环境类”)，"
                      + "不足 3 件不适用，目标 不低于 92%",
                  null, Days.of(now).plusDays(20), "下阶段目标提高到 92%"));
          return new Made(Map.of("street", street()));
        });
    LocalDate first = Assessing.firstDay(Days.of(now));
    Instant agreed = Days.start(first.minusDays(5)).plus(MORNING);
    for (String official : helpers(people, troupe, now)) {
      errand.by(
          "indicators:personal:" + official,
          organiser,
          DEFINE,
          agreed,
          Made.class,
          () -> agreed(organiser, placements.id(official), first));
    }
  }

  private Made agreed(Actor organiser, UUID posting, LocalDate first) {
    UUID helps =
        definitions.openPersonal(
            organiser,
            personal(
                posting,
                "HELP_CONFIRMED",
                "帮扶落实率",
                "件数(帮扶 当 有 帮扶经群众确认) ÷ 件数(帮扶)，目标 不低于 80%",
                60,
                first));
    UUID given =
        definitions.openPersonal(
            organiser,
            personal(
                posting,
                null,
                "帮扶困难户得分",
                "件数(帮扶 当 有 帮扶经群众确认)，计分 0 件 得 0 分、3 件 得 100 分，目标 不低于 60 分",
                40,
                first));
    return new Made(Map.of("helps", helps, "given", given));
  }

  private UUID street() {
    return definitions.id("STREET-IN-TIME");
  }

  /** Officials whose help is counted since the first day of what is assessed, by their keys. */
  private List<String> helpers(DemoPeople people, Troupe troupe, Instant now) {
    Map<UUID, String> officials = new HashMap<>();
    for (DemoPeople.Person person : people.with(Duty.SECONDEE).subList(0, Pairing.OFFICIALS)) {
      UUID id = troupe.actor(person.key()).person();
      if (id != null) {
        officials.put(id, person.key());
      }
    }
    LocalDate today = Days.of(now);
    List<IndicatorValue> values =
        errand.asked(
            () ->
                indicators.values(
                    Set.of("HELP_CONFIRMED"),
                    About.PERSON,
                    officials.keySet(),
                    new Period(Assessing.firstDay(today), today.plusDays(1)),
                    null));
    return values.stream()
        .filter(value -> value.denominator() != null && value.denominator().signum() > 0)
        .map(value -> officials.getOrDefault(value.subject(), ""))
        .sorted()
        .toList();
  }

  private static Definitions.Draft general(
      String code, String name, String basis, String text, LocalDate from, String because) {
    return new Definitions.Draft(code, name, basis, new VersionDraft(text, null, from, because));
  }

  private static Definitions.PersonalDraft personal(
      UUID posting, @Nullable String source, String name, String text, int weight, LocalDate from) {
    return new Definitions.PersonalDraft(
        posting,
        source,
        name,
        new VersionDraft(text, BigDecimal.valueOf(weight), from, "入户走访帮扶是本岗位的重点任务"));
  }
}
