package yixian.documents.print;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import yixian.documents.Finding;
import yixian.documents.InventedForms;
import yixian.documents.Samples;
import yixian.documents.Written;
import yixian.documents.form.FormField;
import yixian.documents.form.LrmxFile;
import yixian.documents.form.OfficialForm;
import yixian.documents.form.Photo;
import yixian.documents.form.Relative;

class FormPrintTest {

  private static final FormPdf PDF = new FormPdf(ChineseFont.find());
  private static final OfficialForm SAMPLE = Samples.whole(LrmxFile.read(Samples.lrmx())).form();

  private static final List<String> PRINTED =
      List.of(
          "干部任免审批表",
          "张示例",
          "1994.01",
          "32岁",
          "汉族",
          "江苏南通",
          "2015.06",
          "2016.07",
          "健康",
          "行政管理",
          "管理学学士",
          "示例大学公共管理学院",
          "一级科员",
          "2017.09--2018.03",
          "优秀共产党员",
          "李示例",
          "示例公司职员",
          "示例区委组织部",
          "王示例",
          "2026年3月1日");

  @Test
  void bothShowWhatTheFormSays() throws IOException {
    assertThat(text(PDF.print(SAMPLE))).contains(PRINTED);
    assertThat(wordText(FormWord.print(SAMPLE))).contains(PRINTED);
  }

  @Test
  void anOrdinaryFormTakesTwoPages() throws IOException {
    assertThat(pages(PDF.print(SAMPLE))).isEqualTo(2);
    assertThat(PDF.print(SAMPLE).losses()).isEmpty();
  }

  @Test
  void anEmptyFormCanBeFilledInByHand() throws IOException {
    assertThat(text(PDF.print(OfficialForm.EMPTY))).contains("干部任免审批表", "填表人");
    assertThat(wordText(FormWord.print(OfficialForm.EMPTY))).contains("干部任免审批表", "填表人");
  }

  @Test
  void aLongCvGoesOnAndLosesNothing() throws IOException {
    String cv =
        "2012.09--2016.07  示例区某局某科科员，负责文稿起草和调查研究及来信来访事项的办理工作\n".repeat(150)
            + "2020.01--         末段经历";
    Written printed = PDF.print(SAMPLE.with(FormField.CV, cv));
    assertThat(pages(printed)).isGreaterThan(2);
    assertThat(text(printed)).contains("末段经历");
    assertThat(text(printed).split("2012\\.09--2016\\.07", -1)).hasSize(151);
  }

  @Test
  void aLargeFamilyAndLongRewardsLoseNothing() throws IOException {
    OfficialForm form =
        SAMPLE
            .withFamily(Collections.nCopies(40, Relative.of("姐姐", "示例甲", "199001", "群众", "示例单位职员")))
            .with(FormField.REWARDS, "授予先进工作者称号。".repeat(900) + "末项奖励");
    Written printed = PDF.print(form);
    assertThat(text(printed).split("示例甲", -1)).hasSize(41);
    assertThat(text(printed).replaceAll("\\s", "")).contains("末项奖励", "填表人");
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void inventedFormsPrint(long seed) throws IOException {
    OfficialForm form = new InventedForms(seed).next();
    assertThat(pages(PDF.print(form))).isGreaterThanOrEqualTo(2);
    assertThat(wordText(FormWord.print(form))).contains(form.sex().strip());
  }

  @Test
  void neitherShowsTheIdNumber() throws IOException {
    OfficialForm form = SAMPLE.with(FormField.ID_NUMBER, "110101190001011009");
    assertThat(text(PDF.print(form))).doesNotContain("110101");
    assertThat(wordText(FormWord.print(form))).doesNotContain("110101");
  }

  @Test
  void reportsAPhotoThatCannotBePrinted() {
    byte[] broken = new InventedForms(1).photo().bytes();
    Photo head = Photo.find(Arrays.copyOf(broken, 20)).orElseThrow();
    assertThat(PDF.print(SAMPLE.withPhoto(head)).losses())
        .extracting(Finding::field)
        .containsExactly("照片");
    assertThat(FormWord.print(SAMPLE.withPhoto(head)).losses())
        .extracting(Finding::field)
        .containsExactly("照片");
  }

  @Test
  void printsTheMissingMarkForACharacterThatTheFontLacksAndSaysSo() throws IOException {
    Written printed = PDF.print(SAMPLE.with(FormField.NAME, "张\uD869\uDEE0"));
    assertThat(text(printed)).contains("张〓");
    assertThat(printed.losses()).extracting(Finding::field).containsExactly("打印");
  }

  @Test
  void saysWhichFontIsMissing(@TempDir Path folder) throws IOException {
    assertThatThrownBy(() -> ChineseFont.at(folder.resolve("none.ttf")))
        .isInstanceOf(FontMissing.class)
        .hasMessageContaining("fonts-wqy-zenhei");
    Path noFont = Files.writeString(folder.resolve("text.ttf"), "no font");
    assertThatThrownBy(() -> new FormPdf(ChineseFont.at(noFont)).print(SAMPLE))
        .isInstanceOf(FontMissing.class);
  }

  private static int pages(Written printed) throws IOException {
    try (PDDocument document = Loader.loadPDF(printed.bytes())) {
      return document.getNumberOfPages();
    }
  }

  private static String text(Written printed) throws IOException {
    try (PDDocument document = Loader.loadPDF(printed.bytes())) {
      return new PDFTextStripper().getText(document);
    }
  }

  private static String wordText(Written printed) throws IOException {
    try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(printed.bytes()));
        XWPFWordExtractor words = new XWPFWordExtractor(document)) {
      return words.getText();
    }
  }
}
