package yixian.tasklist.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static yixian.officials.OfficialTown.ok;
import static yixian.tasklist.contract.ContractTown.CONTRACTS;
import static yixian.tasklist.contract.ContractTown.id;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import yixian.access.Road;
import yixian.directory.Units;
import yixian.kernel.Actor;
import yixian.kernel.Days;
import yixian.kernel.Scope;
import yixian.testing.Client;
import yixian.testing.HouseTest;
import yixian.testing.Ledger;
import yixian.testing.Narrow;
import yixian.testing.People;
import yixian.testing.RowSecurity;

@HouseTest
class ContractHttpTest {

  @Autowired Road road;
  @Autowired Units units;
  @Autowired yixian.directory.People directory;
  @Autowired People people;
  @Autowired Reminders reminders;
  @Autowired ContractStore store;
  private ContractTown town;

  @BeforeEach
  void foundATown() {
    town = new ContractTown(road, units, directory, people);
  }

  @Test
  void remindsItsOwnerOnceBeforeTheEnd() {
    String contract = id(town.registered(20));
    town.registered(200);
    assertThat(town.figure("ENDING")).isEqualTo(1);
    road.job(reminders::some);
    road.job(reminders::some);
    JsonNode told = ok(town.desk.get("/api/notices")).get("items");
    assertThat(told).hasSize(1);
    assertThat(told.get(0).get("title").asString()).contains("合同即将到期");
    assertThat(Ledger.of("contract.remind", contract)).hasSize(1);
  }

  @Test
  void isCheckedByVisitsThatMayNameNoForeignProblem() {
    String contract = id(town.registered(200));
    assertThat(town.figure("UNVISITED")).isEqualTo(1);
    String visits = CONTRACTS + "/" + contract + "/visits";
    JsonNode sheet = ok(town.desk.post(visits, Map.of("sound", false, "note", "发现围网两处，已要求拆除")));
    assertThat(sheet.get("visits")).hasSize(1);
    assertThat(town.figure("UNVISITED")).isZero();
    assertThat(town.figure("UNSOUND")).isEqualTo(1);
    Map<String, Object> foreign =
        Map.of("sound", false, "note", "围网", "problem", UUID.randomUUID());
    assertThat(town.desk.post(visits, foreign).text()).contains("没有这个问题");
    ok(town.desk.post(visits, Map.of("sound", true, "note", "围网已拆除")));
    assertThat(town.figure("UNSOUND")).isZero();
  }

  @Test
  void endsBeforeItsTermWithAReasonOnly() {
    JsonNode sheet = town.registered(200);
    String path = CONTRACTS + "/" + id(sheet) + "/end";
    assertThat(town.desk.post(path, Map.of("version", 1)).status()).isEqualTo(400);
    Map<String, Object> order = Map.of("version", 1, "reason", "多次违约围网");
    assertThat(ok(town.desk.post(path, order)).get("line").get("state").asString())
        .isEqualTo("ENDED");
    assertThat(town.desk.post(path, order).status()).isEqualTo(422);
    assertThat(town.figure("ENDED")).isEqualTo(1);
    String visits = CONTRACTS + "/" + id(sheet) + "/visits";
    assertThat(town.desk.post(visits, Map.of("sound", true, "note", "岸坡整洁")).text())
        .contains("合同已提前终止");
  }

  @Test
  void isCheckedAfterItsTermButEndedEarlyNoMore() {
    JsonNode sheet = town.registered(0);
    String path = CONTRACTS + "/" + id(sheet);
    assertThat(moves(sheet)).containsExactly("visit");
    assertThat(moves(town.registered(1))).containsExactly("visit", "end");
    assertThat(town.desk.post(path + "/end", Map.of("version", 1, "reason", "不再续签")).text())
        .contains("合同已到期");
    ok(town.desk.post(path + "/visits", Map.of("sound", true, "note", "已收回，岸坡整洁")));
    assertThat(town.figure("OVER")).isEqualTo(1);
  }

  private static List<String> moves(JsonNode sheet) {
    return sheet.get("moves").valueStream().map(each -> each.get("move").asString()).toList();
  }

  @Test
  void needsATermAndDuties() {
    Map<String, Object> draft =
        ContractTown.draft(town.office, LocalDate.now(Days.ZONE).minusDays(400));
    draft.put("duties", "");
    Client.Answer refused = town.desk.post(CONTRACTS, draft);
    assertThat(refused.status()).isEqualTo(400);
    assertThat(refused.text()).contains("duties", "ends");
  }

  @Test
  void opensEachFigureIntoTheContractsThatItCounts() {
    town.registered(20);
    town.registered(-5);
    town.registered(200);
    for (Figure figure : Figure.values()) {
      assertThat(ok(town.desk.get(CONTRACTS + "?figure=" + figure)))
          .as(figure.label())
          .hasSize(town.figure(figure.name()));
    }
    assertThat(town.figure("OVER")).isEqualTo(1);
  }

  @Test
  void rowSecurityAndThePredicateEachHideForeignContractsAlone() {
    UUID contract = UUID.fromString(id(town.registered(200)));
    assertThat(seen(town.office, Scope.EVERYTHING, contract)).isTrue();
    assertThat(seen(UUID.randomUUID(), Scope.EVERYTHING, contract)).isFalse();
    RowSecurity.without(
        () -> {
          UUID stranger = UUID.randomUUID();
          Scope narrow = Narrow.reader(stranger, Contracts.VIEW).scope(Contracts.VIEW);
          assertThat(seen(stranger, narrow, contract)).isFalse();
          assertThat(seen(stranger, Scope.EVERYTHING, contract)).isTrue();
        });
  }

  private boolean seen(UUID unit, Scope scope, UUID contract) {
    Actor reader = Narrow.reader(unit, Contracts.VIEW);
    return road.read(reader, Contracts.VIEW, () -> store.find(scope, contract).isPresent());
  }
}
