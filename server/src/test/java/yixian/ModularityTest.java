package yixian;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModule;
import org.springframework.modulith.core.ApplicationModules;

class ModularityTest {

  /** The engines are modules of the build, kept apart by the compiler; any room may use them. */
  private static final String[] ENGINES = {
    "yixian.planner..", "yixian.documents..", "yixian.formula.."
  };

  private static final ApplicationModules ROOMS =
      ApplicationModules.of(YixianApplication.class, resideInAnyPackage(ENGINES));

  @Test
  void roomsKeepToTheirDoorsAndHaveNoCycles() {
    ROOMS.verify();
  }

  /**
   * A package-info beside the tests would stand in the place of the room's own, and open its door.
   */
  @Test
  void everyRoomHasOneDoorPlateAndNoTestHidesIt() throws IOException {
    assertThat(ROOMS.stream().count()).isGreaterThan(10);
    for (ApplicationModule room : ROOMS) {
      String plate = room.getBasePackage().getName().replace('.', '/') + "/package-info.class";
      assertThat(plates(plate)).as(plate).hasSize(1);
    }
  }

  private static List<?> plates(String path) throws IOException {
    return Collections.list(ModularityTest.class.getClassLoader().getResources(path));
  }
}
