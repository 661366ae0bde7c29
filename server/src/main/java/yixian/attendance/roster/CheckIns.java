package yixian.attendance.roster;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.springframework.stereotype.Component;
import yixian.attendance.db.tables.records.CheckInsRecord;
import yixian.attendance.db.tables.records.NoncesRecord;
import yixian.attendance.db.tables.records.RostersRecord;
import yixian.attendance.db.tables.records.ShiftsRecord;
import yixian.audit.Audit;
import yixian.grid.Grids;
import yixian.kernel.Actor;
import yixian.kernel.Days;
import yixian.kernel.Fault;
import yixian.kernel.Point;
import yixian.kernel.Problem;
import yixian.secondment.Names;

/**
 * 值守签到 · Takes up a shift: one position, inside the grid, once. Called inside the road.
 *
 * <p>The phone fetches a nonce while it has a network and may use it without one; a nonce works
 * once. What lies outside is refused and not kept. Where the circle of accuracy crosses the border
 * nobody can tell: a better position or the owner's word helps. A phone whose clock is wrong is
 * answered by the time of arrival.
 */
@Component
public class CheckIns {

  private static final Duration OPENS_BEFORE = Duration.ofMinutes(30);
  private static final Duration NONCE_BEFORE = Duration.ofHours(24);
  private static final Duration SHOWN_AFTER = Duration.ofHours(24);

  private final RosterStore store;
  private final Grids grids;
  private final Names names;
  private final Audit audit;
  private final Clock clock;

  CheckIns(RosterStore store, Grids grids, Names names, Audit audit, Clock clock) {
    this.store = store;
    this.grids = grids;
    this.names = names;
    this.audit = audit;
    this.clock = clock;
  }

  /** 签到凭证 · What the phone needs to check in, with the server's time. */
  public record Ticket(UUID nonce, Instant now) {}

  /** 签到结果 · When it is taken to have happened. */
  public record Taken(Instant at, boolean clockDoubted) {}

  /** One's own shifts, from a day ago on. */
  public List<MyShift> mine(Actor reader) {
    UUID person = reader.person();
    if (person == null) {
      return List.of();
    }
    List<ShiftsRecord> shifts = store.shiftsOf(person, clock.instant().minus(SHOWN_AFTER));
    Map<UUID, CheckInsRecord> checkIns =
        store.checkIns(shifts.stream().map(ShiftsRecord::getId).toList());
    return shifts.stream().map(shift -> line(shift, checkIns.get(shift.getId()))).toList();
  }

  private MyShift line(ShiftsRecord shift, @Nullable CheckInsRecord in) {
    RostersRecord roster = store.behind(shift.getRoster());
    return new MyShift(
        shift.getId(),
        roster.getName(),
        Objects.requireNonNull(names.gridOrNull(roster.getGrid())),
        Purpose.valueOf(roster.getPurpose()).label(),
        roster.getBasis(),
        names.person(roster.getOwner()),
        roster.getToDay(),
        shift.getStartsAt().minus(OPENS_BEFORE),
        shift.getStartsAt(),
        shift.getEndsAt(),
        in == null ? null : in.getAt(),
        in == null ? null : Rosters.how(in));
  }

  /** Gives out a nonce for a shift of the next day. */
  public Ticket ticket(Actor actor, UUID shift) {
    ShiftsRecord row = own(actor, shift);
    Instant now = clock.instant();
    if (now.isBefore(row.getStartsAt().minus(NONCE_BEFORE)) || now.isAfter(row.getEndsAt())) {
      throw Problem.refused("no-ticket", "班次开始前 24 小时起、结束前可以取得签到凭证");
    }
    NoncesRecord nonce = new NoncesRecord();
    nonce.setNonce(UUID.randomUUID());
    nonce.setShift(shift);
    nonce.setIssuedAt(now);
    store.issue(nonce);
    audit.note(actor, "attendance.ticket", "shift", shift, Map.of());
    return new Ticket(nonce.getNonce(), now);
  }

