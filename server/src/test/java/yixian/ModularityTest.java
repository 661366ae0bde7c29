package yixian;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

class ModularityTest {

  /** The engines are modules of the build, kept apart by the compiler; any room may use them. */
  private static final String ENGINES = "yixian.planner..";

  @Test
  void roomsKeepToTheirDoorsAndHaveNoCycles() {
    ApplicationModules.of(YixianApplication.class, resideInAnyPackage(ENGINES)).verify();
  }
}
