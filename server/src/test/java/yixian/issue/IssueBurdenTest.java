package yixian.issue;

import static org.assertj.core.api.Assertions.assertThat;
import static yixian.issue.IssueTown.ok;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import yixian.access.Road;
import yixian.directory.Units;
import yixian.grid.Boundaries;
import yixian.grid.Grids;
import yixian.issue.routing.Routes;
import yixian.testing.Client;
import yixian.testing.HouseTest;
import yixian.testing.People;

/** The self-check says what the room really demands. */
@HouseTest
class IssueBurdenTest {

  @Autowired Road road;
  @Autowired Units units;
  @Autowired Grids grids;
  @Autowired Boundaries boundaries;
  @Autowired Routes routes;
  @Autowired People people;

  private IssueTown town;
  private Client desk;

  @BeforeEach
  void found() {
    town = new IssueTown(road, units, grids, boundaries, routes, people);
    desk = town.dispatcher().browser();
  }

  @Test
  void listsEveryMoveThatDemandsAFieldAndNoOther() {
    List<String> demanded = on("COMPULSORY_FIELD");
    for (Move move : Move.values()) {
      assertThat(demanded.stream().anyMatch(item -> item.startsWith("“" + move.label() + "”时填写")))
          .as(move.label())
          .isEqualTo(!move.needs().isEmpty());
    }
    assertThat(demanded).contains("上报时填写事情经过、选择位置", "“处理完毕”时填写情况说明");
  }

  @Test
  void demandsNoPhotoAndSaysSo() {
    assertThat(on("PHOTO")).isEmpty();
    assertThat(town.report(desk, "没有照片也收下").get("photos")).isEmpty();
  }

  @Test
  void namesTheReminderThatIsReallySent() {
    assertThat(on("REMINDER"))
        .contains("时限一过，提醒承办单位一次", "站内通知：新工单", "站内通知：您上报的事件")
        .noneMatch(item -> item.contains("{"));
  }

  @Test
  void listsTheQuestionsThatAClassDemands() {
    String code = "Z" + UUID.randomUUID().toString().substring(0, 8).toUpperCase(Locale.ROOT);
    String text = "编号" + code;
    JsonNode made = ok(desk.post("/api/categories", Map.of("code", code, "name", "自查分类")));
    made = ask(made, text, true);
    assertThat(on("COMPULSORY_FIELD")).contains("上报“自查分类”时必答：" + text);
    ask(made, text, false);
    assertThat(on("COMPULSORY_FIELD")).doesNotContain("上报“自查分类”时必答：" + text);
  }

  private JsonNode ask(JsonNode category, String text, boolean required) {
    return ok(
        desk.put(
            "/api/categories/" + category.get("id").asString() + "/questions",
            Map.of(
                "version",
                category.get("version").asInt(),
                "questions",
                List.of(Map.of("text", text, "kind", "TEXT", "required", required)))));
  }

  private List<String> on(String kind) {
    List<String> items = new ArrayList<>();
    for (JsonNode each : ok(people.hire("SYSTEM_ADMIN").browser().get("/api/settings/burden"))) {
      if (each.get("kind").asString().equals(kind) && each.get("on").asBoolean()) {
        items.add(each.get("item").asString());
      }
    }
    return items;
  }
}
