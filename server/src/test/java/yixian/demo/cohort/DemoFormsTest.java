package yixian.demo.cohort;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import yixian.demo.data.Department;
import yixian.demo.data.Division;
import yixian.documents.Reading;
import yixian.documents.cv.Career;
import yixian.documents.cv.CareerWords;
import yixian.documents.cv.Cv;
import yixian.documents.cv.Verdict;
import yixian.documents.form.IdNumber;
import yixian.documents.form.LrmxFile;
import yixian.documents.form.OfficialForm;

class DemoFormsTest {

  private static final Sending HUNDRED =
      DemoCohorts.invented(Set.of(), 320612).stream()
          .filter(each -> each.key().equals(DemoCohorts.HUNDRED))
          .findFirst()
          .orElseThrow();

  private static final Function<String, String> UNITS =
      code ->
          Department.all().stream()
              .filter(each -> each.code().equals(code))
              .map(Department::name)
              .findFirst()
              .orElseGet(
                  () ->
                      Division.all().stream()
                          .filter(each -> each.code().equals(code))
                          .map(Division::name)
                          .findFirst()
                          .orElse("示例有限公司"));

  @Test
  void tellsFifteenThreeDoorOfficialsByTheirCvsAndLeavesNobodyOpen() {
    List<Verdict> verdicts = forms().stream().map(DemoFormsTest::verdict).toList();
    assertThat(verdicts).filteredOn(Verdict.ThreeDoor.class::isInstance).hasSize(15);
    assertThat(verdicts).filteredOn(Verdict.NotThreeDoor.class::isInstance).hasSize(85);
  }

  @Test
  void isSoundInEveryField() {
    for (OfficialForm form : forms()) {
      assertThat(LrmxFile.read(LrmxFile.of(form).bytes()))
          .isInstanceOfSatisfying(
              Reading.Whole.class, whole -> assertThat(whole.findings()).isEmpty());
      assertThat(Cv.read(form.cv()).findings()).isEmpty();
      assertThat(form.photo()).isNotNull();
    }
  }

  @Test
  void bearsIdentityNumbersOfNobody() {
    assertThat(forms()).extracting(OfficialForm::idNumber).doesNotHaveDuplicates();
    assertThat(forms())
        .allSatisfy(
            form -> {
              assertThat(form.idNumber()).startsWith("999999");
              assertThat(new IdNumber(form.idNumber()).isSound()).isTrue();
            });
  }

  private static List<OfficialForm> forms() {
    return HUNDRED.officials().stream()
        .map(
            each ->
                DemoForms.of(
                    each,
                    UNITS.apply(each.unit()),
                    HUNDRED.from(),
                    HUNDRED.officials().indexOf(each)))
        .toList();
  }

  private static Verdict verdict(OfficialForm form) {
    return Career.on(HUNDRED.from(), form, CareerWords.standard()).threeDoor();
  }
}
