package yixian.journal;

import static yixian.officials.OfficialTown.ok;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import tools.jackson.databind.JsonNode;
import yixian.access.Road;
import yixian.access.ScopeKind;
import yixian.directory.Units;
import yixian.grid.Boundaries;
import yixian.grid.Grids;
import yixian.issue.IssueTown;
import yixian.issue.routing.Routes;
import yixian.kernel.Days;
import yixian.officials.OfficialTown;
import yixian.testing.Client;
import yixian.testing.People;

/** A town that receives and a bureau that sends, with officials who have served for two months. */
public final class JournalTown {

  public static final YearMonth MONTH = YearMonth.now(Days.ZONE);

  public final OfficialTown sending;
  public final IssueTown issues;
  public final UUID host;
  public final Client organiser;
  public final Client hostLeader;
  public final String batch;
  private final People people;
  private final String post;

  public JournalTown(
      Road road,
      Units units,
      Grids grids,
      Boundaries boundaries,
      Routes routes,
      yixian.directory.People directory,
      People people) {
    this(
        new OfficialTown(road, units, directory, people),
        new IssueTown(road, units, grids, boundaries, routes, people),
        people);
  }

  private JournalTown(OfficialTown sending, IssueTown issues, People people) {
    this.sending = sending;
    this.issues = issues;
    this.people = people;
    this.host = issues.town;
    this.organiser = sending.organiser;
    this.hostLeader = people.hire("UNIT_LEADER", host).browser();
    this.batch = batch();
    this.post = post(host);
    String moves = "/api/secondment/batches/" + batch + "/moves";
    ok(organiser.post(moves, Map.of("version", 1, "move", "open")));
  }

  /**
   * Somebody who serves.
   *
   * @param client his browser
   */
  public record Serving(UUID person, UUID account, Client client, String placement) {}

  /** Somebody of the bureau who has served in the town since the month before last. */
  public Serving serving() {
    return serving(sending.bureau, post, Map.of());
  }

  /** Somebody of the bureau who serves in the town until this day. */
  public Serving servingUntil(LocalDate last) {
    return serving(sending.bureau, post, Map.of("to", last.toString()));
  }

  /** Somebody of a unit who serves in the same unit. */
  public Serving servingWithin(UUID unit) {
    return serving(unit, post(unit), Map.of());
  }

  private Serving serving(UUID home, String at, Map<String, ?> term) {
    UUID person = sending.person(OfficialTown.name(), home);
    People.Person account = people.join(person, home);
    Map<String, Object> wanted = new HashMap<>(term);
    wanted.putAll(Map.of("post", at, "person", person, "override", "测试"));
    JsonNode sheet = ok(organiser.post("/api/secondment/placements", wanted));
    sheet = move(sheet, "approve", Map.of("document", "通组发〔2026〕1 号"));
    sheet = move(sheet, "file", Map.of());
    sheet = move(sheet, "start", Map.of());
    return new Serving(person, account.account(), account.browser(), sheet.get("id").asString());
  }

  /** Somebody comes back before the end of his term, today. */
  public void comeBack(Serving official) {
    String placement = "/api/secondment/placements/" + official.placement();
    move(ok(organiser.get(placement)), "return", Map.of("summary", "任务完成，提前返回"));
  }

  private JsonNode move(JsonNode sheet, String move, Map<String, ?> more) {
    Map<String, Object> order = new HashMap<>(more);
    order.put("move", move);
    order.put("version", sheet.get("version").asInt());
    return ok(
        organiser.post(
            "/api/secondment/placements/" + sheet.get("id").asString() + "/moves", order));
  }

  /** A leader of some unit that has nothing to do with the placement. */
  public Client outsider(String role) {
    return people.hire(role, UUID.randomUUID()).browser();
  }

  /** A leader of a unit, known to the directory. */
  public Client leaderOf(UUID unit) {
    UUID person = sending.person(OfficialTown.name(), sending.bureau);
    People.Person joined = people.join(person, unit);
    return people.give(joined, "UNIT_LEADER", ScopeKind.UNIT, List.of(unit)).browser();
  }

  /** Somebody with a role of which nothing but what is his own is reached. */
  public Client colleague() {
    UUID person = sending.person(OfficialTown.name(), sending.bureau);
    People.Person joined = people.join(person, sending.bureau);
    return people.give(joined, "SECONDEE", ScopeKind.SELF, List.of()).browser();
  }

  private String batch() {
    LocalDate from = MONTH.minusMonths(2).atDay(1);
    Map<String, Object> draft = new HashMap<>();
    draft.put("number", 1);
    draft.put("name", "履职批" + OfficialTown.name());
    draft.put("task", "下沉一线专项工作");
    draft.put("approver", "区委组织部");
    draft.put("direction", "DOWN");
    draft.put("from", from.toString());
    draft.put("to", from.plusYears(1).minusDays(1).toString());
    draft.put("phases", List.of());
    return ok(organiser.post("/api/secondment/batches", draft)).get("id").asString();
  }

  private String post(UUID unit) {
    Map<String, Object> offer = new HashMap<>();
    offer.put("kind", "TASK_GROUP");
    offer.put("hostUnit", unit);
    offer.put("title", "专班成员");
    offer.put("duties", "走访群众，协调解决问题");
    offer.put("places", 20);
    offer.put("mentorSlots", 3);
    String posts = "/api/secondment/batches/" + batch + "/posts";
    return ok(organiser.post(posts, offer)).get("id").asString();
  }

  /** A note of his, by its id. */
  public static String note(Serving official, String text, Map<String, ?> more) {
    Map<String, Object> note = new HashMap<>(Map.of("text", text, "forReport", false));
    note.putAll(more);
    return ok(official.client().post("/api/journal/notes", note)).get("id").asString();
  }

  /** The draft of this month's report. */
  public static JsonNode draft(Serving official) {
    return ok(
        official
            .client()
            .post(
                "/api/journal/reports/mine",
                Map.of("placement", official.placement(), "month", MONTH.toString())));
  }

  /** This month's report, signed. */
  public static JsonNode signed(Serving official) {
    note(official, "本月走访中学到不少方言", Map.of("forReport", true));
    JsonNode draft = draft(official);
    return ok(
        official
            .client()
            .post(
                "/api/journal/reports/mine/" + draft.get("id").asString() + "/signature",
                Map.of("version", draft.get("version").asInt())));
  }
}
