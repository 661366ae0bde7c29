package yixian.inspection.ranking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static yixian.officials.OfficialTown.ok;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import yixian.access.Road;
import yixian.directory.Units;
import yixian.inspection.InspectionTown;
import yixian.inspection.Inspections;
import yixian.kernel.Actor;
import yixian.kernel.Days;
import yixian.kernel.IdempotencyKey;
import yixian.kernel.TimeTravel;
import yixian.testing.HouseTest;
import yixian.testing.Narrow;
import yixian.testing.People;

@HouseTest
class PublishedTest {

  private static final String RANKINGS = InspectionTown.ROOT + "/rankings";

  @Autowired Road road;
  @Autowired Units units;
  @Autowired yixian.directory.People directory;
  @Autowired People people;
  @Autowired RankingStore store;
  @Autowired Rankings rankings;
  @Autowired RankingSheets sheets;
  @Autowired Appeals appeals;

  private InspectionTown town;

  @BeforeEach
  void foundATown() {
    town = new InspectionTown(road, units, directory, people);
  }

  /** One village with a hundred on the red side. */
  private String drafted() {
    String campaign = town.running(town.standard(), Map.of(), "东村");
    ok(InspectionTown.check(town.inspector, town.target(campaign, 1)));
    ok(town.move(campaign, "close"));
    return ok(town.desk.post(RANKINGS, town.ranking(campaign))).asString();
  }

  @Test
  void isShownUntilItsLastDay() {
    String ranking = drafted();
    ok(town.desk.post(RANKINGS + "/" + ranking + "/signature", Map.of("version", 1)));
    LocalDate expires = LocalDate.now(Days.ZONE).plusDays(40);
    assertThat(shown(ranking, expires.minusDays(1))).isTrue();
    assertThat(shown(ranking, expires)).isFalse();
    assertThat(shown(ranking, LocalDate.now(Days.ZONE).minusDays(1))).isFalse();
  }

  @Test
  void isNotSignedOnceItsLastDayHasCome() {
    String ranking = drafted();
    Actor leader = Narrow.reader(town.bureau, Inspections.SIGN, Inspections.VIEW);
    Instant late = Days.start(LocalDate.now(Days.ZONE).plusDays(40));
    assertThatThrownBy(() -> at(late, leader, Inspections.SIGN, () -> sign(leader, ranking)))
        .hasMessageContaining("到期日已过");
    RankingSheet sheet =
        TimeTravel.at(
            late,
            () ->
                road.read(
                    leader,
                    Inspections.VIEW,
                    () -> sheets.sheet(leader, UUID.fromString(ranking))));
    assertThat(sheet.over()).isTrue();
    assertThat(sheet.maySign()).isFalse();
    Instant justBefore = late.minusSeconds(1);
    assertThat(at(justBefore, leader, Inspections.SIGN, () -> sign(leader, ranking))).isNotNull();
  }

  private UUID sign(Actor leader, String ranking) {
    rankings.sign(leader, UUID.fromString(ranking), 1);
    return UUID.fromString(ranking);
  }

  @Test
  void isAppealedAgainstWithinTheTermOnly() {
    String ranking = drafted();
    ok(town.desk.post(RANKINGS + "/" + ranking + "/signature", Map.of("version", 1)));
    UUID id = UUID.fromString(ranking);
    Actor village = Narrow.reader(town.office, Inspections.ANSWER);
    LocalDate until =
        road.job(() -> store.published(id, LocalDate.now(Days.ZONE)))
            .orElseThrow()
            .getAppealUntil();
    Instant late = Days.start(until.plusDays(1));
    assertThatThrownBy(() -> at(late, village, Inspections.ANSWER, () -> appeal(village, id)))
        .hasMessageContaining("申诉期已于");
    Instant gone = Days.start(LocalDate.now(Days.ZONE).plusDays(40));
    assertThatThrownBy(() -> at(gone, village, Inspections.ANSWER, () -> appeal(village, id)))
        .hasMessageContaining("榜单");
    Instant lastDay = late.minusSeconds(1);
    assertThat(at(lastDay, village, Inspections.ANSWER, () -> appeal(village, id))).isNotNull();
  }

  private UUID appeal(Actor village, UUID ranking) {
    appeals.appeal(village, ranking, 1, new Appeals.Appeal("当日停水停电"));
    return ranking;
  }

  private UUID at(Instant moment, Actor actor, String permission, Supplier<UUID> deed) {
    return TimeTravel.at(
        moment, () -> road.write(actor, permission, IdempotencyKey.fresh(), UUID.class, deed));
  }

  private boolean shown(String ranking, LocalDate day) {
    return road.job(() -> store.published(UUID.fromString(ranking), day).isPresent());
  }
}
