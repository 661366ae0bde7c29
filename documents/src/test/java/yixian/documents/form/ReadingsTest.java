package yixian.documents.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the texts of a form mean. */
class ReadingsTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "199401",
        "1994.01",
        "1994.1",
        "1994-01",
        "1994/01",
        "1994年1月",
        "1994年01月",
        "19940115",
        "1994.01.15",
        "1994年1月15日",
        " １９９４０１ "
      })
  void readsAMonthInEveryFashion(String written) {
    assertThat(new DateText(written).findMonth()).contains(YearMonth.of(1994, 1));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "不详", "1994", "199413", "199400", "19940231", "1994.01--", "94.01"})
  void readsNoMonthWhereNoneStands(String written) {
    assertThat(new DateText(written).findMonth()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "2010.05, PARTY_MEMBER, 2010-05",
    "201005, PARTY_MEMBER, 2010-05",
    "2010年5月加入, PARTY_MEMBER, 2010-05",
    "无党派, WITHOUT_PARTY,",
    "民盟, DEMOCRATIC_LEAGUE,",
    "民盟(2012.03), DEMOCRATIC_LEAGUE, 2012-03",
    "中共预备党员, PROBATIONARY_MEMBER,",
    "中共党员, PARTY_MEMBER,",
    "2020.06（预备党员）, PROBATIONARY_MEMBER, 2020-06",
    "九三学社, JIU_SAN,",
    "农工党, PEASANTS_AND_WORKERS,",
    "群众, CITIZEN,"
  })
  void readsWhatSomebodyBelongsTo(
      String written, PoliticalStatus status, @Nullable YearMonth since) {
    assertThat(new PartyText(written).memberships())
        .containsExactly(new PartyText.Membership(status, since));
  }

  @Test
  void readsTwoMemberships() {
    assertThat(new PartyText("2010.05；民盟").memberships())
        .extracting(PartyText.Membership::status)
        .containsExactly(PoliticalStatus.PARTY_MEMBER, PoliticalStatus.DEMOCRATIC_LEAGUE);
    assertThat(new PartyText("不详").memberships()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"'张　三',张三", "' 欧阳 示 例 ',欧阳示例", "'买买提·示例',买买提·示例", "'Test  A',Test A", "'张示例',张示例"})
  void trimsPaddingFromNames(String written, String trimmed) {
    assertThat(new PersonName(written).trimmed()).isEqualTo(trimmed);
  }

  @Test
  void readsYearsThatShareOneGrade() {
    assertThat(new AnnualText("2021、2022年年度考核均为优秀；2023年基本称职。2024年不定等次").results())
        .containsExactly(
            new AnnualText.Result(2021, Grade.EXCELLENT),
            new AnnualText.Result(2022, Grade.EXCELLENT),
            new AnnualText.Result(2023, Grade.BASICALLY_COMPETENT),
            new AnnualText.Result(2024, Grade.UNDECIDED));
  }

  @Test
  void checksAnIdNumberByItsLastCharacter() {
    assertThat(new IdNumber("11010119000101100X").isSound()).isFalse();
    assertThat(new IdNumber("110101190001011009").isSound()).isTrue();
    assertThat(new IdNumber("110101190001011009").findBirth()).contains(YearMonth.of(1900, 1));
  }

  @Test
  void knowsAPhotoByItsBytes() {
    assertThat(Photo.findInBase64("R0lGODlhAQABAAAAACw=")).isEmpty();
    assertThat(Photo.findInBase64("/9j/\n4AAQ")).map(Photo::kind).contains(Photo.Kind.JPEG);
    assertThat(Photo.findInBase64("iVBORw0KGgoAAAAN")).map(Photo::kind).contains(Photo.Kind.PNG);
    assertThat(Photo.findInBase64("不是")).isEmpty();
  }
}
