package yixian;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

class ModularityTest {

  @Test
  void roomsKeepToTheirDoorsAndHaveNoCycles() {
    ApplicationModules.of(YixianApplication.class).verify();
  }
}
