package yixian.demo;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;
import yixian.demo.Patrol.Walked;
import yixian.demo.data.Division;
import yixian.demo.map.DemoMap;
import yixian.inspection.Inspections;
import yixian.inspection.campaign.Targets.Numbered;
import yixian.inspection.checking.CheckOrder.Mark;
import yixian.inspection.checking.Disputes;
import yixian.inspection.checking.Outcome;
import yixian.inspection.ranking.RankingDraft;
import yixian.inspection.ranking.Rankings;
import yixian.kernel.Actor;
import yixian.kernel.Days;
import yixian.kernel.sheet.SheetRow;

/**
 * 专项检查 · Five joint groups at 72 shops, six groups at restaurants with gas of which some are left,
 * eleven illegal structures of 183.86 m² put right, a day's 130 stalls; the twelve villages of 二甲镇
 * rehearsed, then scored in two months with disputes settled on site and a list each.
 */
@Component
class Inspecting {

  private static final int SHOPS = 72;
  private static final int RESTAURANTS = 48;
  private static final int STALLS = 130;
  private static final int LEFT = 12;
  private static final List<String> AREAS =
      List.of(
          "24.50", "18.30", "16.72", "21.06", "12.40", "15.88", "9.60", "20.15", "14.35", "17.40",
          "13.50");
  private static final List<String> STREETS = List.of("建设路", "人民路", "通扬路", "银河路", "世纪大道");
  private static final List<String> TRADES = List.of("便利店", "五金店", "理发店", "汽修店", "服装店", "小吃店");
  private static final List<List<String>> FIVE =
      List.of(
          List.of("D12", "D01"),
          List.of("D10", "D06"),
          List.of("D02", "D07"),
          List.of("D05", "D09"),
          List.of("D03", "D24"));
  private static final List<List<String>> SIX =
      List.of(
          List.of("D10", "D01"),
          List.of("D02"),
          List.of("D06"),
          List.of("D12"),
          List.of("D24"),
          List.of("D07"));
  private static final String TOWN_CLERK = "clerk1-" + Division.TOWN;

  private final Ruling ruling;
  private final Patrol patrol;
  private final Disputes disputes;
  private final Rankings rankings;
  private final Errand errand;

  Inspecting(
      Ruling ruling, Patrol patrol, Disputes disputes, Rankings rankings, Errand errand) {
    this.ruling = ruling;
    this.patrol = patrol;
    this.disputes = disputes;
    this.rankings = rankings;
    this.errand = errand;
  }

  /** What all campaigns of the demo need. */
  private record Scene(Troupe troupe, Made units, Made standards, Map<UUID, String> clerks) {}

  void held(DemoMap map, Troupe troupe, Made units, Instant now) {
    Map<UUID, String> clerks = new HashMap<>();
    List<String> towns = map.towns().stream().map(town -> town.division().code()).toList();
    towns.forEach(town -> clerks.put(units.id(town), "clerk1-" + town));
    Scene scene = new Scene(troupe, units, ruling.written(troupe, units, now), clerks);
    Instant morning = Days.start(Days.of(now)).plus(Duration.ofHours(9));
    run(shops(towns, morning.minus(Duration.ofDays(24))), scene);
    run(gas(towns, morning.minus(Duration.ofDays(4))), scene);
    run(buildings(towns, morning.minus(Duration.ofDays(50))), scene);
    run(stalls(morning.minus(Duration.ofDays(2))), scene);
    YearMonth month = YearMonth.from(Days.of(now));
    villages(map, scene, month.minusMonths(3), true, now);
    villages(map, scene, month.minusMonths(2), false, now);
    villages(map, scene, month.minusMonths(1), false, now);
  }

  private void run(Drive drive, Scene scene) {
    errand.once(
        "inspection:" + drive.key(),
        Inspections.LEAD,
        drive.begins().minus(Duration.ofDays(3)),
        Made.class,
        () -> {
          Walked walked = walked(drive, scene);
          patrol.rectified(drive, walked, scene.troupe(), scene.clerks());
          if (drive.left() == 0) {
            patrol.closed(drive, walked, scene.troupe());
          }
          return new Made(Map.of("campaign", walked.campaign()));
        });
  }

