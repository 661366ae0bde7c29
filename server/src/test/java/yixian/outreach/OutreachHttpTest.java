package yixian.outreach;

import static org.assertj.core.api.Assertions.assertThat;
import static yixian.issue.IssueTown.ok;
import static yixian.outreach.OutreachTown.ASK;
import static yixian.outreach.OutreachTown.CAMPAIGNS;
import static yixian.outreach.OutreachTown.QUESTIONS;
import static yixian.outreach.OutreachTown.occasion;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import yixian.access.Accounts;
import yixian.access.Road;
import yixian.directory.Level;
import yixian.directory.NewUnit;
import yixian.directory.Tree;
import yixian.directory.UnitKind;
import yixian.directory.Units;
import yixian.kernel.Actor;
import yixian.kernel.Days;
import yixian.kernel.IdempotencyKey;
import yixian.kernel.Stretch;
import yixian.kernel.TimeTravel;
import yixian.testing.Client;
import yixian.testing.HouseTest;
import yixian.testing.People;

@HouseTest
class OutreachHttpTest {

  private static final Actor HOUSE = Actor.system("测试");

  @Autowired People people;
  @Autowired yixian.directory.People directory;
  @Autowired Units units;
  @Autowired Accounts accounts;
  @Autowired OccasionMaterials materials;
  @Autowired Clearing clearing;
  @Autowired Road road;
  @Autowired Clock clock;
  private OutreachTown town;
  private String campaign;

  /** A unit in which a helper serves. */
  static UUID village(Road road, Units units) {
    NewUnit wanted =
        new NewUnit(
            "T-" + UUID.randomUUID(),
            "示范村",
            null,
            UnitKind.VILLAGE,
            Level.VILLAGE,
            null,
            LocalDate.of(2015, 1, 1),
            Map.of(Tree.AREA, Optional.empty()));
    return road.write(
        HOUSE,
        "directory.edit",
        IdempotencyKey.fresh(),
        UUID.class,
        () -> units.add(HOUSE, wanted));
  }

  @BeforeEach
  void open() {
    town = new OutreachTown(people, road, directory, village(road, units));
    campaign = town.opened();
  }

  @Test
  void sumsEachFigureOverRecordsAndOpensIntoThem() {
    Map<String, Object> stall = occasion("STALL", "广场");
    stall.put("leaflets", 300);
    ok(town.record(town.desk, campaign, stall));
    ok(town.record(town.helper, campaign, occasion("LECTURE", "会议室")));
    Map<String, Object> share = occasion("SHARE", "微信群");
    share.put("shared", 40);
    share.put("proof", "https://example.invalid/a");
    ok(town.record(town.helper, campaign, share));
    assertThat(town.figure(town.desk, campaign, "ACTIVITIES")).isEqualTo(2);
    assertThat(town.figure(town.desk, campaign, "LECTURES")).isEqualTo(1);
    assertThat(town.figure(town.desk, campaign, "LEAFLETS")).isEqualTo(300);
    assertThat(town.figure(town.desk, campaign, "SHARES")).isEqualTo(40);
    assertThat(town.figure(town.helper, campaign, "ACTIVITIES")).as("his own").isEqualTo(1);
    assertThat(town.figure(town.outsider(), campaign, "ACTIVITIES")).isZero();
    for (Figure figure : Figure.values()) {
      JsonNode opened =
          ok(town.desk.get(CAMPAIGNS + "/" + campaign + "/records?figure=" + figure.name()));
      assertThat(
              opened.get("items").valueStream().mapToInt(each -> each.get("amount").asInt()).sum())
          .as(figure.label())
          .isEqualTo(town.figure(town.desk, campaign, figure.name()));
    }
  }

  @Test
  void pointsAtADoubleAndAsksForAProofOfShares() {
    ok(town.record(town.desk, campaign, occasion("LECTURE", "会议室")));
    Client.Answer again = town.record(town.helper, campaign, occasion("LECTURE", "会议室"));
    assertThat(again.status()).isEqualTo(422);
    assertThat(again.text()).contains("同一天、同一地点");
    Map<String, Object> another = occasion("LECTURE", "会议室");
    another.put("despite", true);
    ok(town.record(town.helper, campaign, another));
    Map<String, Object> share = occasion("SHARE", "微信群");
    share.put("shared", 40);
    assertThat(town.record(town.helper, campaign, share).text()).contains("没有证明");
  }

