package yixian.outreach;

import static yixian.outreach.OutreachTown.CAMPAIGNS;
import static yixian.outreach.OutreachTown.QUESTIONS;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import yixian.access.Road;
import yixian.testing.Client;
import yixian.testing.People;
import yixian.testing.RouteFixture;

/** A campaign and a question of one unit; a clerk of another reaches for them. */
class OutreachRoutes implements RouteFixture {

  private static final String ONE = CAMPAIGNS + "/{id}";
  private static final String QUESTION = QUESTIONS + "/{id}";
  private static final Set<String> OPEN =
      Set.of(
          "GET " + ONE,
          "GET " + ONE + "/records",
          "POST " + ONE + "/occasions",
          "POST " + ONE + "/pushes");

  private final OutreachTown town;
  private final String campaign;
  private final String question;
  private final Client outsider;

  OutreachRoutes(
      People people, Road road, yixian.directory.People directory, yixian.directory.Units units) {
    this.town = new OutreachTown(people, road, directory, OutreachHttpTest.village(road, units));
    this.campaign = town.opened();
    this.question =
        town.found(town.ask(campaign, "加班费怎么算" + UUID.randomUUID())).get("id").asString();
    this.outsider = town.outsider();
  }

  @Override
  public Set<String> routes() {
    return Set.of(
        "GET " + ONE,
        "GET " + ONE + "/records",
        "POST " + ONE + "/occasions",
        "POST " + ONE + "/pushes",
        "POST " + ONE + "/occasions/sheet",
        "POST " + ONE + "/questions/sheet",
        "POST " + ONE + "/end",
        "POST " + QUESTION + "/answer",
        "POST " + QUESTION + "/release",
        "POST " + QUESTION + "/withdrawal");
  }

  @Override
  public Client outsider(String route) {
    return outsider;
  }

  @Override
  public Map<String, Object> foreign(String route) {
    if (OPEN.contains(route)) {
      return Map.of();
    }
    return Map.of("id", route.contains(QUESTIONS) ? question : campaign);
  }

  @Override
  public String shared(String route) {
    return OPEN.contains(route) ? "宣传活动对内部公开，谁做了谁记；记录只看得到本单位与本人的" : "";
  }

  @Override
  public Map<String, Object> misplaced() {
    return Map.of("POST " + CAMPAIGNS, OutreachTown.draft(town.bureau, "越界"));
  }

  @Override
  public Object body(String route) {
    if (route.endsWith("/occasions")) {
      return OutreachTown.occasion("LECTURE", "社区会议室");
    }
    if (route.endsWith("/pushes")) {
      return Map.of("title", "案例", "text", "正文", "groups", List.of("一群"));
    }
    return route.endsWith("/end")
        ? Map.of("version", 1)
        : Map.of("version", 1, "question", "问", "answer", "答");
  }
}
