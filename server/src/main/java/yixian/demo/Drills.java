package yixian.demo;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import yixian.attendance.rollcall.CallDraft;
import yixian.attendance.rollcall.CallPurpose;
import yixian.attendance.rollcall.RollCalls;
import yixian.demo.people.DemoPeople;
import yixian.demo.people.DemoPeople.Duty;
import yixian.kernel.Actor;
import yixian.kernel.Days;
import yixian.kernel.TimeTravel;

/**
 * 点名 · The centre's drill before the flood season: 62 called, 60 answered (mission row B3), two
 * told to their units.
 */
@Component
class Drills {

  private static final int CALLED = 62;
  private static final int SILENT = 2;
  private static final Actor HOUSE = Actor.system("点名计时");

  private final RollCalls calls;
  private final Errand errand;

  Drills(RollCalls calls, Errand errand) {
    this.calls = calls;
    this.errand = errand;
  }

  void called(DemoPeople people, Troupe troupe, Instant now) {
    List<String> wanted =
        Stream.of(Duty.SECONDEE, Duty.GRID_LEADER)
            .flatMap(duty -> people.with(duty).stream())
            .map(DemoPeople.Person::key)
            .filter(troupe::knows)
            .limit(CALLED)
            .toList();
    Instant at = Days.start(Days.of(now).minusDays(24)).plus(Duration.ofMinutes(9 * 60 + 30));
    errand.once(
        "roll-call:drill",
        RollCalls.CALL,
        at,
        Made.class,
        () -> new Made(Map.of("drill", drill(troupe, wanted, at))));
  }

  private UUID drill(Troupe troupe, List<String> wanted, Instant at) {
    Actor overseer = troupe.actor("overseer");
    UUID call =
        calls.call(
            overseer,
            new CallDraft(
                "低温雨雪应急演练在线点名",
                CallPurpose.DRILL,
                "区应急管理局关于开展低温雨雪冰冻灾害应急演练的通知（通应急〔2026〕19 号）",
                10,
                null,
                null,
                wanted.stream()
                    .map(key -> Objects.requireNonNull(troupe.actor(key).person()))
                    .toList()));
    for (int n = 0; n < wanted.size() - SILENT; n++) {
      Actor person = troupe.actor(wanted.get(n));
      TimeTravel.at(at.plusSeconds(7 + n * n % 290), () -> calls.answer(person, call));
    }
    TimeTravel.at(
        at.plus(Duration.ofMinutes(11)),
        () -> {
          calls.keepTime(HOUSE);
          return true;
        });
    return TimeTravel.at(
        at.plus(Duration.ofMinutes(25)),
        () -> {
          calls.end(overseer, call, calls.sheet(overseer, call).version());
          return call;
        });
  }
}