  @Test
  void tellsAllFaultsOfTheSheetsAtOnceAndKeepsNothing() {
    LocalDate day = Days.today(clock);
    JsonNode records =
        town.enter(
            campaign,
            "occasions",
            "方式,内容,地点,日期,主办,发放份数,转发次数,链接\n讲座,甲,一处,%1$s,司法所,,,\n讲座,乙,一处,%1$s,司法所,,,\n跳舞,丙,二处,%1$s,司法所,,,\n摆摊宣传,丁,三处,昨天,司法所,很多,,\n"
                .formatted(day));
    assertThat(records.get("accepted").asInt()).isZero();
    assertThat(records.get("faults").valueStream().map(fault -> fault.get("row").asInt()))
        .containsExactly(3, 4, 5, 5);
    JsonNode questions =
        town.enter(campaign, "questions", "日期,问题,回答,解答人\n%1$s,,答,律师\n".formatted(day));
    assertThat(questions.get("faults")).hasSize(1);
    JsonNode good = town.enter(campaign, "questions", "日期,问题,回答,解答人\n%1$s,问,答,律师\n".formatted(day));
    assertThat(good.get("accepted").asInt()).isEqualTo(1);
    assertThat(town.figure(town.desk, campaign, "ANSWERED")).isEqualTo(1);
  }

  @Test
  void countsACaseOnceAGroupAndDay() {
    Map<String, Object> push =
        Map.of("title", "试用期不签合同", "text", "试用期也要签合同。", "groups", List.of("一群", "二群", "一群"));
    String path = CAMPAIGNS + "/" + campaign + "/pushes";
    assertThat(ok(town.helper.post(path, push)).get("groups").asInt()).isEqualTo(2);
    assertThat(
            ok(town.helper.post(path, Map.of("title", "试用期不签合同", "groups", List.of("二群", "三群"))))
                .get("groups")
                .asInt())
        .isEqualTo(1);
    assertThat(town.figure(town.desk, campaign, "CASES")).isEqualTo(3);
    assertThat(town.helper.post(path, Map.of("title", "没有正文", "groups", List.of("一群"))).text())
        .contains("案例正文");
  }

  @Test
  void answersAResidentWhoSaysNothingOfHimself() {
    assertThat(ok(town.resident.get(ASK + "/topics")).findValuesAsString("campaign"))
        .contains(campaign);
    JsonNode receipt = town.ask(campaign, "试用期要交社保吗");
    String follow =
        ASK + "/" + receipt.get("code").asString() + "?secret=" + receipt.get("secret").asString();
    assertThat(ok(town.resident.get(follow)).get("state").asString()).isEqualTo("待解答");
    assertThat(town.resident.get(follow + "X").status()).isEqualTo(404);
    JsonNode question = town.found(receipt);
    ok(answer(question, "answer", Map.of("answer", "要交。", "adviser", "法律明白人")));
    assertThat(ok(town.resident.get(follow)).get("answer").asString()).isEqualTo("要交。");
    assertThat(town.figure(town.desk, campaign, "ASKED")).isEqualTo(1);
    assertThat(town.figure(town.desk, campaign, "ANSWERED")).isEqualTo(1);
  }

  private Client.Answer answer(JsonNode question, String deed, Map<String, ?> more) {
    Map<String, Object> words = new HashMap<>(more);
    JsonNode now = ok(town.desk.get(QUESTIONS + "?text=" + question.get("code").asString()));
    words.put("version", now.get("items").get(0).get("version").asInt());
    return town.desk.post(QUESTIONS + "/" + question.get("id").asString() + "/" + deed, words);
  }

