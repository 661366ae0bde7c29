package yixian.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;
import yixian.care.ActionDraft;
import yixian.care.CareActions;
import yixian.care.HelpAnswer;
import yixian.care.HelpDraft;
import yixian.care.Helps;
import yixian.demo.data.Division;
import yixian.demo.map.DemoMap;
import yixian.kernel.Actor;
import yixian.kernel.Days;
import yixian.kernel.sheet.SheetRow;

/**
 * 以前的走访 · An action of last season, ended by the town, whose day of forgetting was yesterday: the
 * house deletes its households by itself and only counts are left.
 */
@Component
class VisitingBefore {

  private static final int BEGUN = 150;
  private static final int OVER = 110;
  private static final int HOUSEHOLDS = 36;
  private static final List<String> NEEDS = List.of("生活物资", "日常照料", "就医");

  private final CareActions actions;
  private final Helps helps;
  private final Errand errand;

  VisitingBefore(CareActions actions, Helps helps, Errand errand) {
    this.actions = actions;
    this.helps = helps;
    this.errand = errand;
  }

  void told(DemoMap map, Actor clerk, Made units, Instant now) {
    LocalDate today = Days.of(now);
    Made made =
        errand.once(
            "care:before",
            CareActions.LEAD,
            now.minus(Duration.ofDays(BEGUN)),
            Made.class,
            () -> new Made(Map.of("action", dealt(clerk, map, units, today))));
    UUID action = made.id("action");
    errand.once(
        "care:before-over",
        CareActions.LEAD,
        now.minus(Duration.ofDays(OVER)),
        Made.class,
        () -> {
          Visiting.demand(actions.past(clerk, action, visits(today)), "visits before");
          helps.wanted(action).forEach(need -> helped(clerk, need));
          actions.end(clerk, action, 1);
          return new Made(Map.of());
        });
  }

  /** Each need was met the day after it was told. */
  private void helped(Actor clerk, Helps.Wanted need) {
    HelpDraft draft =
        new HelpDraft(need.need(), need.version(), "company", null, need.noted().plusDays(1));
    UUID help = helps.give(clerk, need.household(), draft).id();
    helps.follow(clerk, help, 1, HelpAnswer.RECEIVED);
  }

  private UUID dealt(Actor clerk, DemoMap map, Made units, LocalDate today) {
    UUID action =
        actions
            .open(
                clerk,
                new ActionDraft(
                    units.id(Division.TOWN),
                    "独居老人走访",
                    "逐户看望独居老人，记下生活上的需求",
                    "镇民政办独居老人关爱工作安排",
                    today.minusDays(BEGUN),
                    today.minusDays(OVER),
                    today.minusDays(1),
                    5))
            .id();
    List<SheetRow> rows =
        IntStream.range(0, HOUSEHOLDS)
            .mapToObj(
                at ->
                    new SheetRow(
                        at + 2,
                        Map.of(
                            "编号", code(at),
                            "网格", map.grids().get(at % map.grids().size()).name(),
                            "门牌", "第 %d 组 %d 号".formatted(1 + at % 7, 60 + at),
                            "联系人", "示范老人 %02d".formatted(at + 1),
                            "电话", "1990001%04d".formatted(at + 1),
                            "困难原因", "独居高龄")))
            .toList();
    Visiting.demand(actions.enter(clerk, action, rows), "households before");
    return action;
  }

  private static String code(int at) {
    return "D%03d".formatted(at + 1);
  }

  /** All but two were met. */
  private static List<SheetRow> visits(LocalDate today) {
    return IntStream.range(0, HOUSEHOLDS)
        .mapToObj(
            at ->
                new SheetRow(
                    at + 2,
                    Map.of(
                        "编号",
                        code(at),
                        "日期",
                        today.minusDays(OVER + 1L + at % 30).toString(),
                        "结果",
                        at < 2 ? "不在家" : "见到",
                        "需求",
                        at % 4 == 3 ? NEEDS.get(at % NEEDS.size()) : "",
                        "说明",
                        "",
                        "线索",
                        "")))
        .toList();
  }
}
