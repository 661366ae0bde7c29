package yixian.demo;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.UUID;
import org.springframework.stereotype.Component;
import yixian.demo.data.Division;
import yixian.directory.Units;
import yixian.grid.Grids;
import yixian.issue.intake.Upload;
import yixian.issue.intake.past.PastCases;
import yixian.issue.intake.past.PastResult;
import yixian.kernel.Actor;
import yixian.kernel.Days;
import yixian.kernel.Point;

/**
 * 历史工单 · Three hundred cases of the system before, of the year before the one that is told, brought
 * in as a sheet; and a dozen brought in under a wrong name and taken back.
 */
@Component
class Archive {

  private static final String IMPORT = "issue.import";
  private static final int CASES = 300;
  private static final int WRONG = 12;
  private static final Duration DAY = Duration.ofDays(1);
  private static final DateTimeFormatter STAMP =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(Days.ZONE);
  private static final String HEADS =
      "工单编号,问题描述,问题类型,办理状态,受理时间,派单时间,处置完成时间,办结时间,办结期限,承办单位,经度,纬度,事发地址,处置结果,满意度,诉求来源";

  /** What is told: the class, what happened, what was done. */
  private record Tale(String category, String words, String outcome) {}

  private static final List<Tale> TALES =
      List.of(
          new Tale("06013", "村口水泥路面破损，雨后积水", "已修补路面并清理积水"),
          new Tale("310102", "夜间装修噪声扰邻", "已上门劝导，约定施工时段"),
          new Tale("310101", "两户宅基地边界有争议", "已组织双方丈量并签订调解协议"),
          new Tale("380101", "村后河道水体发黑有异味", "已清淤并封堵一处排口"),
          new Tale("380301", "暴雨后低洼路段积水", "已疏通雨水口并设警示"),
          new Tale("400101", "楼道内停放充电电动车", "已劝离并加装充电棚"));

  private final PastCases cases;
  private final Grids grids;
  private final Units units;
  private final Errand errand;

  Archive(PastCases cases, Grids grids, Units units, Errand errand) {
    this.cases = cases;
    this.grids = grids;
    this.units = units;
    this.errand = errand;
  }

  void brought(Troupe troupe, Made made, Instant now, long seed) {
    Actor centre = troupe.actor("dispatcher1");
    List<Division> villages =
        Division.all().stream()
            .filter(each -> each.level() == Division.Level.VILLAGE)
            .filter(each -> !each.code().startsWith(Division.TOWN))
            .toList();
    Sheet all = new Sheet(villages, made, now.minus(DAY.multipliedBy(770)), seed);
    errand.by(
        "past-cases",
        centre,
        IMPORT,
        now.minus(DAY.multipliedBy(24)),
        Made.class,
        () -> {
          taken(centre, all.written("JZ", CASES), "旧网格平台导出.csv", "旧网格平台");
          return new Made(Map.of());
        });
    errand.by(
        "past-cases:wrong",
        centre,
        IMPORT,
        now.minus(DAY.multipliedBy(22)),
        Made.class,
        () -> {
          PastResult wrong = taken(centre, all.written("CG", WRONG), "城管历史案卷.csv", "旧网格平台二");
          UUID id = Objects.requireNonNull(wrong.brought()).id();
          cases.takeBack(centre, id, "来源系统选错，应为旧城管平台，核对后再导");
          return new Made(Map.of());
        });
  }

  private PastResult taken(Actor actor, String sheet, String name, String source) {
    byte[] bytes = sheet.getBytes(StandardCharsets.UTF_8);
    try (Upload upload = Upload.keep(new ByteArrayInputStream(bytes), name)) {
      PastResult result = cases.takeIn(actor, upload, source);
      if (result.brought() == null) {
        throw new IllegalStateException("The sheet " + name + " was not taken in: " + result);
      }
      return result;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The sheet as the other system would write it; seeded. */
  private final class Sheet {

    private final List<Division> villages;
    private final Made made;
    private final Instant first;
    private final SplittableRandom random;

    Sheet(List<Division> villages, Made made, Instant first, long seed) {
      this.villages = villages;
      this.made = made;
      this.first = first;
      this.random = new SplittableRandom(seed);
    }

    String written(String prefix, int cases) {
      StringBuilder sheet = new StringBuilder(HEADS);
      for (int at = 0; at < cases; at++) {
        sheet.append('\n').append(row("%s-%05d".formatted(prefix, at + 1), at * 360 / cases));
      }
      return sheet.toString();
    }

    private String row(String number, int day) {
      Tale tale = TALES.get(random.nextInt(TALES.size()));
      Division village = villages.get(random.nextInt(villages.size()));
      Point place = grids.within(village.code()).orElseThrow();
      Instant reported =
          first.plus(DAY.multipliedBy(day)).plus(Duration.ofMinutes(random.nextInt(480)));
      Instant dispatched = reported.plus(Duration.ofMinutes(30 + random.nextInt(300)));
      Instant handled = dispatched.plus(Duration.ofHours(6 + random.nextInt(150)));
      int fate = random.nextInt(50);
      boolean closed = fate > 1;
      return String.join(
          ",",
          number,
          tale.words(),
          tale.category(),
          fate == 0 ? "作废" : fate == 1 ? "不予受理" : "已办结",
          STAMP.format(reported),
          closed ? STAMP.format(dispatched) : "",
          closed ? STAMP.format(handled) : "",
          closed ? STAMP.format(handled.plus(Duration.ofHours(4))) : "",
          STAMP.format(reported.plus(DAY.multipliedBy(7))),
          units.name(made.id(village.code().substring(0, 9))),
          String.valueOf(place.longitude()),
          String.valueOf(place.latitude()),
          village.spokenName(),
          closed ? tale.outcome() : "",
          closed && random.nextInt(3) == 0 ? "满意" : "",
          "来电");
    }
  }
}
