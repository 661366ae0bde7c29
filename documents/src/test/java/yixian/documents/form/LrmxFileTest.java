package yixian.documents.form;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import yixian.documents.Finding;
import yixian.documents.InventedForms;
import yixian.documents.Reading;
import yixian.documents.Samples;

class LrmxFileTest {

  @Test
  void readsWhatTheSampleSays() {
    OfficialForm form = Samples.whole(LrmxFile.read(Samples.lrmx())).form();
    assertThat(form.name().trimmed()).isEqualTo("张示例");
    assertThat(form.birth().findMonth()).contains(YearMonth.of(1994, 1));
    assertThat(form.party().findJoined()).contains(YearMonth.of(2015, 6));
    assertThat(form.fullTime().degree()).isEqualTo("管理学学士");
    assertThat(form.filing().ageDay().findDay()).contains(LocalDate.of(2026, 3, 1));
    assertThat(form.annualResults().results())
        .containsExactly(
            new AnnualText.Result(2022, Grade.COMPETENT),
            new AnnualText.Result(2023, Grade.EXCELLENT),
            new AnnualText.Result(2024, Grade.COMPETENT));
    assertThat(form.family()).containsExactly(Relative.of("妻子", "李示例", "199505", "群众", "示例公司职员"));
    assertThat(form.photo())
        .extracting(photo -> Objects.requireNonNull(photo).kind())
        .isEqualTo(Photo.Kind.PNG);
    assertThat(LrmxFile.read(Samples.lrmx()).findings()).isEmpty();
  }

  @Test
  void givesTheSampleBackByteForByte() {
    assertThat(new String(Samples.whole(LrmxFile.read(Samples.lrmx())).bytes(), UTF_8))
        .isEqualTo(new String(Samples.lrmx(), UTF_8));
  }

  @Test
  void keepsUnknownTagsAttributesRemarksAndTheThreeSpellingsOfNothing() {
    String file =
        """
        <?xml version="1.0" encoding="utf-8"?>
        <Person vendor="a &lt; b" xmlns:x="urn:example">
        \t<XingMing> 张　三 </XingMing><!-- 手工补录 -->
          <x:QiTa level="2"><Nei/>文字<Nei2 /></x:QiTa>
          <XingBie>女</XingBie>
          <ChuShengNianYue>199401</ChuShengNianYue>
          <NiRenZhiWu/><NiMianZhiWu /><RenMianLiYou></RenMianLiYou>
          <Version>4.0</Version><DaoLingNianYue>205412</DaoLingNianYue><Xin/>
        </Person>""";
    LrmxFile read = Samples.whole(LrmxFile.read(file.getBytes(UTF_8)));
    assertThat(new String(read.bytes(), UTF_8)).isEqualTo(file);
    assertThat(read.form().name())
        .extracting(PersonName::written, PersonName::trimmed)
        .containsExactly(" 张　三 ", "张三");
    assertThat(read.form().ageRules().reachedOn().findMonth()).contains(YearMonth.of(2054, 12));
  }

  @Test
  void writesAnewOnlyWhatHasChanged() {
    LrmxFile read = Samples.whole(LrmxFile.read(Samples.lrmx()));
    LrmxFile changed = read.with(read.form().with(FormField.PROPOSED_POST, "示例镇 <党委> & 委员"));
    assertThat(new String(changed.bytes(), UTF_8))
        .isEqualTo(
            new String(Samples.lrmx(), UTF_8)
                .replace(
                    "<NiRenZhiWu></NiRenZhiWu>",
                    "<NiRenZhiWu>示例镇 &lt;党委&gt; &amp; 委员</NiRenZhiWu>"));
    assertThat(Samples.whole(LrmxFile.read(changed.bytes())).form()).isEqualTo(changed.form());
  }

