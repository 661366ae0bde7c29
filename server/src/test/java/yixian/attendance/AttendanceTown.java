package yixian.attendance;

import static yixian.secondment.SecondmentTown.ok;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import tools.jackson.databind.JsonNode;
import yixian.access.Road;
import yixian.directory.Divisions;
import yixian.directory.Units;
import yixian.directory.profile.Profiles;
import yixian.grid.Grids;
import yixian.kernel.Days;
import yixian.secondment.SecondmentTown;
import yixian.testing.Client;
import yixian.testing.People;
import yixian.testing.People.Person;

/**
 * A town that receives, with its leader and its clerk; a bureau that sends, with its clerk; and an
 * official of the bureau who serves in the town.
 */
public final class AttendanceTown {

  public final SecondmentTown town;
  public final SecondmentTown.Open open;
  public final UUID official;
  public final Person account;
  public final String placement;
  public final Person leader;
  public final Person clerk;
  public final Person homeClerk;
  public final UUID colleague;

  private AttendanceTown(SecondmentTown town) {
    this.town = town;
    this.open = town.open(3);
    this.official = town.official();
    this.account = town.people.join(official, town.bureau);
    this.placement = town.serving(open, official).get("id").asString();
    this.leader = town.people.hire("UNIT_LEADER", town.town);
    this.clerk = town.people.hire("UNIT_CLERK", town.town);
    this.homeClerk = town.people.hire("UNIT_CLERK", town.bureau);
    this.colleague = town.official(town.town);
  }

  private AttendanceTown(SecondmentTown town, UUID official, Person account, UUID unit) {
    this.town = town;
    this.open = new SecondmentTown.Open("", "");
    this.official = official;
    this.account = account;
    this.placement = "";
    this.leader = town.people.hire("UNIT_LEADER", unit);
    this.clerk = leader;
    this.homeClerk = leader;
    this.colleague = town.official(unit);
  }

  /** The same for somebody who serves in a unit already. */
  static AttendanceTown of(SecondmentTown town, UUID official, Person account, UUID unit) {
    return new AttendanceTown(town, official, account, unit);
  }

  /** A town in the running house. */
  public static AttendanceTown in(AutowireCapableBeanFactory house) {
    return house.createBean(Founder.class).found();
  }

  /** Founds towns out of the beans of the house. */
  public record Founder(
      Road road,
      Units units,
      Divisions divisions,
      Grids grids,
      yixian.directory.People directory,
      Profiles profiles,
      People people) {

    public AttendanceTown found() {
      return new AttendanceTown(
          new SecondmentTown(road, units, divisions, grids, directory, profiles, people));
    }
  }

  public Client browser() {
    return account.browser();
  }

  /** A Monday, so many weeks from now. */
  public static LocalDate monday(int weeks) {
    return LocalDate.now(Days.ZONE).plusWeeks(weeks).with(TemporalAdjusters.next(DayOfWeek.MONDAY));
  }

  public Map<String, Object> draft(String type, LocalDate from, LocalDate to) {
    Map<String, Object> draft = new HashMap<>();
    draft.put("type", type);
    draft.put("from", from.toString());
    draft.put("to", to.toString());
    draft.put("reason", "家中有事");
    draft.put("standIn", colleague);
    return draft;
  }

  public JsonNode ask(String type, LocalDate from, LocalDate to) {
    return ok(browser().post("/api/leave/mine", draft(type, from, to)));
  }

  /** The leave as its person sees it now. */
  public JsonNode see(JsonNode leave) {
    for (JsonNode each : ok(browser().get("/api/leave/mine")).get("leaves")) {
      if (each.get("id").equals(leave.get("id"))) {
        return each;
      }
    }
    throw new AssertionError("No such leave of one's own: " + leave);
  }

  /** One answer of an approver. */
  public JsonNode answer(Person approver, JsonNode leave, String move) {
    String path = "/api/approvals/" + leave.get("approval").asString();
    int version = ok(approver.browser().get(path)).get("version").asInt();
    return ok(
        approver
            .browser()
            .post(path + "/moves", Map.of("move", move, "version", version, "comment", "请按规定办理")));
  }

  public JsonNode granted(String type, LocalDate from, LocalDate to) {
    JsonNode leave = ask(type, from, to);
    answer(leader, leave, "agree");
    return see(leave);
  }

  public Client.Answer tryMove(JsonNode leave, String move, Map<String, ?> more) {
    Map<String, Object> order = new HashMap<>(more);
    order.put("move", move);
    order.put("version", see(leave).get("version").asInt());
    return browser().post("/api/leave/mine/" + leave.get("id").asString() + "/moves", order);
  }

  public static List<String> notices(Person person) {
    return ok(person.browser().get("/api/notices")).get("items").findValuesAsString("title");
  }

  public static JsonNode calendar(Person reader, LocalDate day) {
    return ok(reader.browser().get("/api/leave/calendar?month=" + day.toString().substring(0, 7)))
        .get("away");
  }
}
