package yixian.demo;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.StringJoiner;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import yixian.demo.data.Division;
import yixian.issue.intake.Upload;
import yixian.issue.intake.hotline.HotlineResult;
import yixian.issue.intake.hotline.HotlineSheets;
import yixian.issue.intake.past.PastCases;
import yixian.issue.intake.past.PastResult;
import yixian.kernel.Actor;
import yixian.kernel.Days;

/**
 * 成批送来的 · What came as files: the last cases of the platform that the house replaced, from before
 * the year that is told, and yesterday's sheet of the hotline. All invented.
 */
@Component
class Deliveries {

  private static final int PAST_CASES = 100;
  private static final Duration BEFORE_THE_YEAR = Duration.ofDays(390);
  private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

  /** Not the town that is shown in full: its figures are those of the mission. */
  private static final String TOWN = "320612104";

  private record Trouble(String category, String words, String unit, String outcome) {}

  private static final List<Trouble> TROUBLES =
      List.of(
          new Trouble("道路破损", "路口路面开裂成坑", "D03", "已铣刨重铺"),
          new Trouble("暴露垃圾", "路边生活垃圾无人清运", "D01", "已清运并冲洗地面"),
          new Trouble("水域不洁", "河面漂浮物较多", "D04", "已打捞上岸并外运"),
          new Trouble("工地扬尘", "工地渣土没有覆盖", "D02", "已要求全覆盖并开启喷淋"),
          new Trouble("乱堆杂物", "门前堆放建材占路", "D01", "已劝导清走"));

  private static final List<String> CALLS =
      List.of(
          "道路破损,路面塌陷积水,雨后积水没过脚踝，骑车看不见坑",
          "噪声扰民,夜间广场音响扰民,晚上十点以后仍在播放，老人无法休息",
          "暴露垃圾,垃圾亭旁堆放装修垃圾,堆放三天没有人清运",
          "油烟污染,沿街饭店油烟直排,油烟飘进二楼住户家中",
          "机动车乱停放,消防通道被车辆占用,每天傍晚都有车停在楼前通道",
          "咨询求助类,想了解危房改造补助,不知道去哪里申请",
          "河道污染,河水发黑有异味,上游排口附近最严重",
          "非法小广告,楼道内小广告清了又贴,希望从源头治理");

  private final PastCases pastCases;
  private final HotlineSheets hotlineSheets;
  private final Errand errand;

  Deliveries(PastCases pastCases, HotlineSheets hotlineSheets, Errand errand) {
    this.pastCases = pastCases;
    this.hotlineSheets = hotlineSheets;
    this.errand = errand;
  }

  void arrived(Troupe troupe, Instant now) {
    Actor dispatcher = troupe.actor("dispatcher1");
    Instant before = now.minus(BEFORE_THE_YEAR);
    errand.by(
        "past-cases",
        dispatcher,
        "issue.import",
        before,
        PastResult.class,
        () ->
            taken(
                "旧城管平台移交工单.csv",
                past(before),
                upload -> pastCases.takeIn(dispatcher, upload, "旧城管平台")));
    Actor seat = troupe.actor("hotline1");
    Instant yesterday = now.minus(Duration.ofDays(1));
    errand.by(
        "hotline-sheet",
        seat,
        "issue.hotline",
        yesterday,
        HotlineResult.class,
        () ->
            taken(
                "热线交办单.csv",
                calls(yesterday),
                upload -> hotlineSheets.takeIn(seat, upload, false)));
  }

  private static <T> T taken(String name, String sheet, Function<Upload, T> deed) {
    byte[] bytes = sheet.getBytes(StandardCharsets.UTF_8);
    try (Upload upload = Upload.keep(new ByteArrayInputStream(bytes), name)) {
      return deed.apply(upload);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String past(Instant end) {
    StringJoiner lines = new StringJoiner("\n");
    lines.add("工单编号,问题描述,问题类型,办理状态,受理时间,派单时间,办结时间,办结期限,承办单位,事发地址,处置结果,满意度,诉求来源");
    List<Division> villages = villages();
    for (int i = 0; i < PAST_CASES; i++) {
      Trouble trouble = TROUBLES.get(i % TROUBLES.size());
      String village = villages.get(i % villages.size()).spokenName();
      ZonedDateTime at = end.minus(Duration.ofHours(40L * (PAST_CASES - i) + 30)).atZone(Days.ZONE);
      boolean open = i % 25 == 24;
      lines.add(
          String.join(
              ",",
              "CG-%05d".formatted(20_100 + i),
              village + trouble.words(),
              trouble.category(),
              open ? "处理中" : "已办结",
              STAMP.format(at),
              STAMP.format(at.plusHours(1)),
              open ? "" : STAMP.format(at.plusHours(6 + i % 60)),
              STAMP.format(at.plusHours(48)),
              trouble.unit(),
              townName() + village,
              open ? "" : trouble.outcome(),
              i % 4 == 0 && !open ? "满意" : "",
              i % 3 == 0 ? "巡查上报" : "电话"));
    }
    return lines.toString();
  }

  private static String calls(Instant day) {
    StringJoiner lines = new StringJoiner("\n");
    lines.add("工单编号,来电时间,诉求类别,诉求标题,诉求内容,来电人,联系电话,事发地址,办结时限,是否回访");
    List<Division> villages = villages();
    for (int i = 0; i < CALLS.size(); i++) {
      ZonedDateTime at = day.minus(Duration.ofMinutes(50L * (CALLS.size() - i))).atZone(Days.ZONE);
      lines.add(
          String.join(
              ",",
              "RX%s%03d"
                  .formatted(DateTimeFormatter.BASIC_ISO_DATE.format(at.toLocalDate()), i + 1),
              STAMP.format(at),
              CALLS.get(i),
              "来电人" + (i + 1),
              "1390000%04d".formatted(3_100 + i),
              townName() + villages.get((3 * i) % villages.size()).spokenName(),
              STAMP.format(at.plusDays(5)),
              i % 2 == 0 ? "是" : "否"));
    }
    return lines.toString();
  }

  private static List<Division> villages() {
    return Division.all().stream()
        .filter(each -> each.code().startsWith(TOWN))
        .filter(each -> each.level() == Division.Level.VILLAGE)
        .toList();
  }

  private static String townName() {
    return Division.all().stream()
        .filter(each -> each.code().startsWith(TOWN))
        .filter(each -> each.level() == Division.Level.TOWNSHIP)
        .findFirst()
        .orElseThrow()
        .name();
  }
}
