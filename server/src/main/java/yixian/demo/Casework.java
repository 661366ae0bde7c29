package yixian.demo;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import yixian.demo.data.Division;
import yixian.grid.Grids;
import yixian.issue.Call;
import yixian.issue.Channel;
import yixian.issue.IssueSheet;
import yixian.issue.Issues;
import yixian.issue.Move;
import yixian.issue.MoveOrder;
import yixian.issue.NewIssue;
import yixian.kernel.Actor;
import yixian.kernel.Point;

/**
 * 合力办件 · One street light told three times, of which one is another light; and a flooded lane for
 * which the town calls three departments: one answers well, one half, one not at all. The lane is
 * supervised; a wall that its owners have mended waits for a second person to close it.
 */
@Component
class Casework {

  private static final Duration DAY = Duration.ofDays(1);

  /** Not the town that is shown in full: its figures are those of the mission. */
  private static final String TOWN = "320612103";

  private static final String CITY = "D01";
  private static final String HOUSING = "D02";
  private static final String WATER = "D04";

  private final Issues issues;
  private final Grids grids;
  private final Errand errand;

  Casework(Issues issues, Grids grids, Errand errand) {
    this.issues = issues;
    this.grids = grids;
    this.errand = errand;
  }

  void told(Troupe troupe, Made units, Instant now) {
    Actor desk = troupe.actor("dispatcher1");
    lights(desk, troupe.actor("hotline1"), units, now);
    lane(desk, troupe, units, now);
    wall(desk, now);
  }

  private void lights(Actor desk, Actor hotline, Made units, Instant now) {
    Instant monday = now.minus(DAY.multipliedBy(6));
    IssueSheet main = reported(desk, Channel.OPERATIONS, 2, "村口主路六盏路灯连续不亮", monday);
    IssueSheet twin =
        reported(hotline, Channel.HOTLINE, 2, "村口主路路灯不亮，晚上看不见路", monday.plus(Duration.ofHours(3)));
    IssueSheet other =
        reported(hotline, Channel.HOTLINE, 2, "村口小广场的路灯不亮", monday.plus(Duration.ofHours(5)));
    Instant tuesday = monday.plus(DAY);
    moved(desk, twin, MoveOrder.merge(twin.version(), main.id(), "同一路段同一批路灯"), tuesday);
    IssueSheet merged =
        moved(desk, other, MoveOrder.merge(other.version(), main.id(), "同一村口的路灯"), tuesday);
    Instant wednesday = tuesday.plus(DAY);
    moved(
        desk,
        merged,
        MoveOrder.because(Move.UNMERGE, merged.version(), "现场核对：小广场是另一条线路"),
        wednesday);
    moved(desk, main, MoveOrder.dispatch(main.version(), units.id(CITY)), wednesday);
  }

  private void lane(Actor desk, Troupe troupe, Made units, Instant now) {
    Actor town = troupe.actor("leader-" + TOWN);
    Instant first = now.minus(DAY.multipliedBy(13));
    IssueSheet main = reported(desk, Channel.OPERATIONS, 4, "背街雨后积水，盖板破损，沿线私搭棚架", first);
    main = moved(desk, main, MoveOrder.dispatch(main.version(), units.id(TOWN)), first);
    List<Call> calls =
        List.of(
            new Call(units.id(WATER), "疏通背街雨水管并抽排积水", 2),
            new Call(units.id(CITY), "清理沿线占道棚架", 3),
            new Call(units.id(HOUSING), "更换破损盖板并核对管线归属", 2));
    main =
        moved(
            town,
            main,
            MoveOrder.whistle(main.version(), calls, "涉及排水、占道、管线三家，镇里一家办不了"),
            first.plus(DAY));
    answered(troupe, main, 0, WATER, "已疏通管道并抽排，现场无积水", first.plus(DAY.multipliedBy(2)));
    answered(troupe, main, 1, CITY, "已劝离两处，余一处约期拆除", first.plus(DAY.multipliedBy(7)));
    answered(troupe, main, 2, HOUSING, "已电话了解情况", first.plus(DAY.multipliedBy(8)));
    Instant rated = first.plus(DAY.multipliedBy(9));
    rated(town, main, 0, Move.RATE_PRESENT, "当天到场，处置到位", rated);
    rated(town, main, 1, Move.RATE_PARTLY, "到场及时，尚有一处未拆", rated);
    rated(town, main, 2, Move.RATE_ABSENT, "只打了电话，没有到现场", rated);
    moved(
        desk,
        main,
        MoveOrder.because(Move.SUPERVISE, main.version(), "积水半月未解决，请说明何时完成"),
        rated.plus(Duration.ofHours(2)));
  }

  /** What cannot be walked to its end: one asks, another has to grant it. */
  private void wall(Actor desk, Instant now) {
    Instant day = now.minus(DAY.multipliedBy(3));
    IssueSheet sheet = reported(desk, Channel.OPERATIONS, 6, "外墙渗水，业主称已自行修缮", day);
    moved(
        desk,
        sheet,
        MoveOrder.because(Move.ASK_FORCE, sheet.version(), "业主已自行修缮，无须派遣"),
        day.plus(DAY));
  }

  private void answered(
      Troupe troupe, IssueSheet main, int at, String unit, String outcome, Instant moment) {
    Actor clerk = troupe.actor("clerk1-" + unit);
    IssueSheet.Child child = main.family().children().get(at);
    moved(clerk, child, MoveOrder.noting(Move.HANDLE, null, outcome), moment);
  }

  private void rated(
      Actor town, IssueSheet main, int at, Move verdict, String said, Instant moment) {
    IssueSheet.Child child = main.family().children().get(at);
    MoveOrder order =
        verdict == Move.RATE_PRESENT
            ? MoveOrder.noting(verdict, null, said)
            : MoveOrder.because(verdict, null, said);
    moved(town, child, order, moment);
  }

  private IssueSheet reported(
      Actor actor, Channel channel, int village, String summary, Instant moment) {
    return done(
        "report:" + summary,
        actor,
        "issue.report",
        moment,
        () -> issues.report(actor, report(channel, village, summary)));
  }

  private NewIssue report(Channel channel, int number, String summary) {
    Division village =
        Division.all().stream()
            .filter(each -> each.code().startsWith(TOWN))
            .filter(each -> each.level() == Division.Level.VILLAGE)
            .toList()
            .get(number);
    Point place = grids.within(village.code()).orElseThrow();
    return new NewIssue(
        null,
        summary,
        null,
        place.longitude(),
        place.latitude(),
        null,
        village.spokenName() + "村口",
        null,
        null,
        null,
        channel,
        null,
        null);
  }

  private IssueSheet moved(Actor actor, IssueSheet sheet, MoveOrder order, Instant moment) {
    return done(
        order.move().code() + ":" + sheet.id(),
        actor,
        order.move().permission(),
        moment,
        () -> issues.move(actor, sheet.id(), order));
  }

  /** A child as it stands: only its unit and its caller touch it. */
  private void moved(Actor actor, IssueSheet.Child child, MoveOrder order, Instant moment) {
    done(
        order.move().code() + ":" + child.id(),
        actor,
        order.move().permission(),
        moment,
        () -> {
          int version = issues.sheet(actor, child.id()).version();
          return issues.move(actor, child.id(), order.seeing(version));
        });
  }

  private IssueSheet done(
      String name, Actor actor, String permission, Instant moment, Supplier<IssueSheet> deed) {
    return errand.by("casework:" + name, actor, permission, moment, IssueSheet.class, deed);
  }
}
