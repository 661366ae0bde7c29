package yixian.tasklist.clearing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static yixian.officials.OfficialTown.ok;
import static yixian.tasklist.clearing.ClearingTown.CLEARINGS;

import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import yixian.directory.Units;
import yixian.testing.Client;
import yixian.testing.Family;
import yixian.testing.Kin;
import yixian.testing.Lookout;
import yixian.testing.People;

/** A subject led by each unit, with a problem that it has to put right itself. */
class ClearingLookout implements Lookout {

  private static final String MINE = CLEARINGS + "/problems/mine";

  private final Units units;
  private final People people;
  private final Map<Kin, String> titles = new EnumMap<>(Kin.class);

  ClearingLookout(Units units, People people) {
    this.units = units;
    this.people = people;
  }

  @Override
  public Set<String> routes() {
    return Set.of("GET " + CLEARINGS, "GET " + MINE);
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
      String clearing =
          ok(desk.post(CLEARINGS, ClearingTown.draft(family.unit(kin), title))).asString();
      String row =
          "名称,考核组,责任单位,数量\n东沙河,第一组," + units.find(family.unit(kin)).orElseThrow().code() + ",1\n";
      String one = CLEARINGS + "/" + clearing;
      ok(desk.upload(one + "/objects", "河道.csv", row.getBytes(UTF_8), Map.of()));
      String object = ok(desk.get(one + "/objects")).get(0).get("id").asString();
      ok(desk.post(one + "/problems", Map.of("object", object, "what", "岸坡堆放垃圾")));
      titles.put(kin, title);
    }
  }

  @Override
  public boolean sees(String route, Client reader, Kin kin) {
    Client.Answer answer = reader.get(route.substring(4));
    return answer.status() == 200
        && answer.text().contains(Objects.requireNonNull(titles.get(kin)));
  }
}
