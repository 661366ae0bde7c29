package yixian.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import yixian.demo.data.Division;
import yixian.grid.Grids;
import yixian.issue.IssueSheet;
import yixian.issue.Issues;
import yixian.issue.Move;
import yixian.issue.MoveOrder;
import yixian.kernel.Actor;
import yixian.kernel.Days;
import yixian.kernel.IdempotencyKey;
import yixian.kernel.TimeTravel;
import yixian.open311.ApiKey;
import yixian.open311.Intake;
import yixian.open311.Keys;
import yixian.open311.NewKey;
import yixian.open311.Report;
import yixian.open311.Services;
import yixian.open311.Taken;

/**
 * 邻区来件 · The key of a neighbour, made for this installation, and what he has reported with it: one
 * is taken up, one is refused, the rest wait.
 */
@Component
class Neighbours {

  private static final IdempotencyKey INTENT =
      new IdempotencyKey(Errand.key("open311:key"), "open311:key");
  private static final Duration DAY = Duration.ofDays(1);

  /** Not the town that is shown in full: its figures are those of the mission. */
  private static final String BORDER_TOWN = "320612103";

  /** What is reported: how many days ago, which service, in which village, in which words. */
  private record Tale(int daysAgo, String service, int village, String words) {}

  private static final List<Tale> TALES =
      List.of(
          new Tale(12, "C01003", 3, "交界路口雨水井盖松动，车辆经过有响声"),
          new Tale(9, "C01001", 5, "供水井盖边缘破损，非机动车道上"),
          new Tale(6, "C01007", 8, "通信井盖沉降约三厘米"),
          new Tale(2, "C01002", 11, "污水井盖缺失，已放置路锥"),
          new Tale(1, "C01006", 14, "路灯井盖移位，夜间不易看见"));

  private final Keys keys;
  private final Intake intake;
  private final Services services;
  private final Issues issues;
  private final Grids grids;
  private final Errand errand;

  Neighbours(
      Keys keys, Intake intake, Services services, Issues issues, Grids grids, Errand errand) {
    this.keys = keys;
    this.intake = intake;
    this.services = services;
    this.issues = issues;
    this.grids = grids;
    this.errand = errand;
  }

  void reported(Troupe troupe, Showcase showcase, Instant now) {
    String spelled = keys.spelled(INTENT);
    showcase.write(keys.jurisdiction(), spelled);
    LocalDate until = Days.of(now).plusYears(1);
    ApiKey key =
        errand.once(
            "open311:key",
            "system.settings",
            now.minus(DAY.multipliedBy(30)),
            ApiKey.class,
            () ->
                keys.make(Errand.LOADER, new NewKey("转办交界路段的事件", "邻区事件指挥中心（示范）", until), spelled));
    List<Taken> arrivals =
        TALES.stream()
            .map(tale -> arrived(tale, key, now.minus(DAY.multipliedBy(tale.daysAgo()))))
            .toList();
    unplaced(key, now.minus(Duration.ofHours(5)));
    Actor dispatcher = troupe.actor("dispatcher1");
    errand.by(
        "open311:answers",
        dispatcher,
        "issue.dispatch",
        now.minus(DAY.multipliedBy(8)),
        Made.class,
        () -> answered(dispatcher, arrivals));
  }

  /** Told by an address only, in words that no village has: it waits for a person. */
  private void unplaced(ApiKey key, Instant at) {
    Report report =
        new Report(
            services.find("C01003").orElseThrow(),
            null,
            "老轮渡码头往南第二个路口，小卖部门前",
            null,
            "雨水井盖破了一角，用木板盖着",
            null,
            null,
            Map.of(),
            null,
            List.of());
    IdempotencyKey intent = new IdempotencyKey(Errand.key("open311:unplaced"), "open311:unplaced");
    TimeTravel.at(at, () -> intake.take(Actor.citizen(null), key, intent, report, List.of()));
  }

  private Taken arrived(Tale tale, ApiKey key, Instant at) {
    return TimeTravel.at(
        at,
        () ->
            intake.take(
                Actor.citizen(null),
                key,
                new IdempotencyKey(Errand.key("open311:" + tale.service()), tale.service()),
                report(tale),
                List.of()));
  }

  private Report report(Tale tale) {
    Division village =
        Division.all().stream()
            .filter(each -> each.code().startsWith(BORDER_TOWN))
            .filter(each -> each.level() == Division.Level.VILLAGE)
            .toList()
            .get(tale.village() % 10);
    return new Report(
        services.find(tale.service()).orElseThrow(),
        grids.within(village.code()).orElseThrow(),
        village.spokenName() + "村口",
        null,
        tale.words(),
        null,
        null,
        Map.of(),
        null,
        List.of());
  }

  private Made answered(Actor dispatcher, List<Taken> arrivals) {
    done(dispatcher, arrivals.get(0), Move.ACCEPT, null);
    done(dispatcher, arrivals.get(1), Move.REFUSE, "不在本区管辖路段，已告知邻区");
    return new Made(Map.of());
  }

  private void done(Actor actor, Taken taken, Move move, @Nullable String reason) {
    UUID issue = Objects.requireNonNull(taken.issue());
    IssueSheet sheet = issues.sheet(actor, issue);
    issues.move(
        actor,
        issue,
        reason == null
            ? MoveOrder.plain(move, sheet.version())
            : MoveOrder.because(move, sheet.version(), reason));
  }
}
