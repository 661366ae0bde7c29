package yixian.feedback;

import static yixian.feedback.FeedbackTown.RECEIVED;
import static yixian.feedback.FeedbackTown.ROOT;

import java.util.Map;
import java.util.Set;
import yixian.access.Road;
import yixian.directory.Units;
import yixian.grid.Boundaries;
import yixian.grid.Grids;
import yixian.issue.routing.Routes;
import yixian.journal.JournalTown.Serving;
import yixian.testing.Client;
import yixian.testing.People;
import yixian.testing.RouteFixture;

/** A letter sent to one bureau; others reach for it. */
class FeedbackRoutes implements RouteFixture {

  private static final String ONE = ROOT + "/{id}";
  private static final String OWN = RECEIVED + "/{id}";

  private final String letter;
  private final String key;
  private final Client organiser;
  private final Client leader;

  FeedbackRoutes(
      Road road,
      Units units,
      Grids grids,
      Boundaries boundaries,
      Routes routes,
      yixian.directory.People directory,
      People people) {
    FeedbackTown town = new FeedbackTown(road, units, grids, boundaries, routes, directory, people);
    Serving official = town.journal.serving();
    town.talk(official);
    this.letter = town.sentTo(town.bureau, "HOME");
    this.key = "TALK-" + official.placement();
    this.organiser = town.outsider("ORGANISATION_LEADER");
    this.leader = town.outsider("UNIT_LEADER");
  }

  @Override
  public Set<String> routes() {
    return Set.of(
        "GET " + ONE,
        "PUT " + ONE,
        "POST " + ONE + "/moves",
        "POST " + ONE + "/correction",
        "GET " + ONE + "/figures/{key}",
        "GET " + ONE + "/export.docx",
        "GET " + ONE + "/export.pdf",
        "GET " + OWN,
        "POST " + OWN + "/receipt",
        "POST " + OWN + "/answer",
        "GET " + OWN + "/figures/{key}",
        "GET " + OWN + "/export.docx",
        "GET " + OWN + "/export.pdf");
  }

  @Override
  public Client outsider(String route) {
    return route.contains(RECEIVED) ? leader : organiser;
  }

  @Override
  public Map<String, Object> foreign(String route) {
    return route.contains("/figures") ? Map.of("id", letter, "key", key) : Map.of("id", letter);
  }

  @Override
  public Object body(String route) {
    if (route.endsWith("/moves")) {
      return Map.of("move", "set-aside", "version", 1, "reason", "不发");
    }
    if (route.endsWith("/correction")) {
      return Map.of("version", 1, "note", "更正");
    }
    if (route.endsWith("/answer")) {
      return Map.of("version", 1, "text", "收到");
    }
    return route.startsWith("PUT ") ? Map.of("version", 1) : Map.of();
  }
}
