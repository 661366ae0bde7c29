package yixian.demo;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
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
 * 点名 · The centre's drill before the winter: 62 called, 60 answered (mission row B3), two told to
 * their units. And a call that still runs when the house opens: the officials in the grids and the
 * dispatchers are called for an emergency, some have answered.
 */
@Component
class Drills {

  private static final int CALLED = 62;
  private static final int SILENT = 2;
  private static final int MINUTES = 60;
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

  /**
   * Calls those who serve in the batch and the dispatchers a few minutes before the house opens.
   * The first dispatcher and every fourth official have not answered yet.
   */
  void running(DemoPeople people, Troupe troupe, UUID batch, Instant now) {
    Instant at = now.minus(Duration.ofMinutes(6));
    errand.once(
        "roll-call:running",
        RollCalls.CALL,
        at,
        Made.class,
        () -> new Made(Map.of("call", emergency(people, troupe, batch, at))));
  }

  private UUID emergency(DemoPeople people, Troupe troupe, UUID batch, Instant at) {
    Actor overseer = troupe.actor("overseer");
    List<Actor> desk = actors(people, troupe, Duty.DISPATCHER);
    UUID call =
        calls.call(
            overseer,
            new CallDraft(
                "供水管道爆裂应急点名",
                CallPurpose.EMERGENCY,
                "区供水突发事件应急指挥部关于启动四级响应的通知（通供应急〔" + Days.of(at).getYear() + "〕7 号）",
                MINUTES,
                null,
                List.of(batch),
                desk.stream().map(each -> Objects.requireNonNull(each.person())).toList()));
    Set<UUID> called =
        calls.sheet(overseer, call).answers().stream()
            .map(each -> each.person().id())
            .collect(Collectors.toSet());
    List<Actor> meant =
        Stream.concat(actors(people, troupe, Duty.SECONDEE).stream(), desk.stream())
            .filter(each -> called.contains(each.person()))
            .toList();
    for (int n = 0; n < meant.size(); n++) {
      Actor person = meant.get(n);
      if (n % 4 != 3 && !person.equals(desk.getFirst())) {
        TimeTravel.at(at.plusSeconds(9 + 11L * n), () -> calls.answer(person, call));
      }
    }
    return call;
  }

  private static List<Actor> actors(DemoPeople people, Troupe troupe, Duty duty) {
    return people.with(duty).stream()
        .map(DemoPeople.Person::key)
        .filter(troupe::knows)
        .map(troupe::actor)
        .toList();
  }
}
