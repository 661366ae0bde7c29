package yixian.documents.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import yixian.documents.InventedForms;
import yixian.documents.Samples;
import yixian.documents.Written;
import yixian.documents.cv.Cv;

/** What goes out comes in again, for forms of people who do not exist. */
class RoundTripTest {

  private static final List<FormField> NOT_IN_LRM =
      List.of(
          FormField.ID_NUMBER,
          FormField.VERSION,
          FormField.FORMER_AGE_LIMIT,
          FormField.REACHES_AGE_ON,
          FormField.POLITICAL_STATUS);

  static LongStream seeds() {
    return LongStream.range(0, 500);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void newerFilesSayWhatTheFormSays(long seed) {
    OfficialForm form = new InventedForms(seed).next();
    byte[] bytes = LrmxFile.of(form).bytes();
    LrmxFile read = Samples.whole(LrmxFile.read(bytes));
    assertThat(read.form()).isEqualTo(form);
    assertThat(read.bytes()).isEqualTo(bytes);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void olderFilesSayWhatTheyCanHold(long seed) {
    OfficialForm form = new InventedForms(seed).next().withPhoto(null);
    for (FormField field : NOT_IN_LRM) {
      form = form.with(field, "");
    }
    Written written = LrmFile.of(form).bytes();
    LrmFile read = Samples.whole(LrmFile.read(written.bytes()));
    assertThat(written.losses()).isEmpty();
    assertThat(read.form()).isEqualTo(form);
    assertThat(read.bytes()).isEqualTo(written);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void changesOfOneFormBecomeAnother(long seed) {
    OfficialForm one = new InventedForms(seed).next();
    OfficialForm other = new InventedForms(seed + 1000).next();
    byte[] changed = Samples.whole(LrmxFile.read(LrmxFile.of(one).bytes())).with(other).bytes();
    assertThat(Samples.whole(LrmxFile.read(changed)).form()).isEqualTo(other);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void canonicalCvsStayAsTheyAre(long seed) {
    Cv cv = Cv.read(new InventedForms(seed).cv());
    assertThat(cv.findings()).isEmpty();
    String canonical = cv.canonical();
    assertThat(Cv.read(canonical).canonical()).isEqualTo(canonical);
    assertThat(Cv.read(canonical).periods())
        .usingRecursiveComparison()
        .ignoringFields("lines", "asides.line")
        .isEqualTo(cv.periods());
  }
}
