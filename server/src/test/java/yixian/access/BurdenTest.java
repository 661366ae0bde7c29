package yixian.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import yixian.kernel.BurdenItem;
import yixian.testing.HouseTest;
import yixian.testing.People;

@HouseTest
class BurdenTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 3, 1);

  @Autowired People people;

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

  private static BurdenItem item(
      boolean on, @Nullable String basis, @Nullable String owner, @Nullable LocalDate expires) {
    return new BurdenItem("必填现场照片", BurdenItem.Kind.PHOTO, on, basis, owner, expires);
  }
}