  @Test
  void putsAMissingTagWhereItBelongs() {
    String file = "<Person><XingMing>甲</XingMing><JianLi/><Version>1</Version></Person>";
    LrmxFile read = Samples.whole(LrmxFile.read(file.getBytes(UTF_8)));
    LrmxFile changed =
        read.with(
            read.form()
                .with(FormField.SEX, "男")
                .with(FormField.POLITICAL_STATUS, "群众")
                .withFamily(List.of(Relative.of("父亲", "乙", "", "", ""))));
    String written = new String(changed.bytes(), UTF_8);
    assertThat(written.replaceAll("\\s", ""))
        .startsWith(
            "<Person><XingMing>甲</XingMing><XingBie>男</XingBie><JianLi/><JiaTingChengYuan><Item><ChengWei>父亲")
        .endsWith("<Version>1</Version><ZhengZhiMianMao>群众</ZhengZhiMianMao></Person>");
    assertThat(Samples.whole(LrmxFile.read(changed.bytes())).form()).isEqualTo(changed.form());
  }

  @Test
  void keepsWhatAnItemOfTheFamilyHoldsBesides() {
    String file =
        "<Person><JiaTingChengYuan><Item><ChengWei>父亲</ChengWei><Bei>备注</Bei></Item></JiaTingChengYuan></Person>";
    LrmxFile read = Samples.whole(LrmxFile.read(file.getBytes(UTF_8)));
    LrmxFile changed =
        read.with(
            read.form()
                .withFamily(
                    List.of(
                        Relative.of("母亲", "", "", "", ""), Relative.of("妻子", "丙", "", "", ""))));
    assertThat(new String(changed.bytes(), UTF_8)).contains("母亲</ChengWei><Bei>备注</Bei>");
    assertThat(Samples.whole(LrmxFile.read(changed.bytes())).form().family()).hasSize(2);
  }

  @Test
  void readsGbkThatSaysSoAndWritesUtf8() {
    String file =
        "<?xml version=\"1.0\" encoding=\"gb2312\"?><Person><XingMing>张示例</XingMing></Person>";
    LrmxFile read = Samples.whole(LrmxFile.read(file.getBytes(Charset.forName("GBK"))));
    assertThat(read.form().name().written()).isEqualTo("张示例");
    assertThat(new String(read.bytes(), UTF_8)).contains("encoding=\"utf-8\"", "张示例");
  }

  @Test
  void readsFilesLongerThanTheParsersBuffersWithTheirSpellings() {
    String file =
        "<?xml version=\"1.0\" encoding=\"utf-8\"?>\r\n<Person>\r\n"
            + "<A>行一\r\n行二</A><B/><C /><D></D>".repeat(3000)
            + "</Person>";
    LrmxFile read = Samples.whole(LrmxFile.read(file.getBytes(UTF_8)));
    assertThat(new String(read.bytes(), UTF_8).replace("\r\n", "\n"))
        .isEqualTo(file.replace("\r\n", "\n"));
  }

  @Test
  void namesTheFieldWhatStandsThereAndTheMend() {
    String file =
        """
        <Person><XingMing>甲</XingMing><XingBie>男性</XingBie><ChuShengNianYue>199413</ChuShengNianYue>
        <ShenFenZheng>110101190001011000</ShenFenZheng><ZhaoPian>R0lGODlhAQABAAAAACw=</ZhaoPian></Person>""";
    List<Finding> findings = LrmxFile.read(file.getBytes(UTF_8)).findings();
    assertThat(findings).extracting(Finding::field).containsExactly("照片", "性别", "出生年月", "身份证号");
    assertThat(findings.get(2).sentence()).isEqualTo("出生年月：现为“199413”，读不出年月。怎么办：写成六位年月，如 199401");
    assertThat(findings.get(3).found()).isEqualTo("1101************00");
  }

  @Test
  void refusesAnotherDocument() {
    Reading<LrmxFile> reading = LrmxFile.read("<html/>".getBytes(UTF_8));
    assertThat(reading).isInstanceOf(Reading.Refused.class);
    assertThat(reading.findings().getFirst().sentence()).contains("<html>", "<Person>");
  }

  @Test
  void carriesThePhotoOfANewFile() {
    OfficialForm form = new InventedForms(1).next().withPhoto(new InventedForms(2).photo());
    assertThat(Samples.whole(LrmxFile.read(LrmxFile.of(form).bytes())).form()).isEqualTo(form);
  }

  @Test
  void tellsNothingOfAPersonInALog() {
    assertThat(Samples.whole(LrmxFile.read(Samples.lrmx())).form()).hasToString("OfficialForm");
    assertThat(new IdNumber("110101190001011009")).hasToString("1101************09");
  }
}
