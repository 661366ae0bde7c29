package yixian.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.locationtech.jts.geom.Point;
import org.springframework.stereotype.Component;
import yixian.attendance.roster.CheckIns;
import yixian.attendance.roster.Position;
import yixian.attendance.roster.Purpose;
import yixian.attendance.roster.RosterDraft;
import yixian.attendance.roster.RosterSheet;
import yixian.attendance.roster.Rosters;
import yixian.attendance.roster.ShiftDraft;
import yixian.demo.data.Division;
import yixian.grid.Grids;
import yixian.kernel.Actor;
import yixian.kernel.Days;
import yixian.kernel.TimeTravel;

/**
 * 值守 · A roster of the flood season that is over and whose positions are deleted, and one that
 * runs.
 */
@Component
class Watch {

  private static final String KEEPER = "leader-" + Division.TOWN;
  private static final List<String> FLOOD = List.of("sec02", "sec03", "sec04", "sec05");
  private static final Duration SHIFT = Duration.ofHours(10);

  private final Rosters rosters;
  private final CheckIns checkIns;
  private final Grids grids;
  private final Errand errand;

  Watch(Rosters rosters, CheckIns checkIns, Grids grids, Errand errand) {
    this.rosters = rosters;
    this.checkIns = checkIns;
    this.grids = grids;
    this.errand = errand;
  }

  void kept(Troupe troupe, UUID grid, Instant now) {
    errand.once(
        "roster:flood", "attendance.roster", now, Made.class, () -> flood(troupe, grid, now));
    errand.once("roster:cold", "attendance.roster", now, Made.class, () -> cold(troupe, grid, now));
  }

  private Made flood(Troupe troupe, UUID grid, Instant now) {
    LocalDate from = Days.of(now).minusDays(130);
    UUID roster =
        open(
            troupe,
            grid,
            "汛期堤防应急值守",
            "区防汛抗旱指挥部关于启动防汛Ⅳ级应急响应的通知（通汛〔2026〕6 号）",
            from,
            from.plusDays(9));
    for (int at = 0; at < FLOOD.size(); at++) {
      Instant starts = Days.start(from.plusDays(2L * at)).plus(Duration.ofHours(8));
      UUID shift = shift(troupe, roster, FLOOD.get(at), starts, starts.minus(Duration.ofDays(1)));
      if (at == 2) {
        Actor keeper = troupe.actor(KEEPER);
        TimeTravel.at(
            starts.plus(Duration.ofMinutes(20)),
            () -> {
              rosters.vouch(keeper, shift, "堤上没有信号，当面确认");
              return true;
            });
      } else {
        checkIn(troupe.actor(FLOOD.get(at)), grid, shift, starts.minus(Duration.ofMinutes(6)));
      }
    }
    TimeTravel.at(Days.start(from.plusDays(11)), checkIns::forget);
    return new Made(Map.of("roster", roster));
  }

  private Made cold(Troupe troupe, UUID grid, Instant now) {
    LocalDate today = Days.of(now);
    UUID roster =
        open(
            troupe,
            grid,
            "低温雨雪应急值守",
            "区应急管理局关于启动低温雨雪冰冻Ⅳ级应急响应的通知（通应急〔2026〕21 号）",
            today.minusDays(2),
            today.plusDays(8));
    Instant yesterday = Days.start(today.minusDays(1)).plus(Duration.ofHours(8));
    UUID done = shift(troupe, roster, "sec05", yesterday, yesterday.minus(Duration.ofHours(12)));
    checkIn(troupe.actor("sec05"), grid, done, yesterday.minus(Duration.ofMinutes(4)));
    Instant starts = now.minus(Duration.ofMinutes(20));
    shift(troupe, roster, "sec01", starts, now.minus(Duration.ofDays(1)));
    Instant tomorrow = Days.start(today.plusDays(1)).plus(Duration.ofHours(20));
    shift(troupe, roster, "sec06", tomorrow, now.minus(Duration.ofDays(1)));
    return new Made(Map.of("roster", roster));
  }

  private UUID open(
      Troupe troupe, UUID grid, String name, String basis, LocalDate from, LocalDate to) {
    Actor keeper = troupe.actor(KEEPER);
    RosterDraft draft =
        new RosterDraft(grid, name, Purpose.EMERGENCY, basis, keeper.person(), from, to);
    return TimeTravel.at(
        Days.start(from).plus(Duration.ofHours(1)), () -> rosters.open(keeper, draft));
  }

  private UUID shift(Troupe troupe, UUID roster, String person, Instant starts, Instant assigned) {
    Actor keeper = troupe.actor(KEEPER);
    ShiftDraft draft = new ShiftDraft(troupe.actor(person).person(), starts, starts.plus(SHIFT));
    return TimeTravel.at(
        assigned,
        () -> {
          rosters.assign(keeper, roster, List.of(draft));
          return rosters.sheet(keeper, roster).shifts().stream()
              .filter(each -> each.starts().equals(starts))
              .map(RosterSheet.ShiftLine::id)
              .findFirst()
              .orElseThrow();
        });
  }

  private void checkIn(Actor actor, UUID grid, UUID shift, Instant at) {
    Point inside =
        grids
            .shape(grid, Days.of(at))
            .map(shape -> Objects.requireNonNull(shape.getInteriorPoint()))
            .orElseThrow();
    TimeTravel.at(
        at,
        () -> {
          UUID nonce = checkIns.ticket(actor, shift).nonce();
          return checkIns.checkIn(
              actor, shift, new Position(nonce, inside.getX(), inside.getY(), 12.0, at));
        });
  }
}
