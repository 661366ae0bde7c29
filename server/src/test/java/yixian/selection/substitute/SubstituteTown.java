package yixian.selection.substitute;

import static yixian.officials.OfficialTown.ok;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import yixian.access.Road;
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

/** A town from which somebody is recalled, and a pool of substitutes. */
final class SubstituteTown {

  final JournalTown town;
  final Serving recalled;
  private final People people;
  private final String pool;

  SubstituteTown(
      Road road,
      Units units,
      Grids grids,
      Boundaries boundaries,
      Routes routes,
      yixian.directory.People directory,
      People people) {
    this.town = new JournalTown(road, units, grids, boundaries, routes, directory, people);
    this.people = people;
    this.pool = pool();
    this.recalled = recalled();
  }

  private String pool() {
    LocalDate today = LocalDate.now(Days.ZONE);
    Map<String, Object> draft =
        Map.of(
            "kind",
            "SUBSTITUTE",
            "name",
            "替补" + OfficialTown.name(),
            "purpose",
            "召回空缺替补",
            "applyUntil",
            today.plusDays(10).toString(),
            "until",
            today.plusYears(1).toString());
    return ok(town.organiser.post("/api/official-pools", draft)).get("id").asString();
  }

  private Serving recalled() {
    Serving official = town.serving();
    String path = "/api/secondment/placements/" + official.placement();
    Client leader = people.hire("ORGANISATION_LEADER").browser();
    int version = ok(town.organiser.get(path)).get("version").asInt();
    ok(
        leader.post(
            path + "/moves", Map.of("move", "recall", "version", version, "reason", "长期不在岗")));
    return official;
  }

  /** Somebody of the sending bureau who offered himself; screened if so wished. */
  UUID offered(boolean screened) {
    UUID person = town.sending.person(OfficialTown.name(), town.sending.bureau);
    Client himself = people.join(person, town.sending.bureau).browser();
    String entry =
        ok(himself.post("/api/official-pools/" + pool + "/offers", Map.of("statement", "熟悉方言")))
            .get("id")
            .asString();
    if (screened) {
      ok(
          town.organiser.post(
              "/api/official-pools/entries/" + entry + "/screening",
              Map.of("version", 1, "admit", true, "reason", "符合替补条件")));
    }
    return person;
  }

  String path() {
    return "/api/selection/substitutes/" + recalled.placement();
  }
}
