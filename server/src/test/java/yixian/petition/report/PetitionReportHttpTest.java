package yixian.petition.report;

import static org.assertj.core.api.Assertions.assertThat;
import static yixian.officials.OfficialTown.ok;
import static yixian.petition.report.ReportTown.REPORTS;
import static yixian.petition.report.ReportTown.draft;
import static yixian.petition.report.ReportTown.shows;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import yixian.access.Road;
import yixian.directory.Units;
import yixian.kernel.Scope;
import yixian.petition.retention.Forgetting;
import yixian.testing.Client;
import yixian.testing.HouseTest;
import yixian.testing.Kin;
import yixian.testing.Ledger;
import yixian.testing.People;
import yixian.testing.RowSecurity;

@HouseTest
class PetitionReportHttpTest {

  private static final Line NOBODY = new Line(Set.of(), Set.of());

  @Autowired Road road;
  @Autowired Units units;
  @Autowired yixian.directory.People directory;
  @Autowired People people;
  @Autowired ReportStore store;
  @Autowired Forgetting forgetting;
  private ReportTown town;
  private Client handler;

  @BeforeEach
  void foundATown() {
    town = new ReportTown(road, units, directory, people);
    handler = town.handler.browser();
  }

  @Test
  void isPassedOnAndAnswered() {
    String report = town.onHim("反映收受礼金");
    String moves = REPORTS + "/" + report + "/moves";
    Map<String, Object> transfer = Map.of("move", "transfer", "version", 1, "text", "转区纪委监委信访室");
    ok(handler.post(moves, transfer));
    assertThat(handler.post(moves, transfer).status()).isIn(409, 422);
    ok(handler.post(moves, Map.of("move", "feed-back", "version", 2, "text", "已了结")));
    JsonNode sheet = ok(handler.get(REPORTS + "/" + report));
    assertThat(sheet.get("stateName").asString()).isEqualTo("已反馈");
    assertThat(sheet.get("steps")).hasSize(2);
    assertThat(Ledger.of("report.read", report)).hasSize(1);
  }

  @Test
  void isDeletedUnreadWhenTheArchivesTermIsOverAndNoLogTellsOfIt() throws SQLException {
    String old = town.onHim("反映收受礼金");
    String unanswered = town.onHim("反映违规用车");
    String moves = REPORTS + "/" + old + "/moves";
    ok(handler.post(moves, Map.of("move", "transfer", "version", 1, "text", "转区纪委监委信访室")));
    ok(handler.post(moves, Map.of("move", "feed-back", "version", 2, "text", "已了结")));
    int told = Ledger.of("petition.forget", "over").size();
    road.job(forgetting::some);
    assertThat(shows(handler, old)).isTrue();
    try (Connection owner = Ledger.owner();
        Statement statement = owner.createStatement()) {
      statement.execute(
          "update petition.reports set received_at = received_at - interval '11 years'"
              + " where id in ('%s', '%s')".formatted(old, unanswered));
      road.job(forgetting::some);
      assertThat(shows(handler, old)).isFalse();
      assertThat(shows(handler, unanswered)).isTrue();
      try (ResultSet rows =
          statement.executeQuery(
              "select count(*) from petition.report_steps where report = '%s'".formatted(old))) {
        assertThat(rows.next()).isTrue();
        assertThat(rows.getInt(1)).isZero();
      }
    }
    assertThat(Ledger.of("petition.forget", "over")).hasSize(told);
  }

  @Test
  void isHiddenFromThePersonHisColleaguesHisSuperiorsAndHisSection() {
    String report = town.onHim("反映收受礼金");
    assertThat(shows(handler, report)).isTrue();
    assertThat(shows(town.himself().browser(), report)).isFalse();
    assertThat(shows(town.of(Kin.OWN).browser(), report)).isFalse();
    assertThat(shows(town.of(Kin.PARENT).browser(), report)).isFalse();
    assertThat(shows(town.of(Kin.CHILD).browser(), report)).isFalse();
    assertThat(shows(town.of(Kin.SIBLING).browser(), report)).isTrue();
  }