  private Walked walked(Drive drive, Scene scene) {
    return patrol.walked(
        drive, scene.standards().id(drive.standard()), scene.troupe(), scene.units());
  }

  private static Drive shops(List<String> towns, Instant begins) {
    List<SheetRow> rows =
        IntStream.range(0, SHOPS)
            .mapToObj(
                at ->
                    Drive.row(
                        at,
                        STREETS.get(at % STREETS.size())
                            + " "
                            + (at + 1)
                            + " 号"
                            + TRADES.get(at % TRADES.size()),
                        "店铺",
                        towns.get(at % towns.size()),
                        at % FIVE.size(),
                        ""))
            .toList();
    return new Drive(
        "shops",
        "D12",
        "沿街经营场所安全联合检查",
        "五个联合检查组逐个检查沿街经营场所，消除消防、用电和占道隐患",
        "区安委会沿街经营场所安全整治通知",
        "shop",
        null,
        FIVE,
        null,
        rows,
        begins,
        9,
        25,
        false,
        14,
        0,
        95);
  }

  private static Drive gas(List<String> towns, Instant begins) {
    List<SheetRow> rows =
        IntStream.range(0, RESTAURANTS)
            .mapToObj(
                at ->
                    Drive.row(
                        at,
                        STREETS.get(at % STREETS.size()) + " " + (at + 101) + " 号饭店",
                        "餐饮场所",
                        towns.get(at % towns.size()),
                        at % SIX.size(),
                        ""))
            .toList();
    return new Drive(
        "gas",
        "D10",
        "餐饮场所燃气安全专项检查",
        "六个检查组逐户检查餐饮场所燃气使用安全",
        "区城镇燃气安全专项整治工作方案",
        "gas",
        null,
        SIX,
        "sec01",
        rows,
        begins,
        3,
        20,
        false,
        18,
        LEFT,
        60);
  }

  private static Drive buildings(List<String> towns, Instant begins) {
    List<SheetRow> rows =
        IntStream.range(0, AREAS.size())
            .mapToObj(
                at ->
                    Drive.row(
                        at,
                        STREETS.get(at % STREETS.size()) + " " + (at * 2 + 1) + " 号旁搭建",
                        "违法建设",
                        towns.get(at % towns.size()),
                        0,
                        AREAS.get(at)))
            .toList();
    return new Drive(
        "buildings",
        "D01",
        "违法建设集中治理",
        "查清一处、拆除一处、复查一处",
        "区治理违法建设工作领导小组通知",
        "building",
        "平方米",
        List.of(List.of("D01", "D14")),
        null,
        rows,
        begins,
        6,
        0,
        false,
        100,
        0,
        100);
  }

  private static Drive stalls(Instant begins) {
    List<SheetRow> rows =
        IntStream.range(0, STALLS)
            .mapToObj(
                at ->
                    Drive.row(
                        at,
                        STREETS.get(at % STREETS.size()) + "夜市 " + (at + 1) + " 号摊位",
                        "摊位",
                        Division.TOWN,
                        0,
                        ""))
            .toList();
    return new Drive(
        "stalls",
        "D01",
        "流动摊点一日巡查",
        "当日巡查 130 个摊点，规范经营时段与区域",
        "区城管局流动摊点疏导管理方案",
        "stall",
        null,
        List.of(List.of("D01")),
        null,
        rows,
        begins,
        1,
        0,
        false,
        6,
        0,
        100);
  }

