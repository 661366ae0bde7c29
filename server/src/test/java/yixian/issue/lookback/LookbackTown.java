package yixian.issue.lookback;

import static yixian.issue.IssueTown.move;
import static yixian.issue.IssueTown.ok;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import tools.jackson.databind.JsonNode;
import yixian.access.Road;
import yixian.directory.Units;
import yixian.grid.Boundaries;
import yixian.grid.Grids;
import yixian.issue.IssueTown;
import yixian.issue.routing.Routes;
import yixian.kernel.Days;
import yixian.testing.Client;
import yixian.testing.People;

/** A town with closed issues of two offices, and a review group of three residents. */
final class LookbackTown {
  static final String LOOKBACKS = "/api/lookbacks";
  static final String GROUPS = "/api/review-groups";

  final IssueTown town;
  final People people;
  final Client desk;
  final Client stranger;
  final String group;
  final List<String> reviewers = new ArrayList<>();

  LookbackTown(
      Road road, Units units, Grids grids, Boundaries boundaries, Routes routes, People people) {
    this.town = new IssueTown(road, units, grids, boundaries, routes, people);
    this.people = people;
    this.desk = town.dispatcher().browser();
    this.stranger = people.stranger();
    this.group = ok(desk.post(GROUPS, groupDraft(town.town))).asString();
    for (String shown : List.of("评议员甲", "评议员乙", "评议员丙")) {
      Map<String, Object> member =
          Map.of("shown", shown, "name", "测试" + shown, "phone", "13900001111");
      reviewers.add(ok(desk.post(GROUPS + "/" + group + "/reviewers", member)).asString());
    }
  }

  static Map<String, Object> groupDraft(UUID owner) {
    return Map.of(
        "owner",
        owner,
        "title",
        "第一届群众评议团",
        "purpose",
        "评议已结案事件",
        "until",
        LocalDate.now(Days.ZONE).plusDays(90));
  }

  /** Closed issues, alternately of the roads office and of the water office. */
  void closed(int count) {
    Client roads = town.clerk(town.roads).browser();
    Client water = town.clerk(town.water).browser();
    for (int at = 0; at < count; at++) {
      JsonNode sheet = town.report(desk, "门前塌了个坑 13800002222 第 " + at + " 处");
      UUID unit = at % 2 == 0 ? town.roads : town.water;
      sheet = move(desk, sheet, "dispatch", Map.of("unit", unit));
      sheet =
          move(at % 2 == 0 ? roads : water, sheet, "handle", Map.of("note", "已修好，联系人 13800002222"));
      sheet = move(desk, sheet, "pass-check", Map.of());
      move(desk, sheet, "close", Map.of());
    }
  }

  Map<String, Object> draft(int places, int each) {
    LocalDate today = LocalDate.now(Days.ZONE);
    Map<String, Object> draft = new HashMap<>();
    draft.put("owner", town.town);
    draft.put("title", "本镇回头看");
    draft.put("closedFrom", today.minusDays(1));
    draft.put("closedUntil", today);
    draft.put("town", town.town);
    draft.put("layer", "UNIT");
    draft.put("spread", "PROPORTIONAL");
    draft.put("places", places);
    draft.put("again", false);
    draft.put("reviewGroup", group);
    draft.put("reviewersEach", each);
    return draft;
  }

  String opened(Map<String, Object> draft) {
    return ok(desk.post(LOOKBACKS, draft)).asString();
  }

  /** A round that has been drawn. */
  String drawn(int places, int each) {
    String round = opened(draft(places, each));
    ok(moved(round, "commit"));
    ok(moved(round, "reveal"));
    return round;
  }

  Client.Answer moved(String round, String move) {
    return desk.post(
        LOOKBACKS + "/" + round + "/moves",
        Map.of("move", move, "version", sheet(round).get("version").asInt()));
  }

  JsonNode sheet(String round) {
    return ok(desk.get(LOOKBACKS + "/" + round));
  }

  List<JsonNode> samples(String round, String query) {
    return ok(desk.get(LOOKBACKS + "/" + round + "/samples" + query)).valueStream().toList();
  }

  String code(int reviewer) {
    return ok(desk.get("/api/reviewers/" + reviewers.get(reviewer) + "/code"))
        .get("code")
        .asString();
  }

  JsonNode errand(int reviewer) {
    return ok(stranger.get("/api/public/reviews?code=" + code(reviewer)));
  }

  Client.Answer answer(int reviewer, String sample, String needed, String lasting, String content) {
    return stranger.post(
        "/api/public/reviews/" + sample,
        Map.of(
            "code",
            code(reviewer),
            "given",
            Map.of("needed", needed, "lasting", lasting, "content", content, "note", "看过现场")));
  }

  /** The place in the group of whoever was asked about the sample, at this place among them. */
  int asked(JsonNode sample, int at) {
    return reviewers.indexOf(
        Objects.requireNonNull(sample.get("reviews").get(at)).get("reviewerId").asString());
  }

  Client.Answer decide(String round, JsonNode sample, String verdict, String why) {
    return desk.post(
        LOOKBACKS + "/" + round + "/decisions",
        Map.of(
            "verdict",
            verdict,
            "why",
            why,
            "targets",
            List.of(
                Map.of(
                    "id", sample.get("id").asString(), "version", sample.get("version").asInt()))));
  }
}