  @Test
  void isHiddenWhenItIsOnTheUnitItself() {
    String report = town.onTheUnit("反映违规收费");
    assertThat(shows(town.of(Kin.OWN).browser(), report)).isFalse();
    assertThat(shows(town.of(Kin.PARENT).browser(), report)).isFalse();
    assertThat(shows(town.of(Kin.SIBLING).browser(), report)).isTrue();
  }

  @Test
  void isHiddenFromWhoBecomesAColleagueLater() {
    String report = town.onHim("反映收受礼金");
    Client neighbour = town.of(Kin.SIBLING).browser();
    assertThat(shows(neighbour, report)).isTrue();
    town.moveHimTo(Kin.SIBLING);
    assertThat(shows(neighbour, report)).isFalse();
  }

  @Test
  void isNotEvenTakenByWhoIsOfTheSameLine() {
    Client colleague = town.of(Kin.OWN).browser();
    Client.Answer refused =
        colleague.post(REPORTS, draft(town.unit, "person", town.accused, "反映收受礼金"));
    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.text()).contains("应当回避");
  }

  @Test
  void isNotOpenToThePetitionOfficerWithoutTheNarrowRole() {
    String report = town.onHim("反映收受礼金");
    Client officer = people.hire("PETITION_OFFICER").browser();
    assertThat(officer.get(REPORTS).status()).isEqualTo(403);
    assertThat(officer.get(REPORTS + "/" + report).status()).isEqualTo(403);
  }

  @Test
  void showsNothingToAnAccountOfNobodyKnown() {
    String report = town.onHim("反映收受礼金");
    Client nobody = people.hire("REPORT_OFFICER").browser();
    assertThat(nobody.get(REPORTS).status()).isEqualTo(422);
    assertThat(nobody.get(REPORTS + "/" + report).text()).contains("没有关联人员或单位");
  }

  @Test
  void thePredicateAloneKeepsTheWall() {
    String report = town.onHim("反映收受礼金");
    Client himself = town.himself().browser();
    Client superior = town.of(Kin.PARENT).browser();
    RowSecurity.without(
        () -> {
          assertThat(shows(handler, report)).isTrue();
          assertThat(shows(himself, report)).isFalse();
          assertThat(shows(superior, report)).isFalse();
        });
  }

  @Test
  void rowSecurityAloneKeepsTheWallEvenFromTheHouseItself() {
    UUID report = UUID.fromString(town.onHim("反映收受礼金"));
    assertThat(road.job(() -> store.find(Scope.EVERYTHING, NOBODY, report))).isEmpty();
    assertThat(shownBehind(NOBODY, report)).isTrue();
    assertThat(shownBehind(new Line(Set.of(), Set.of(town.accused)), report)).isFalse();
    assertThat(shownBehind(new Line(Set.of(town.unit), Set.of()), report)).isFalse();
  }

  @Test
  void withBothWallsDownItShows() {
    UUID report = UUID.fromString(town.onHim("反映收受礼金"));
    RowSecurity.without(
        () -> assertThat(road.job(() -> store.find(Scope.EVERYTHING, NOBODY, report))).isPresent());
  }

  @Test
  void liesSealed() throws SQLException {
    String report = town.onHim("反映收受礼金");
    try (Connection owner = Ledger.owner();
        Statement statement = owner.createStatement();
        ResultSet rows =
            statement.executeQuery(
                "select sealed, r::text from petition.reports r where id = '%s'"
                    .formatted(UUID.fromString(report)))) {
      assertThat(rows.next()).isTrue();
      String sealed = new String(rows.getBytes(1), StandardCharsets.UTF_8);
      assertThat(sealed + rows.getString(2)).doesNotContain("收受礼金", "匿名来信人");
    }
  }

  /** Whether row security shows it, where the predicate keeps from nobody. */
  private boolean shownBehind(Line line, UUID report) {
    return road.job(
        () -> {
          store.open(line);
          return store.find(Scope.EVERYTHING, NOBODY, report).isPresent();
        });
  }
}
