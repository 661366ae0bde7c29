package yixian.unannounced;

import static yixian.officials.OfficialTown.ok;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import tools.jackson.databind.JsonNode;
import yixian.access.Road;
import yixian.directory.NewPerson;
import yixian.directory.Units;
import yixian.grid.Boundaries;
import yixian.grid.Grids;
import yixian.issue.routing.Routes;
import yixian.journal.JournalTown;
import yixian.journal.JournalTown.Serving;
import yixian.kernel.Days;
import yixian.officials.OfficialTown;
import yixian.testing.Client;
import yixian.testing.People;

/**
 * A town with officials who serve in it, an organisation department, and inspectors of other units.
 */
public final class UnannouncedTown {
  public static final String ROOT = "/api/unannounced";
  public static final String ROUNDS = ROOT + "/rounds";
  public static final String MINE = ROOT + "/mine";

  public final JournalTown journal;
  public final Client organiser;
  public final UUID department;
  public final List<Inspector> inspectors = new ArrayList<>();
  private final People people;
  private final yixian.directory.People directory;

  /** Somebody who inspects. */
  public record Inspector(UUID person, Client client) {}

  public UnannouncedTown(
      Road road,
      Units units,
      Grids grids,
      Boundaries boundaries,
      Routes routes,
      yixian.directory.People directory,
      People people) {
    this.people = people;
    this.directory = directory;
    this.journal = new JournalTown(road, units, grids, boundaries, routes, directory, people);
    this.organiser = journal.organiser;
    this.department = journal.sending.unit("组织部");
    for (String unit : List.of("审计局", "统计局")) {
      inspectors.add(inspector(journal.sending.unit(unit)));
    }
  }

  public Inspector inspector(UUID unit) {
    UUID person = person(unit);
    return new Inspector(person, people.join(person, unit).browser());
  }

  /** Somebody who has worked in the unit for a month. */
  public UUID person(UUID unit) {
    LocalDate from = LocalDate.now(Days.ZONE).minusDays(30);
    NewPerson wanted = new NewPerson(OfficialTown.name(), null, unit, "科员", from);
    return journal.sending.deed(
        "directory.edit", UUID.class, () -> directory.add(OfficialTown.HOUSE, wanted));
  }

  public List<Serving> serving(int count) {
    List<Serving> serving = new ArrayList<>();
    for (int at = 0; at < count; at++) {
      serving.add(journal.serving());
    }
    return serving;
  }

  public Map<String, Object> draft(int places) {
    LocalDate today = LocalDate.now(Days.ZONE);
    Map<String, Object> draft = new HashMap<>();
    draft.put("owner", department);
    draft.put("title", "本月检查");
    draft.put("basis", "挂职干部日常管理办法");
    draft.put("kind", "PEOPLE");
    draft.put("layer", "TOWN");
    draft.put("spread", "PROPORTIONAL");
    draft.put("places", places);
    draft.put("again", false);
    draft.put("town", journal.host);
    draft.put("visitFrom", today);
    draft.put("visitUntil", today.plusDays(3));
    draft.put("each", 1);
    draft.put("mendDays", 10);
    draft.put("inspectors", inspectors.stream().map(Inspector::person).toList());
    return draft;
  }

  public String opened(Map<String, Object> draft) {
    return ok(organiser.post(ROUNDS, draft)).asString();
  }

  /** A round under way. */
  public String underWay(Map<String, Object> draft) {
    String round = drawn(draft);
    ok(moved(round, "start"));
    return round;
  }

  public String drawn(Map<String, Object> draft) {
    String round = opened(draft);
    ok(moved(round, "commit"));
    ok(moved(round, "reveal"));
    return round;
  }

  public Client.Answer moved(String round, String move) {
    return organiser.post(
        ROUNDS + "/" + round + "/moves",
        Map.of("move", move, "version", sheet(round).get("version").asInt()));
  }

  public JsonNode sheet(String round) {
    return ok(organiser.get(ROUNDS + "/" + round));
  }

  public List<JsonNode> visits(String round) {
    return ok(organiser.get(ROUNDS + "/" + round + "/visits")).valueStream().toList();
  }

  /** Who was dealt the visit. */
  public Inspector dealt(JsonNode visit) {
    return inspectors.stream()
        .filter(
            each -> openFor(each).stream().anyMatch(one -> one.get("id").equals(visit.get("id"))))
        .findFirst()
        .orElseThrow();
  }

  public List<JsonNode> openFor(Inspector inspector) {
    return ok(inspector.client().get(MINE + "/visits")).valueStream().toList();
  }

  public static Map<String, Object> said(
      JsonNode visit, Map<String, String> answers, Map<String, String> notes) {
    return Map.of(
        "version",
        visit.get("version").asInt(),
        "people",
        visit
            .get("people")
            .valueStream()
            .map(
                each -> Map.of("id", each.get("id").asString(), "answers", answers, "notes", notes))
            .toList());
  }

  public Client.Answer record(Inspector inspector, JsonNode visit, Map<String, Object> said) {
    return inspector.client().post(MINE + "/visits/" + visit.get("id").asString(), said);
  }

  /** Records that somebody was not there. */
  public void absent(JsonNode visit) {
    ok(
        record(
            dealt(visit),
            visit,
            said(visit, Map.of("PRESENT", "NO"), Map.of("PRESENT", "上午十点不在村部，村里不知去向"))));
  }

  /** Records that all was well. */
  public void present(JsonNode visit) {
    ok(
        record(
            dealt(visit),
            visit,
            said(
                visit,
                Map.of("PRESENT", "YES", "WORKING", "YES", "STUDYING", "UNCLEAR"),
                Map.of())));
  }
}
