package yixian.inspection.campaign;

import static org.assertj.core.api.Assertions.assertThat;
import static yixian.officials.OfficialTown.ok;

import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import yixian.access.Road;
import yixian.directory.Units;
import yixian.inspection.InspectionTown;
import yixian.inspection.Inspections;
import yixian.inspection.db.Tables;
import yixian.kernel.Actor;
import yixian.kernel.Scope;
import yixian.testing.HouseTest;
import yixian.testing.Narrow;
import yixian.testing.People;
import yixian.testing.RowSecurity;

@HouseTest
class InspectionWallsTest {

  @Autowired Road road;
  @Autowired Units units;
  @Autowired yixian.directory.People directory;
  @Autowired People people;
  @Autowired CampaignStore store;
  @Autowired TargetStore targets;
  @Autowired DSLContext sql;
  private InspectionTown town;

  @BeforeEach
  void foundATown() {
    town = new InspectionTown(road, units, directory, people);
  }

  @Test
  void rowSecurityAndThePredicateEachHideForeignCampaignsAlone() {
    UUID campaign = UUID.fromString(town.running(town.standard(), Map.of(), "东村"));
    UUID target = UUID.fromString(town.target(campaign.toString(), 1));
    ok(InspectionTown.check(town.inspector, target.toString(), InspectionTown.falls(1, 1)));
    assertThat(seen(town.office, Scope.EVERYTHING, campaign, target)).isEqualTo(6);
    assertThat(seen(UUID.randomUUID(), Scope.EVERYTHING, campaign, target)).isZero();
    RowSecurity.without(
        () -> {
          assertThat(seen(town.office, scope(town.office), campaign, target)).isEqualTo(6);
          UUID stranger = UUID.randomUUID();
          assertThat(seen(stranger, scope(stranger), campaign, target)).isEqualTo(4);
        });
  }

  private static Scope scope(UUID unit) {
    return Narrow.reader(unit, Inspections.VIEW).scope(Inspections.VIEW);
  }

  /** In how many ways it shows; groups, sheets, marks and findings here have no predicate. */
  private int seen(UUID unit, Scope scope, UUID campaign, UUID target) {
    Actor reader = Narrow.reader(unit, Inspections.VIEW);
    return road.read(
        reader,
        Inspections.VIEW,
        () ->
            (store.find(scope, campaign).isPresent() ? 1 : 0)
                + (targets.find(scope, target).isPresent() ? 1 : 0)
                + sql.fetchCount(Tables.GROUPS, Tables.GROUPS.CAMPAIGN.eq(campaign))
                + sql.fetchCount(Tables.SHEETS, Tables.SHEETS.TARGET.eq(target))
                + (sql.fetchCount(Tables.MARKS, marksOf(target)) > 0 ? 1 : 0)
                + sql.fetchCount(Tables.FINDINGS, Tables.FINDINGS.TARGET.eq(target)));
  }

  private org.jooq.Condition marksOf(UUID target) {
    return Tables.MARKS.SHEET.in(
        sql.select(Tables.SHEETS.ID).from(Tables.SHEETS).where(Tables.SHEETS.TARGET.eq(target)));
  }
}
