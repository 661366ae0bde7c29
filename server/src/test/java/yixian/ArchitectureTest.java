package yixian;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleNameEndingWith;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;

/** The habits of the house that a compiler does not know. */
class ArchitectureTest {

  private static final JavaClasses HOUSE =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("yixian");

  private static final DescribedPredicate<JavaClass> GENERATED =
      resideInAPackage("yixian.*.db..").or(resideInAPackage("yixiandb.."));

  private static final DescribedPredicate<JavaCall<?>> ASKS_THE_WALL_CLOCK =
      DescribedPredicate.describe(
          "ask the wall clock past the house's Clock",
          call ->
              call.getTarget().getName().equals("now")
                  && call.getTargetOwner().getPackageName().equals("java.time")
                  && call.getTarget().getRawParameterTypes().stream()
                      .noneMatch(type -> type.isEquivalentTo(Clock.class)));

  @Test
  void controllersAndStoresAreNobodysBusinessOutsideTheirRoom() {
    ArchRule rule =
        classes()
            .that()
            .haveSimpleNameEndingWith("Controller")
            .or()
            .haveSimpleNameEndingWith("Store")
            .should()
            .bePackagePrivate();
    rule.check(HOUSE);
  }

  /** A store whose statements are long is split into parts named ...Sql. */
  @Test
  void onlyStoresAndTheirPartsSpeakSql() {
    ArchRule rule =
        noClasses()
            .that(not(simpleNameEndingWith("Store")).and(not(simpleNameEndingWith("Sql"))))
            .and(not(GENERATED))
            .and(not(nestedIn("Store")))
            .and(not(nestedIn("Sql")))
            .and()
            .resideOutsideOfPackages("yixian.codegen..", "yixian.bench..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.jooq..");
    rule.check(HOUSE);
  }

  @Test
  void onlyControllersSpeakHttp() {
    ArchRule rule =
        noClasses()
            .that()
            .resideOutsideOfPackages("yixian.access..", "yixian.kernel..", "yixian")
            .and(not(simpleNameEndingWith("Controller")))
            .and(not(nestedInAController()))
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.springframework.web..", "jakarta.servlet..");
    rule.check(HOUSE);
  }

  @Test
  void onlyTheClockOfTheHouseTellsTheTime() {
    ArchRule rule =
        noClasses()
            .that()
            .resideOutsideOfPackages("yixian.database..", "yixian.codegen..", "yixian.bench..")
            .should()
            .callMethodWhere(ASKS_THE_WALL_CLOCK);
    rule.check(HOUSE);
  }

  @Test
  void theKernelIsPlainJava() {
    ArchRule rule =
        noClasses()
            .that()
            .resideInAPackage("yixian.kernel")
            .and()
            .haveSimpleNameNotStartingWith("ProblemAdvice")
            .and()
            .doNotHaveSimpleName("package-info")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.springframework..");
    rule.check(HOUSE);
  }

  @Test
  void nothingIsInjectedIntoFields() {
    noFields()
        .should()
        .beAnnotatedWith(Autowired.class)
        .orShould()
        .beAnnotatedWith(Value.class)
        .check(HOUSE);
  }

  @Test
  void namesSayWhatAThingIs() {
    noClasses()
        .that(not(GENERATED))
        .should()
        .haveNameMatching(".*(Impl|Base|Manager|Helper|Util|Utils|VO|DTO|Entity)$")
        .check(HOUSE);
  }

  @Test
  void theRulesWouldNotice() {
    JavaClasses tests = new ClassFileImporter().importClasses(Culprit.class);
    ArchRule fieldRule = noFields().should().beAnnotatedWith(Autowired.class);
    ArchRule clockRule = noClasses().should().callMethodWhere(ASKS_THE_WALL_CLOCK);
    assertThatThrownBy(() -> fieldRule.check(tests)).isInstanceOf(AssertionError.class);
    assertThatThrownBy(() -> clockRule.check(tests)).isInstanceOf(AssertionError.class);
  }

  private static DescribedPredicate<JavaClass> nestedInAController() {
    return nestedIn("Controller");
  }

  private static DescribedPredicate<JavaClass> nestedIn(String suffix) {
    return DescribedPredicate.describe(
        "nested in a " + suffix,
        type ->
            type.getName().replaceAll("\\$.*", "").endsWith(suffix)
                && type.getName().contains("$"));
  }

  /** Does what the rules forbid. */
  static class Culprit {
    @Autowired Object injected = new Object();

    Object time() {
      return java.time.Instant.now();
    }
  }
}
