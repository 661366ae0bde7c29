package yixian.issue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import yixian.grid.DutyRole;

class SourceTest {

  @Test
  void countsAnOfficialWhoServesAsSuchWhateverElseHeDoes() {
    assertThat(Source.of(Set.of(DutyRole.SECONDEE), false)).isEqualTo(Source.SECONDEE);
    assertThat(Source.of(Set.of(DutyRole.SECONDEE, DutyRole.LEADER), false))
        .isEqualTo(Source.SECONDEE);
    assertThat(Source.of(Set.of(), true)).as("posted to no grid").isEqualTo(Source.SECONDEE);
  }

  @Test
  void countsOthersByTheirDutyInAGrid() {
    assertThat(Source.of(Set.of(DutyRole.LEADER), false)).isEqualTo(Source.GRID_STAFF);
    assertThat(Source.of(Set.of(DutyRole.STAFF, DutyRole.MICRO), false))
        .isEqualTo(Source.GRID_STAFF);
    assertThat(Source.of(Set.of(DutyRole.MICRO), false)).isEqualTo(Source.MICRO_STAFF);
  }

  @Test
  void countsWhomNoGridKnowsAsStaff() {
    assertThat(Source.of(Set.of(), false)).isEqualTo(Source.STAFF);
    assertThat(Source.of(Set.of(DutyRole.ADVISER), false)).isEqualTo(Source.STAFF);
  }
}
