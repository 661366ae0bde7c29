package yixian.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import yixian.kernel.Actor;
import yixian.kernel.BurdenItem;
import yixian.kernel.BurdenSource;
import yixian.testing.HouseTest;
import yixian.testing.People;

@HouseTest
class BurdenTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 3, 1);

  @Autowired People people;
  @Autowired Road road;
  @Autowired ObjectProvider<BurdenSource> sources;
  @Autowired Clock clock;

  @Test
  void flagsWhatIsDemandedWithoutBasisOwnerOrDay() {
    assertThat(item(true, "条例第八条", "指挥中心", TODAY.plusDays(1)).flagged(TODAY)).isFalse();
    assertThat(item(true, " ", "指挥中心", TODAY.plusDays(1)).flagged(TODAY)).isTrue();
    assertThat(item(true, "条例第八条", null, TODAY.plusDays(1)).flagged(TODAY)).isTrue();
    assertThat(item(true, "条例第八条", "指挥中心", null).flagged(TODAY)).isTrue();
    assertThat(item(true, "条例第八条", "指挥中心", TODAY).flagged(TODAY)).isTrue();
    assertThat(item(false, null, null, null).flagged(TODAY)).isFalse();
  }

  @Test
  void listsTheFlaggedFirst() {
    JsonNode all = people.hire("SYSTEM_ADMIN").browser().get("/api/settings/burden").json();
    assertThat(all.toString()).contains("首次登录须修改初始口令", "登录打卡");
    boolean unflaggedSeen = false;
    for (JsonNode each : all) {
      assertThat(unflaggedSeen && each.get("flagged").asBoolean()).isFalse();
      unflaggedSeen |= !each.get("flagged").asBoolean();
    }
  }

  @Test
  void saysOfEachDemandWhatItRestsOnAndWhoAnswersForIt() {
    for (JsonNode each : people.hire("SYSTEM_ADMIN").browser().get("/api/settings/burden").json()) {
      if (each.get("on").asBoolean()) {
        assertThat(each.path("basis").asString("")).as(each.toString()).isNotBlank();
        assertThat(each.path("owner").asString("")).as(each.toString()).isNotBlank();
      }
    }
  }

  @Test
  void flagsWhatComesWithTheProductUntilTheDistrictHasDecidedATerm() {
    LocalDate term = LocalDate.of(2099, 6, 30);
    assertThat(shipped(null)).filteredOn(each -> each.on() && !each.flagged()).isEmpty();
    assertThat(shipped(term)).filteredOn(BurdenController.BurdenView::flagged).isEmpty();
    assertThat(shipped(term))
        .filteredOn(BurdenController.BurdenView::on)
        .allSatisfy(each -> assertThat(each.expires()).isEqualTo(term));
  }

  /** A check-in comes with a roster, which the district decided with an end of its own. */
  private List<BurdenController.BurdenView> shipped(@Nullable LocalDate decidedUntil) {
    return burdens(decidedUntil).stream()
        .filter(each -> each.kind() != BurdenItem.Kind.CHECK_IN)
        .toList();
  }

  private List<BurdenController.BurdenView> burdens(@Nullable LocalDate decidedUntil) {
    BurdenSettings settings = new BurdenSettings(decidedUntil);
    return new BurdenController(road, sources, settings, clock).burdens(Actor.system("测试"));
  }

  private static BurdenItem item(
      boolean on, @Nullable String basis, @Nullable String owner, @Nullable LocalDate expires) {
    return new BurdenItem("必填现场照片", BurdenItem.Kind.PHOTO, on, basis, owner, expires);
  }
}
