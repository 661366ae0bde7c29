package yixian.feedback;

import static yixian.officials.OfficialTown.ok;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import yixian.access.Road;
import yixian.access.ScopeKind;
import yixian.directory.Units;
import yixian.grid.Boundaries;
import yixian.grid.Grids;
import yixian.issue.routing.Routes;
import yixian.journal.JournalTown;
import yixian.journal.JournalTown.Serving;
import yixian.kernel.Days;
import yixian.testing.Client;
import yixian.testing.People;

/** A bureau that sends, a town that receives, a desk that drafts and a leader who says yes. */
public final class FeedbackTown {

  public static final String ROOT = "/api/feedback";
  public static final String RECEIVED = ROOT + "/received";
  public static final String MONTH = JournalTown.MONTH.toString();

  public final JournalTown journal;
  public final UUID bureau;
  public final UUID host;
  public final Client desk;
  public final Client leader;
  public final Client bureauLeader;
  public final Client hostLeader;
  private final Client talker;
  private final People people;

  public FeedbackTown(
      Road road,
      Units units,
      Grids grids,
      Boundaries boundaries,
      Routes routes,
      yixian.directory.People directory,
      People people) {
    this.people = people;
    this.journal = new JournalTown(road, units, grids, boundaries, routes, directory, people);
    this.bureau = journal.sending.bureau;
    this.host = journal.host;
    this.desk = journal.organiser;
    this.leader =
        people.give(people.hire(), "ORGANISATION_LEADER", ScopeKind.ALL, List.of()).browser();
    this.bureauLeader = leaderOf(bureau);
    this.hostLeader = leaderOf(host);
    this.talker = journal.leaderOf(host);
  }

  public Client leaderOf(UUID unit) {
    return people
        .give(people.join(null, unit), "UNIT_LEADER", ScopeKind.UNIT, List.of(unit))
        .browser();
  }

  public Client outsider(String role) {
    return people.hire(role, UUID.randomUUID()).browser();
  }

  /** Drafts the month, or renews its drafts. */
  public JsonNode drafted() {
    return ok(desk.post(ROOT + "/drafting", Map.of("month", MONTH)));
  }

  /** The latest letter of the month to a unit, as the desk lists it; null where there is none. */
  public @Nullable JsonNode find(UUID unit, String kind) {
    return ok(desk.get(ROOT + "?month=" + MONTH))
        .get("letters")
        .valueStream()
        .filter(
            each ->
                each.get("unit").asString().equals(unit.toString())
                    && each.get("kind").asString().equals(kind))
        .reduce((_, last) -> last)
        .orElse(null);
  }

  public JsonNode line(UUID unit, String kind) {
    JsonNode line = find(unit, kind);
    if (line == null) {
      throw new AssertionError("No letter " + kind + " to " + unit);
    }
    return line;
  }

  public JsonNode sheet(JsonNode line) {
    return ok(desk.get(at(line)));
  }

  public static String at(JsonNode line) {
    return ROOT + "/" + line.get("id").asString();
  }

  public static Map<String, Object> wanted(JsonNode line) {
    return Map.of("id", line.get("id").asString(), "version", line.get("version").asInt());
  }

  /** What became of each letter. */
  public JsonNode sent(List<Map<String, Object>> wanted) {
    return ok(leader.post(ROOT + "/sending", Map.of("letters", wanted))).get("letters");
  }

  /** A letter to a unit, drafted and sent. */
  public String sentTo(UUID unit, String kind) {
    drafted();
    JsonNode line = line(unit, kind);
    JsonNode outcome = sent(List.of(wanted(line))).get(0);
    if (!outcome.get("sent").asBoolean()) {
      throw new AssertionError(outcome.toString());
    }
    return line.get("id").asString();
  }

  /** The leader of the town talks with somebody who serves there. */
  public void talk(Serving official) {
    ok(
        talker.post(
            "/api/journal/talks",
            Map.of(
                "placement",
                official.placement(),
                "heldOn",
                LocalDate.now(Days.ZONE).toString(),
                "topics",
                List.of("思想"),
                "content",
                "只有谈话双方知道的话",
                "shared",
                true)));
  }
}
