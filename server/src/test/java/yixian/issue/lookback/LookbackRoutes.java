package yixian.issue.lookback;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import yixian.access.Road;
import yixian.directory.Units;
import yixian.grid.Boundaries;
import yixian.grid.Grids;
import yixian.issue.routing.Routes;
import yixian.testing.Client;
import yixian.testing.People;
import yixian.testing.RouteFixture;

/** A planned round and a review group of one town, and a dispatcher of another unit. */
class LookbackRoutes implements RouteFixture {
  private static final String ONE = LookbackTown.LOOKBACKS + "/{id}";
  private static final String MEMBERS = "POST " + LookbackTown.GROUPS + "/{id}/reviewers";
  private static final String CODE = "GET /api/reviewers/{id}/code";
  private static final String RENEW = "POST /api/reviewers/{id}/renewals";
  private static final String ANSWER = "POST /api/lookback-proposals/{id}/answer";
  private static final String BY_CODE = "POST /api/public/reviews/{sample}";

  private final LookbackTown town;
  private final String round;
  private final Client outsider;
  private final Client keeper;

  LookbackRoutes(
      Road road, Units units, Grids grids, Boundaries boundaries, Routes routes, People people) {
    this.town = new LookbackTown(road, units, grids, boundaries, routes, people);
    this.round = town.opened(town.draft(1, 1));
    this.keeper = people.hire("DISPATCHER").browser();
    this.outsider = people.hire("DISPATCHER", UUID.randomUUID()).browser();
  }

  @Override
  public Set<String> routes() {
    return Set.of(
        "GET " + ONE,
        "GET " + ONE + "/samples",
        "POST " + ONE + "/moves",
        "POST " + ONE + "/reviews",
        "POST " + ONE + "/decisions",
        MEMBERS,
        CODE,
        RENEW,
        ANSWER,
        BY_CODE);
  }

  @Override
  public Client outsider(String route) {
    return switch (route) {
      case BY_CODE -> town.stranger;
      case ANSWER -> keeper;
      default -> outsider;
    };
  }

  @Override
  public Map<String, Object> foreign(String route) {
    return switch (route) {
      case BY_CODE, ANSWER -> Map.of();
      case MEMBERS -> Map.of("id", town.group);
      case CODE, RENEW -> Map.of("id", town.reviewers.getFirst());
      default -> Map.of("id", round);
    };
  }

  @Override
  public String shared(String route) {
    return switch (route) {
      case BY_CODE -> "凭专用码，错码与没有的一样";
      case ANSWER -> "分类目录全区一套，只有全区的目录维护人能答复";
      default -> "";
    };
  }

  @Override
  public Map<String, Object> misplaced() {
    return Map.of(
        "POST " + LookbackTown.LOOKBACKS, town.draft(1, 1),
        "POST " + LookbackTown.GROUPS, LookbackTown.groupDraft(town.town.town));
  }

  @Override
  public Object body(String route) {
    return switch (route) {
      case BY_CODE -> Map.of("code", "ABCDEFGH23456789");
      case MEMBERS -> Map.of("shown", "评议员丁");
      case RENEW -> Map.of();
      case ANSWER -> Map.of("move", "decline", "version", 1, "reason", "理由");
      default ->
          switch (route.substring(route.lastIndexOf('/'))) {
            case "/moves" -> Map.of("move", "commit", "version", 1);
            case "/reviews" -> Map.of("sample", UUID.randomUUID(), "reviewer", UUID.randomUUID());
            default ->
                Map.of(
                    "verdict", "NONE",
                    "why", "理由",
                    "targets", List.of(Map.of("id", UUID.randomUUID(), "version", 1)));
          };
    };
  }
}
