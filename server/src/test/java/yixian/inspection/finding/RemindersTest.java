package yixian.inspection.finding;

import static org.assertj.core.api.Assertions.assertThat;
import static yixian.officials.OfficialTown.ok;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import yixian.access.Road;
import yixian.directory.Units;
import yixian.inspection.InspectionTown;
import yixian.kernel.TimeTravel;
import yixian.testing.HouseTest;
import yixian.testing.People;

@HouseTest
class RemindersTest {

  @Autowired Road road;
  @Autowired Units units;
  @Autowired yixian.directory.People directory;
  @Autowired People people;
  @Autowired Reminders reminders;

  @Test
  void remindsTheUnitOnceThatAFindingIsOverdue() {
    InspectionTown town = new InspectionTown(road, units, directory, people);
    String campaign = town.running(town.standard(), Map.of(), "东村");
    ok(InspectionTown.check(town.inspector, town.target(campaign, 1), InspectionTown.falls(1, 1)));
    String code = town.findings(campaign).get(0).get("code").asString();
    Instant later = Instant.now().plus(Duration.ofDays(40));
    int rounds = 0;
    while (TimeTravel.at(later, () -> road.job(reminders::some)) > 0) {
      rounds++;
    }
    assertThat(rounds).isPositive();
    assertThat(ok(town.clerk.get("/api/notices")).toString()).containsOnlyOnce("检查问题逾期 " + code);
  }
}
