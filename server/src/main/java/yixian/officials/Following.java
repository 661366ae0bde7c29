package yixian.officials;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import yixian.access.Road;
import yixian.audit.Audit;
import yixian.directory.Appointment;
import yixian.directory.People;
import yixian.directory.Person;
import yixian.kernel.Actor;
import yixian.kernel.Days;
import yixian.kernel.TimeTravel;

/**
 * 随任职调整 · Moves a form to the unit in which its official serves now, so that the unit he has left
 * sees it no more.
 */
@Component
class Following {

  private static final Actor HOUSE = Actor.system("干部信息随任职调整");

  private final OfficialStore store;
  private final People people;
  private final Audit audit;
  private final Road road;
  private final Clock clock;

  Following(OfficialStore store, People people, Audit audit, Road road, Clock clock) {
    this.store = store;
    this.people = people;
    this.audit = audit;
    this.road = road;
    this.clock = clock;
  }

  @Scheduled(initialDelay = 1, fixedDelay = 10, timeUnit = TimeUnit.MINUTES)
  void follow() {
    if (!TimeTravel.underWay()) {
      road.job(this::all);
    }
  }

  /** How many forms were moved. */
  int all() {
    LocalDate today = Days.today(clock);
    Map<UUID, Optional<UUID>> kept = store.units();
    int moved = 0;
    for (Person person : people.find(kept.keySet())) {
      Optional<UUID> now = person.post(today).map(Appointment::unit);
      if (!now.equals(kept.get(person.id()))) {
        store.move(person.id(), now.orElse(null));
        audit.note(HOUSE, "officials.follow", "person", person.id(), Map.of());
        moved++;
      }
    }
    return moved;
  }
}
