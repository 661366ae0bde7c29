package yixian.attendance.rollcall;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import yixian.access.Road;
import yixian.directory.NewPerson;
import yixian.directory.People;
import yixian.kernel.Actor;
import yixian.kernel.IdempotencyKey;
import yixian.kernel.Scope;
import yixian.testing.Client;
import yixian.testing.Family;
import yixian.testing.Kin;
import yixian.testing.Lookout;

/** A call of each unit to its own people. */
class RollCallLookout implements Lookout {

  private static final Actor HOUSE = Actor.system("测试");
  private static final LocalDate LONG_AGO = LocalDate.of(2015, 1, 1);

  private final Road road;
  private final People people;
  private final RollCalls calls;
  private final Map<Kin, UUID> made = new EnumMap<>(Kin.class);

  RollCallLookout(Road road, People people, RollCalls calls) {
    this.road = road;
    this.people = people;
    this.calls = calls;
  }

  @Override
  public Set<String> routes() {
    return Set.of("GET /api/roll-calls");
  }

  @Override
  public String role() {
    return "UNIT_LEADER";
  }

  @Override
  public void place(Family family) {
    for (Kin kin : Kin.values()) {
      UUID unit = family.unit(kin);
      UUID person =
          road.write(
              HOUSE,
              "directory.edit",
              IdempotencyKey.fresh(),
              UUID.class,
              () -> people.add(HOUSE, new NewPerson("被点名人", null, unit, "科员", LONG_AGO)));
      CallDraft draft =
          new CallDraft("应急点名", CallPurpose.DRILL, "应急预案启动通知", 120, null, null, List.of(person));
      Actor caller =
          new Actor(null, null, "测试", unit, Map.of(RollCalls.CALL, Scope.EVERYTHING), null, null);
      made.put(kin, road.job(() -> calls.call(caller, draft)));
    }
  }

  @Override
  public boolean sees(String route, Client reader, Kin kin) {
    return reader
        .get(route.substring(4))
        .text()
        .contains(Objects.requireNonNull(made.get(kin)).toString());
  }
}
