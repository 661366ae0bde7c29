package yixian.talent;

import static yixian.officials.OfficialTown.ok;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.UUID;
import tools.jackson.databind.JsonNode;
import yixian.access.Road;
import yixian.directory.Units;
import yixian.grid.Boundaries;
import yixian.grid.Grids;
import yixian.issue.routing.Routes;
import yixian.journal.JournalTown;
import yixian.journal.JournalTown.Serving;
import yixian.testing.Client;
import yixian.testing.Ledger;
import yixian.testing.People;

/** A town from which officials come back; their batch is followed for two half-years. */
public final class TalentTown {

  public final JournalTown town;

  public TalentTown(
      Road road,
      Units units,
      Grids grids,
      Boundaries boundaries,
      Routes routes,
      yixian.directory.People directory,
      People people) {
    this.town = new JournalTown(road, units, grids, boundaries, routes, directory, people);
    ok(period(0, 2));
  }

  /** Sets the period of the batch. */
  public Client.Answer period(int version, int halfYears) {
    return town.organiser.put(
        "/api/talent/periods/" + town.batch, Map.of("version", version, "halfYears", halfYears));
  }

  /** Brings somebody back. */
  public Serving back(Serving official) {
    String path = "/api/secondment/placements/" + official.placement();
    int version = ok(town.organiser.get(path)).get("version").asInt();
    ok(
        town.organiser.post(
            path + "/moves", Map.of("move", "return", "version", version, "summary", "任期届满")));
    return official;
  }

  /** What is to be looked at of somebody, as he sees it. */
  public static JsonNode followUps(Serving official) {
    return ok(official.client().get("/api/talent/follow-ups/mine"));
  }

  /** Makes a follow-up due on the day so many days from today. */
  public static String due(JsonNode followUp, int days) {
    String id = followUp.get("id").asString();
    String change =
        "update talent.follow_ups set due_day = current_date + %d where id = '%s'"
            .formatted(days, UUID.fromString(id));
    try (Connection owner = Ledger.owner();
        Statement statement = owner.createStatement()) {
      statement.execute(change);
    } catch (SQLException failure) {
      throw new IllegalStateException(failure);
    }
    return id;
  }

  /** Asks whether somebody may be an example; the id. */
  public String asked(Serving official) {
    Map<String, Object> proposal =
        Map.of("placement", official.placement(), "title", "把门前事办好", "story", "一年走遍全部住户，修好三盏路灯。");
    return ok(town.organiser.post("/api/talent/examples", proposal)).get("id").asString();
  }
}
