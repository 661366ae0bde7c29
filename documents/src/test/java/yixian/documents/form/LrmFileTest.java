package yixian.documents.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import yixian.documents.Finding;
import yixian.documents.InventedForms;
import yixian.documents.Reading;
import yixian.documents.Samples;
import yixian.documents.Written;

class LrmFileTest {

  private static final Charset GBK = Charset.forName("GBK");

  @Test
  void givesTheSampleBackByteForByte() {
    Written written = Samples.whole(LrmFile.read(Samples.lrm())).bytes();
    assertThat(new String(written.bytes(), GBK).strip())
        .isEqualTo(new String(Samples.lrm(), GBK).strip());
    assertThat(written.losses()).isEmpty();
  }

  @Test
  void saysTheSameAsTheNewerFileButForWhatItCannotHold() {
    OfficialForm old = Samples.whole(LrmFile.read(Samples.lrm())).form();
    OfficialForm newer = Samples.whole(LrmxFile.read(Samples.lrmx())).form();
    assertThat(old.with(FormField.VERSION, newer.version()).withPhoto(newer.photo()))
        .isEqualTo(newer);
  }

  @Test
  void turnsIntoTheNewerFileAndBack() {
    OfficialForm form = Samples.whole(LrmFile.read(Samples.lrm())).form();
    OfficialForm there = Samples.whole(LrmxFile.read(LrmxFile.of(form).bytes())).form();
    assertThat(there).isEqualTo(form);
    assertThat(new String(LrmFile.of(there).bytes().bytes(), GBK).strip())
        .isEqualTo(new String(Samples.lrm(), GBK).strip());
  }

  @Test
  void takesThePhotoThatLiesBesideIt() {
    byte[] photo = new InventedForms(3).photo().bytes();
    OfficialForm form = Samples.whole(LrmFile.read(Samples.lrm(), photo)).form();
    assertThat(Objects.requireNonNull(form.photo()).bytes()).isEqualTo(photo);
    assertThat(LrmFile.read(Samples.lrm(), "<svg/>".getBytes(StandardCharsets.UTF_8)).findings())
        .extracting(Finding::field)
        .containsExactly("照片");
  }

  @Test
  void reportsEveryCharacterThatGbkLacks() {
    OfficialForm form =
        OfficialForm.EMPTY.with(FormField.NAME, "张\uD862\uDF4A").with(FormField.SEX, "男");
    Written written = LrmFile.of(form).bytes();
    assertThat(new String(written.bytes(), GBK)).contains("\"张〓\"");
    assertThat(written.losses()).extracting(Finding::field).containsExactly("姓名");
    assertThat(written.losses().getFirst().sentence()).contains("\uD862\uDF4A", ".lrmx");
  }

  @Test
  void reportsTheEighthRelativeTheIdNumberAndTheMarksOfTheFormat() {
    OfficialForm form =
        OfficialForm.EMPTY
            .with(FormField.ID_NUMBER, "110101190001011009")
            .with(FormField.FULL_TIME_SCHOOLING, "大学#本科")
            .withFamily(Collections.nCopies(8, Relative.of("姐姐", "甲@乙", "", "", "")));
    Written written = LrmFile.of(form).bytes();
    assertThat(written.losses())
        .extracting(Finding::field)
        .containsExactly("身份证号", "家庭成员", "学历学位、家庭成员");
    OfficialForm back = Samples.whole(LrmFile.read(written.bytes())).form();
    assertThat(back.family()).hasSize(7);
    assertThat(back.family().getFirst().name().written()).isEqualTo("甲＠乙");
    assertThat(back.fullTime().schooling()).isEqualTo("大学＃本科");
  }

  @Test
  void savesTheRecordFromQuotesThatWouldTearIt() {
    OfficialForm form = OfficialForm.EMPTY.with(FormField.REWARDS, "授予\"先进\",\"标兵\"称号");
    Written written = LrmFile.of(form).bytes();
    assertThat(written.losses()).extracting(Finding::field).containsExactly("奖惩情况");
    assertThat(Samples.whole(LrmFile.read(written.bytes())).form().rewards())
        .isEqualTo("授予”先进”,”标兵”称号");
  }

  @Test
  void refusesARecordThatLacksAField() {
    Reading<LrmFile> reading = LrmFile.read("\"甲\",\"男\"".getBytes(GBK));
    assertThat(reading).isInstanceOf(Reading.Refused.class);
    assertThat(reading.findings().getFirst().sentence()).contains("2 个字段", "33");
  }

  @Test
  void readsUtf8ThatIsMarkedAndSaysSo() {
    String record = "\uFEFF" + new String(Samples.lrm(), GBK);
    Reading<LrmFile> reading = LrmFile.read(record.getBytes(StandardCharsets.UTF_8));
    assertThat(Samples.whole(reading).form().name().written()).isEqualTo("张示例");
    assertThat(reading.findings()).extracting(Finding::field).containsExactly("文件");
  }

  @Test
  void readsFewerSlotsOfTheFamilyThanSeven() {
    List<String> fields = new ArrayList<>(LrmRecord.split(new String(Samples.lrm(), GBK)));
    fields.set(20, "妻子");
    fields.set(9, "大学");
    OfficialForm form =
        Samples.whole(LrmFile.read(("\"" + String.join("\",\"", fields) + "\"").getBytes(GBK)))
            .form();
    assertThat(form.family()).hasSize(1);
    assertThat(form.fullTime().schooling()).isEqualTo("大学");
    assertThat(form.inService()).isEqualTo(Education.NONE);
  }
}
