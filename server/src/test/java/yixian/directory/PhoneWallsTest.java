package yixian.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import yixian.access.Road;
import yixian.kernel.Actor;
import yixian.kernel.IdempotencyKey;
import yixian.testing.HouseTest;
import yixian.testing.Narrow;
import yixian.testing.RowSecurity;

/** A phone in full is behind two walls: the rule of who may read it, and row security. */
@HouseTest
class PhoneWallsTest {

  private static final String VIEW = "directory.view";
  private static final Actor HOUSE = Actor.system("测试");
  private static final LocalDate LONG_AGO = LocalDate.of(2020, 1, 1);
  private static final String PHONE = "13800004321";

  @Autowired Road road;
  @Autowired Units units;
  @Autowired People people;
  @Autowired PersonStore store;
  @Autowired yixian.testing.People staff;

  private UUID own;
  private UUID other;
  private UUID person;

  @BeforeEach
  void found() {
    own = deed(() -> units.add(HOUSE, unit("甲村")));
    other = deed(() -> units.add(HOUSE, unit("乙村")));
    person = deed(() -> people.add(HOUSE, new NewPerson("方知有", PHONE, own, "网格员", LONG_AGO)));
  }

  @Test
  void rowSecurityAloneHidesPhonesOfOtherUnits() {
    assertThat(opened(own)).containsExactly(PHONE);
    assertThat(opened(other)).isEmpty();
  }

  @Test
  void theRuleAloneHidesPhonesOfOtherUnits() {
    String path = "/api/people/" + person;
    RowSecurity.without(
        () -> {
          assertThat(staff.hire("UNIT_CLERK", own).browser().get(path).text()).contains(PHONE);
          assertThat(staff.hire("UNIT_CLERK", other).browser().get(path).text())
              .contains("138****4321")
              .doesNotContain(PHONE);
        });
  }

  @Test
  void withBothWallsDownEverythingShows() {
    RowSecurity.without(() -> assertThat(opened(other)).containsExactly(PHONE));
  }

  /** What a reader of the unit opens who does not ask whether he may. */
  private List<String> opened(UUID unit) {
    Actor reader = Narrow.reader(unit, VIEW);
    return road.read(reader, VIEW, () -> List.copyOf(store.phones(List.of(person)).values()));
  }

  private static NewUnit unit(String name) {
    return new NewUnit(
        "T-" + UUID.randomUUID(),
        name,
        null,
        UnitKind.VILLAGE,
        Level.VILLAGE,
        null,
        LONG_AGO,
        Map.of(Tree.AREA, Optional.empty()));
  }

  private UUID deed(Supplier<UUID> deed) {
    return road.write(HOUSE, "directory.edit", IdempotencyKey.fresh(), UUID.class, deed);
  }
}
