package yixian.demo;

import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import yixian.demo.data.Division;
import yixian.demo.map.DemoMap;
import yixian.kernel.sheet.SheetRow;

/** 几次行动 · The campaigns of the demo district: what each of them checks, with whom, and when. */
final class Drives {

  private static final int SHOPS = 72;
  private static final int RESTAURANTS = 48;
  private static final int STALLS = 130;
  private static final int LEFT = 18;
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

  private Drives() {}

  static Drive shops(List<String> towns, Instant begins) {
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

  static Drive gas(List<String> towns, Instant begins) {
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

  static Drive buildings(List<String> towns, Instant begins) {
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

  static Drive stalls(Instant begins) {
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

  static Drive villages(DemoMap map, YearMonth month, boolean rehearsal, Instant begins) {
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
}
