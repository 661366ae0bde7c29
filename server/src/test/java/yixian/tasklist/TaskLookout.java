package yixian.tasklist;

import static yixian.issue.IssueTown.ok;
import static yixian.tasklist.TaskTown.LISTS;

import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import yixian.testing.Client;
import yixian.testing.Family;
import yixian.testing.Kin;
import yixian.testing.Lookout;
import yixian.testing.People;

/** A list drafted by each unit. */
class TaskLookout implements Lookout {

  private final People people;
  private final Map<Kin, String> titles = new EnumMap<>(Kin.class);

  TaskLookout(People people) {
    this.people = people;
  }

  @Override
  public Set<String> routes() {
    return Set.of("GET " + LISTS);
  }

  @Override
  public String role() {
    return "UNIT_LEADER";
  }

  @Override
  public void place(Family family) {
    Client desk = people.hire("UNIT_CLERK").browser();
    for (Kin kin : Kin.values()) {
      String title = UUID.randomUUID().toString();
      ok(desk.post(LISTS, TaskTown.draft(family.unit(kin), title)));
      titles.put(kin, title);
    }
  }

  @Override
  public boolean sees(String route, Client reader, Kin kin) {
    String title = Objects.requireNonNull(titles.get(kin));
    Client.Answer answer = reader.get(LISTS + "?text=" + title);
    return answer.status() == 200 && answer.json().get("total").asInt() > 0;
  }
}
