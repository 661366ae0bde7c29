package yixian.inspection;

import static yixian.inspection.InspectionTown.ROOT;
import static yixian.officials.OfficialTown.ok;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import yixian.access.Road;
import yixian.directory.Units;
import yixian.testing.Client;
import yixian.testing.People;
import yixian.testing.RouteFixture;

/** A campaign of one bureau with a checked target and a draft list; a leader of another reaches. */
class InspectionRoutes implements RouteFixture {

  private static final String CAMPAIGN = ROOT + "/campaigns/{id}";
  private static final String TARGET = ROOT + "/targets/{target}";
  private static final String RANKING = ROOT + "/rankings/{ranking}";
  private static final String STANDARD = "GET " + ROOT + "/standards/{standard}";
  private static final String VERSION = "GET " + ROOT + "/standards/versions/{version}/export.xlsx";
  private static final Set<String> SHARED = Set.of(STANDARD, VERSION);

  private final InspectionTown town;
  private final String campaign;
  private final String target;
  private final String dispute;
  private final String finding;
  private final String ranking;
  private final String standard;
  private final Client outsider;

  InspectionRoutes(Road road, Units units, yixian.directory.People directory, People people) {
    this.town = new InspectionTown(road, units, directory, people);
    this.standard = town.standard();
    this.campaign = town.running(standard, Map.of(), "东村");
    this.target = town.target(campaign, 1);
    ok(InspectionTown.check(town.inspector, target, InspectionTown.falls(1, 4)));
    this.finding = town.findings(campaign).get(0).get("id").asString();
    this.dispute =
        ok(town.clerk.post(
                ROOT + "/targets/" + target + "/disputes",
                Map.of("position", 1, "reason", "不属本村地界")))
            .asString();
    String other = town.running(standard, Map.of(), "西村");
    ok(InspectionTown.check(town.inspector, town.target(other, 1)));
    ok(town.move(other, "close"));
    this.ranking = ok(town.desk.post(ROOT + "/rankings", town.ranking(other))).asString();
    this.outsider = town.outsider("UNIT_LEADER");
  }

  @Override
  public Set<String> routes() {
    return Set.of(
        "GET " + CAMPAIGN,
        "POST " + CAMPAIGN + "/groups",
        "POST " + CAMPAIGN + "/targets",
        "POST " + CAMPAIGN + "/targets/sheet",
        "POST " + CAMPAIGN + "/moves",
        "POST " + CAMPAIGN + "/wipe",
        "GET " + CAMPAIGN + "/targets",
        "GET " + CAMPAIGN + "/targets.xlsx",
        "GET " + CAMPAIGN + "/findings",
        "GET " + CAMPAIGN + "/findings.xlsx",
        "GET " + CAMPAIGN + "/agreement",
        "GET " + CAMPAIGN + "/rankings",
        "GET " + TARGET,
        "POST " + TARGET + "/check",
        "POST " + TARGET + "/disputes",
        "POST " + TARGET + "/removal",
        "POST " + ROOT + "/disputes/{dispute}/settlement",
        "GET " + ROOT + "/findings/{finding}",
        "GET " + RANKING,
        "POST " + RANKING + "/signature",
        "POST " + RANKING + "/places/{position}/appeal",
        "POST " + RANKING + "/places/{position}/answer",
        STANDARD,
        "POST " + ROOT + "/standards/{standard}/versions",
        VERSION);
  }

  @Override
  public Client outsider(String route) {
    return outsider;
  }

  @Override
  public Map<String, Object> foreign(String route) {
    if (SHARED.contains(route)) {
      return Map.of();
    }
    Map<String, Object> foreign = new HashMap<>();
    foreign.put("id", campaign);
    foreign.put("target", target);
    foreign.put("dispute", dispute);
    foreign.put("finding", finding);
    foreign.put("ranking", ranking);
    foreign.put("standard", standard);
    foreign.put("position", 1);
    return foreign;
  }

  @Override
  public String shared(String route) {
    return SHARED.contains(route) ? "检查标准区内公开，被检的人要看得到按什么检查" : "";
  }

  @Override
  public Map<String, Object> misplaced() {
    Map<String, Object> list = town.ranking(campaign);
    return Map.of(
        "POST " + ROOT + "/standards",
        Map.of("owner", town.bureau, "name", UUID.randomUUID().toString()),
        "POST " + ROOT + "/campaigns",
        InspectionTown.draft(town.bureau, standard),
        "POST " + ROOT + "/rankings",
        list);
  }

  /** By the last word of the path; a sound body has no field that the route does not know. */
  @Override
  public Object body(String route) {
    return switch (route.substring(route.lastIndexOf('/') + 1)) {
      case "groups" -> town.group();
      case "targets" -> Map.of("name", "南村", "kind", "村");
      case "moves" -> Map.of("move", "start", "version", 1);
      case "check" -> Map.of("marks", List.of());
      case "disputes" -> Map.of("position", 1, "reason", "越界");
      case "removal" -> Map.of("version", 1, "reason", "越界");
      case "settlement" -> Map.of("outcome", "UPHELD", "times", 0, "note", "越界");
      case "signature" -> Map.of("version", 1);
      case "appeal" -> Map.of("reason", "越界");
      case "answer" -> Map.of("granted", false, "note", "越界");
      default -> Map.of();
    };
  }
}