  @Test
  void showsAnybodyOnlyWordsThatWereReleased() {
    String word = UUID.randomUUID().toString().replaceAll("[0-9]", "甲");
    JsonNode question = town.found(town.ask(campaign, "我是张三，电话 13900000000，怎么办"));
    assertThat(answer(question, "release", Map.of("question", word, "answer", "答")).status())
        .isEqualTo(422);
    ok(answer(question, "answer", Map.of("answer", "请到司法所")));
    assertThat(shown(word)).isZero();
    assertThat(
            answer(question, "release", Map.of("question", "电话 13900000000", "answer", "答")).text())
        .contains("像有电话");
    ok(answer(question, "release", Map.of("question", word, "answer", "请到司法所")));
    assertThat(shown(word)).isEqualTo(1);
    assertThat(town.resident.get(ASK + "?text=" + word).text()).doesNotContain("张三");
    assertThat(answer(question, "answer", Map.of("answer", "改")).status()).isEqualTo(422);
    ok(answer(question, "withdrawal", Map.of()));
    assertThat(shown(word)).isZero();
  }

  private int shown(String word) {
    return ok(town.resident.get(ASK + "?text=" + word)).get("items").size();
  }

  @Test
  void clearsTheWordsHalfAYearLaterAndKeepsWhatWasReleased() {
    String word = UUID.randomUUID().toString().replaceAll("[0-9]", "乙");
    JsonNode receipt = town.ask(campaign, "邻居占了我家通道");
    JsonNode question = town.found(receipt);
    ok(answer(question, "answer", Map.of("answer", "先调解")));
    ok(answer(question, "release", Map.of("question", word, "answer", "先调解")));
    TimeTravel.at(clock.instant().plus(Duration.ofDays(184)), () -> road.job(clearing::clear));
    JsonNode now = town.found(receipt);
    assertThat(now.path("question").isMissingNode() || now.get("question").isNull()).isTrue();
    assertThat(shown(word)).isEqualTo(1);
    assertThat(town.figure(town.desk, campaign, "ASKED")).isEqualTo(1);
    assertThat(now.get("moves").valueStream().map(JsonNode::asString)).containsExactly("withdraw");
    Map<String, Object> seen = Map.of("version", now.get("version").asInt());
    ok(town.desk.post(QUESTIONS + "/" + now.get("id").asString() + "/withdrawal", seen));
    assertThat(shown(word)).isZero();
    assertThat(town.found(receipt).get("moves")).isEmpty();
    assertThat(answer(question, "answer", Map.of("answer", "改")).text()).contains("原文已到期清除");
  }

  @Test
  void isEndedOnceByWhoLeadsIt() {
    String path = CAMPAIGNS + "/" + campaign;
    JsonNode sheet = ok(town.desk.get(path));
    assertThat(sheet.get("moves").valueStream().map(JsonNode::asString)).containsExactly("end");
    assertThat(ok(town.helper.get(path)).get("moves")).isEmpty();
    Map<String, Object> order = Map.of("version", sheet.get("version").asInt());
    JsonNode ended = ok(town.desk.post(path + "/end", order));
    assertThat(ended.get("moves")).isEmpty();
    Client.Answer again =
        town.desk.post(path + "/end", Map.of("version", ended.get("version").asInt()));
    assertThat(again.status()).isEqualTo(422);
    assertThat(again.text()).contains("宣传活动已结束");
    assertThat(ok(town.resident.get(ASK + "/topics")).findValuesAsString("campaign"))
        .doesNotContain(campaign);
  }

  @Test
  void feedsTheReportOfWhoTookPart() {
    Map<String, Object> leaflets = occasion("LEAFLETS", "一组");
    leaflets.put("leaflets", 120);
    ok(town.record(town.helper, campaign, leaflets));
    Actor official = accounts.actor(town.helperAccount);
    assertThat(
            road.ownRead(
                official,
                () -> materials.materials(official, Stretch.of(YearMonth.from(Days.today(clock))))))
        .singleElement()
        .satisfies(one -> assertThat(one.sentence()).isEqualTo("开展宣传活动 1 场，发放资料 120 份，转发链接 0 次。"));
  }
}
