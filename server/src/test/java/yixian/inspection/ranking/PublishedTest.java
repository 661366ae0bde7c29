package yixian.inspection.ranking;

import static org.assertj.core.api.Assertions.assertThat;
import static yixian.officials.OfficialTown.ok;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import yixian.access.Road;
import yixian.directory.Units;
import yixian.inspection.InspectionTown;
import yixian.kernel.Days;
import yixian.testing.HouseTest;
import yixian.testing.People;

@HouseTest
class PublishedTest {

  @Autowired Road road;
  @Autowired Units units;
  @Autowired yixian.directory.People directory;
  @Autowired People people;
  @Autowired RankingStore store;

  @Test
  void isShownUntilItsLastDay() {
    InspectionTown town = new InspectionTown(road, units, directory, people);
    String campaign = town.running(town.standard(), Map.of(), "东村");
    ok(InspectionTown.check(town.inspector, town.target(campaign, 1)));
    ok(town.move(campaign, "close"));
    String root = InspectionTown.ROOT + "/rankings";
    String ranking = ok(town.desk.post(root, town.ranking(campaign))).asString();
    ok(town.desk.post(root + "/" + ranking + "/signature", Map.of("version", 1)));
    LocalDate expires = LocalDate.now(Days.ZONE).plusDays(40);
    assertThat(shown(ranking, expires.minusDays(1))).isTrue();
    assertThat(shown(ranking, expires)).isFalse();
    assertThat(shown(ranking, LocalDate.now(Days.ZONE).minusDays(1))).isFalse();
  }

  private boolean shown(String ranking, LocalDate day) {
    return road.job(() -> store.published(UUID.fromString(ranking), day).isPresent());
  }
}