  /** Takes up one's shift. */
  public Taken checkIn(Actor actor, UUID shift, Position position) {
    ShiftsRecord row = own(actor, shift);
    Point point = position.point();
    double radius = position.radius();
    Instant now = clock.instant();
    if (!store.checkIns(List.of(shift)).isEmpty()) {
      throw Problem.refused("checked-in", "本班次已签到，不必再签");
    }
    UUID nonce = position.nonce();
    Instant issued =
        (nonce == null ? Optional.<Instant>empty() : store.use(nonce, shift, now))
            .orElseThrow(() -> Problem.refused("nonce-used", "签到凭证无效或已用过，请联网重新打开本页后再签"));
    ClockCheck clocked = ClockCheck.of(position.at(), issued, now);
    demandInTime(row, clocked, position.at(), now);
    demandInside(row, point, radius);
    CheckInsRecord checkIn = new CheckInsRecord();
    checkIn.setShift(shift);
    checkIn.setAt(clocked.at());
    checkIn.setArrivedAt(now);
    checkIn.setWay("POSITION");
    checkIn.setLongitude(point.longitude());
    checkIn.setLatitude(point.latitude());
    checkIn.setAccuracy((int) Math.round(radius));
    checkIn.setClockDoubted(clocked.doubted());
    checkIn.setByName(actor.name());
    if (!store.checkIn(checkIn)) {
      throw Problem.refused("checked-in", "本班次已签到，不必再签");
    }
    audit.note(actor, "attendance.check-in", "shift", shift, Map.of("doubted", clocked.doubted()));
    return new Taken(clocked.at(), clocked.doubted());
  }

  private static void demandInTime(
      ShiftsRecord shift, ClockCheck clocked, @Nullable Instant stated, Instant now) {
    Instant opens = shift.getStartsAt().minus(OPENS_BEFORE);
    if (!clocked.at().isBefore(opens) && !clocked.at().isAfter(shift.getEndsAt())) {
      return;
    }
    String times = Days.minute(opens) + " 至 " + Days.minute(shift.getEndsAt());
    if (clocked.doubted() && stated != null) {
      throw Problem.refused(
          "clock-wrong",
          "手机时间（"
              + Days.minute(stated)
              + "）与服务器（"
              + Days.minute(now)
              + "）不符，无法确认签到时刻，收到时又不在 "
              + times
              + " 之内。请校准手机时间，并请值守负责人人工确认到岗");
    }
    throw Problem.refused(
        "not-in-shift", "本班次 " + times + " 可以签到，现在是 " + Days.minute(clocked.at()));
  }

  private void demandInside(ShiftsRecord shift, Point point, double radius) {
    Geometry shape =
        grids
            .shape(shift.getGrid(), Days.of(shift.getStartsAt()))
            .orElseThrow(() -> Problem.refused("no-shape", "该网格没有划定范围，请值守负责人人工确认到岗"));
    switch (Ground.of(shape, point, radius)) {
      case Ground.Inside _ -> {}
      case Ground.Outside outside ->
          throw Problem.invalid(
              new Fault(
                  "position",
                  "所在位置不在值守网格内，距网格边界约 " + metres(outside.metres()) + " 米；位置没有保存",
                  "请到网格内再签到"));
      case Ground.CannotTell unsure ->
          throw Problem.refused(
              "cannot-tell",
              "定位误差约 "
                  + metres(radius)
                  + " 米，距网格边界约 "
                  + metres(unsure.metres())
                  + " 米，无法判断是否在网格内；位置没有保存。请到开阔处重新定位，或请值守负责人人工确认到岗");
    }
  }

  private static long metres(double metres) {
    return Math.round(metres);
  }

  private ShiftsRecord own(Actor actor, UUID shift) {
    return store
        .shift(shift)
        .filter(row -> row.getPerson().equals(actor.person()))
        .orElseThrow(() -> Problem.notFound("班次"));
  }

  /** Deletes the positions of rosters that are over; how many rosters. Called inside a job. */
  public int forget() {
    List<UUID> over = store.forget(Days.today(clock));
    Actor house = Actor.system("值守期满清理");
    over.forEach(
        roster -> audit.note(house, "attendance.roster-forget", "roster", roster, Map.of()));
    return over.size();
  }
}
