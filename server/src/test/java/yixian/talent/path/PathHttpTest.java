package yixian.talent.path;

import static org.assertj.core.api.Assertions.assertThat;
import static yixian.officials.OfficialTown.ok;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import yixian.access.Road;
import yixian.directory.Units;
import yixian.grid.Boundaries;
import yixian.grid.Grids;
import yixian.issue.routing.Routes;
import yixian.journal.JournalTown.Serving;
import yixian.talent.TalentTown;
import yixian.testing.Client;
import yixian.testing.HouseTest;
import yixian.testing.People;

@HouseTest
class PathHttpTest {

  private static final String RULE = "/api/talent/paths/PETITION_TO_DEPARTMENT";

  @Autowired Road road;
  @Autowired Units units;
  @Autowired Grids grids;
  @Autowired Boundaries boundaries;
  @Autowired Routes routes;
  @Autowired yixian.directory.People directory;
  @Autowired People people;
  private TalentTown talent;
  private Serving official;

  @BeforeEach
  void foundATown() {
    talent = new TalentTown(road, units, grids, boundaries, routes, directory, people);
    official = talent.town.serving();
  }

  @Test
  void advisesTheNextKindOfPostWithItsReasonAndTheRecordsBehindIt() {
    ok(send(Map.of("months", 2)));
    JsonNode advice = advice();
    JsonNode next = advice.get("suggestions").get(0);
    assertThat(next.get("toward").toString()).contains("部门党委");
    assertThat(next.get("seen").asString()).contains("已在专班岗位服务 2 个月（不少于 2 个月）");
    assertThat(next.get("because").asString()).contains("部门班子");
    assertThat(next.get("records").get(0).asString()).isEqualTo(official.placement());
    assertThat(advice.get("served")).hasSize(1);
  }

  @Test
  void saysNothingBeforeTheMonthsAreServedNorByARuleSwitchedOff() {
    ok(send(Map.of("months", 10)));
    assertThat(advice().get("suggestions")).isEmpty();
    ok(send(Map.of("months", 1, "active", false)));
    assertThat(advice().get("suggestions")).isEmpty();
  }

  @Test
  void refusesARuleThatLeadsNowhereNewOrGivesNoReason() {
    assertThat(send(Map.of("toward", List.of("TASK_GROUP"))).text()).contains("toward");
    assertThat(send(Map.of("because", " ")).text()).contains("because");
    assertThat(send(Map.of("months", 0)).text()).contains("months");
    assertThat(send(Map.of("version", 0)).status()).isEqualTo(409);
  }

  private JsonNode advice() {
    return ok(talent.town.organiser.get("/api/talent/advice/" + official.placement()));
  }

  private Client.Answer send(Map<String, Object> more) {
    Map<String, Object> edit = new HashMap<>();
    edit.put("version", version());
    edit.put("served", List.of("PETITION", "TASK_GROUP", "INSPECTION"));
    edit.put("months", 10);
    edit.put("toward", List.of("COMMITTEE_MEMBER", "TWO_WAY"));
    edit.put("because", "下一步宜到部门班子独当一面");
    edit.put("active", true);
    edit.putAll(more);
    return talent.town.organiser.put(RULE, edit);
  }

  private int version() {
    for (JsonNode rule : ok(talent.town.organiser.get("/api/talent/paths"))) {
      if (RULE.endsWith(rule.get("code").asString())) {
        return rule.get("version").asInt();
      }
    }
    throw new IllegalStateException("No rule at " + RULE);
  }
}