  private void villages(
      DemoMap map, Scene scene, YearMonth month, boolean rehearsal, Instant now) {
    Instant begins = Days.start(month.atDay(18)).plus(Duration.ofHours(9));
    Drive drive = villageDrive(map, month, rehearsal, begins);
    errand.once(
        "inspection:" + drive.key(),
        Inspections.LEAD,
        begins.minus(Duration.ofDays(3)),
        Made.class,
        () -> {
          Walked walked = walked(drive, scene);
          if (!rehearsal) {
            disputed(walked, scene.troupe().actor(TOWN_CLERK), begins.plus(Duration.ofDays(3)));
            patrol.rectified(drive, walked, scene.troupe(), scene.clerks());
          }
          patrol.closed(drive, walked, scene.troupe());
          if (!rehearsal) {
            listed(walked, scene, month, now);
          }
          return new Made(Map.of("campaign", walked.campaign()));
        });
  }

  private static Drive villageDrive(
      DemoMap map, YearMonth month, boolean rehearsal, Instant begins) {
    List<Division> villages =
        map.villages().stream()
            .map(DemoMap.Area::division)
            .filter(village -> village.parent().equals(Division.TOWN))
            .toList();
    List<SheetRow> rows = new ArrayList<>();
    for (Division village : villages) {
      rows.add(Drive.row(rows.size(), village.spokenName(), "村", Division.TOWN, 0, ""));
    }
    return new Drive(
        "villages-" + month + (rehearsal ? "-rehearsal" : ""),
        "D13",
        rehearsal ? "农村人居环境月度考评（预演）" : "农村人居环境月度考评 " + month,
        "样板村逐村打分，月月公布红黑榜，一把尺子量到底",
        "区农村人居环境考评方案",
        "village",
        null,
        List.of(List.of("D13", "D05")),
        null,
        rows,
        begins,
        3,
        25,
        rehearsal,
        28,
        0,
        90);
  }

  /** Two deductions are disputed: one is corrected on site, one is upheld. */
  private void disputed(Walked walked, Actor town, Instant moment) {
    List<Numbered> marked =
        walked.targets().stream()
            .filter(target -> walked.marks().containsKey(target.id()))
            .limit(2)
            .toList();
    for (Numbered target : marked) {
      Mark mark = Objects.requireNonNull(walked.marks().get(target.id())).getFirst();
      boolean first = target == marked.getFirst();
      Disputes.Settlement settlement =
          first
              ? new Disputes.Settlement(Outcome.WITHDRAWN, 0, "现场复核，该处属邻村地界，撤销扣分")
              : new Disputes.Settlement(Outcome.UPHELD, 0, "对照标准与现场照片，扣分成立");
      Patrol.at(
          moment,
          () -> {
            UUID dispute =
                disputes.raise(
                    town,
                    target.id(),
                    new Disputes.Objection(mark.position(), "村里认为该处不应由本村负责"));
            disputes.settle(walked.head(), dispute, settlement);
            return dispute;
          });
    }
  }

  /** The list of the month: the latest came out yesterday and can still be appealed against. */
  private void listed(Walked walked, Scene scene, YearMonth month, Instant now) {
    boolean latest = month.plusMonths(1).equals(YearMonth.from(Days.of(now)));
    Instant out =
        latest
            ? now.minus(Duration.ofDays(1))
            : Days.start(month.atEndOfMonth()).plus(Duration.ofHours(10));
    LocalDate expires = Days.of(now).plusDays(latest ? 45 : 15);
    Actor clerk = scene.troupe().actor("clerk1-D13");
    Actor leader = scene.troupe().actor("leader-D13");
    UUID ranking =
        Patrol.at(
            out.minus(Duration.ofHours(2)),
            () -> rankings.draft(clerk, draft(walked, scene, month, expires)));
    Patrol.at(
        out,
        () -> {
          rankings.sign(leader, ranking, 1);
          return ranking;
        });
  }

  private static RankingDraft draft(
      Walked walked, Scene scene, YearMonth month, LocalDate expires) {
    return new RankingDraft(
        scene.units().id("D13"),
        "农村人居环境红黑榜",
        "区农村人居环境考评方案 " + month,
        List.of(walked.campaign()),
        3,
        BigDecimal.valueOf(85),
        2,
        BigDecimal.valueOf(85),
        3,
        expires);
  }
}
