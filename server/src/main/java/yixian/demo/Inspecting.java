package yixian.demo;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
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

/**
 * 专项检查 · Five joint groups at 72 shops, six groups at restaurants with gas of which some are left,
 * eleven illegal structures of 183.86 m² put right, a day's 130 stalls; the twelve villages of 二甲镇
 * rehearsed, then scored in two months with disputes settled on site and a list each.
 */
@Component
class Inspecting {

  private static final String TOWN_CLERK = "clerk1-" + Division.TOWN;

  private final Ruling ruling;
  private final Patrol patrol;
  private final Disputes disputes;
  private final Rankings rankings;
  private final Errand errand;

  Inspecting(Ruling ruling, Patrol patrol, Disputes disputes, Rankings rankings, Errand errand) {
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
    run(Drives.shops(towns, morning.minus(Duration.ofDays(24))), scene);
    run(Drives.gas(towns, morning.minus(Duration.ofDays(4))), scene);
    run(Drives.buildings(towns, morning.minus(Duration.ofDays(50))), scene);
    run(Drives.stalls(morning.minus(Duration.ofDays(2))), scene);
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

  private void villages(DemoMap map, Scene scene, YearMonth month, boolean rehearsal, Instant now) {
    Instant begins = Days.start(month.atDay(18)).plus(Duration.ofHours(9));
    Drive drive = Drives.villages(map, month, rehearsal, begins);
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
                    town, target.id(), new Disputes.Objection(mark.position(), "村里认为该处不应由本村负责"));
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
