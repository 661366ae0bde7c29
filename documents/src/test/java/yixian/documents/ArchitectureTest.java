package yixian.documents;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.io.InputStream;
import javax.xml.parsers.SAXParserFactory;
import org.junit.jupiter.api.Test;

/** The habits of this module that a compiler does not know. */
class ArchitectureTest {

  private static final JavaClasses MODULE =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("yixian.documents");

  private static final ArchRule ONE_DOOR =
      noClasses()
          .that()
          .doNotHaveSimpleName("XmlDoor")
          .should()
          .dependOnClassesThat()
          .haveNameMatching(
              "javax\\.xml\\.parsers\\..*|javax\\.xml\\.transform\\..*|javax\\.xml\\.xpath\\..*|javax\\.xml\\.validation\\..*"
                  + "|javax\\.xml\\.stream\\.(XMLInputFactory|XMLEventFactory|XMLOutputFactory)|org\\.xml\\.sax\\..*|java\\.beans\\.XML.*"
                  + "|org\\.apache\\.xmlbeans\\..*|org\\.apache\\.poi\\.util\\.XMLHelper");

  @Test
  void xmlComesInByOneDoorOnly() {
    ONE_DOOR.check(MODULE);
  }

  @Test
  void theRuleWouldNoticeAnotherDoor() {
    JavaClasses culprit = new ClassFileImporter().importClasses(BackDoor.class);
    assertThat(ONE_DOOR.evaluate(culprit).hasViolation()).isTrue();
  }

  @Test
  void nothingCallsOut() {
    noClasses()
        .should()
        .dependOnClassesThat()
        .haveNameMatching("java\\.net\\.(URL|URI|Socket.*|HttpURL.*|URLConnection|http\\..*)")
        .check(MODULE);
  }

  @Test
  void isPlainJava() {
    noClasses()
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("org.springframework..", "java.sql..", "org.jooq..")
        .check(MODULE);
  }

  @Test
  void namesSayWhatAThingIs() {
    noClasses()
        .should()
        .haveNameMatching(".*(Impl|Base|Manager|Helper|Util|Utils|VO|DTO|Entity)$")
        .check(MODULE);
  }

  /** Does what the rule forbids. */
  static class BackDoor {
    Object parse(InputStream in) throws Exception {
      SAXParserFactory factory = SAXParserFactory.newInstance();
      factory.newSAXParser().parse(in, new org.xml.sax.helpers.DefaultHandler());
      return factory;
    }
  }
}
