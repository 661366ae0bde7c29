package yixian.inspection;

import static org.assertj.core.api.Assertions.assertThat;
import static yixian.inspection.InspectionTown.CAMPAIGNS;
import static yixian.inspection.InspectionTown.ROOT;
import static yixian.inspection.InspectionTown.check;
import static yixian.inspection.InspectionTown.falls;
import static yixian.inspection.InspectionTown.moveFinding;
import static yixian.officials.OfficialTown.ok;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import yixian.access.Road;
import yixian.directory.Units;
import yixian.inspection.campaign.Figure;
import yixian.testing.Client;
import yixian.testing.HouseTest;
import yixian.testing.Ledger;
import yixian.testing.People;

/** Campaigns from the standard to the last target. */
@HouseTest
class InspectionHttpTest {

  @Autowired Road road;
  @Autowired Units units;
  @Autowired yixian.directory.People directory;
  @Autowired People people;
  private InspectionTown town;

  @BeforeEach
  void foundATown() {
    town = new InspectionTown(road, units, directory, people);
  }

  @Test
  void goesFromTheStandardToTheLastTarget() {
    String campaign = town.running(town.standard(), Map.of(), "东村", "西村");
    assertThat(ok(town.inspector.get(ROOT + "/targets/mine"))).hasSize(2);
    String target = town.target(campaign, 1);
    ok(check(town.inspector, target, falls(1, 5), falls(3, 2)));
    JsonNode sheet = town.sheet(town.clerk, target);
    assertThat(sheet.at("/score/now").decimalValue()).isEqualByComparingTo("74");
    assertThat(sheet.at("/sheets/0/lines/0/because").asString()).isEqualTo("5 次 × 5 分，至多扣 20 分");
    assertThat(ok(town.clerk.get("/api/notices")).toString())
        .contains("检查发现 2 个问题", "/inspections/" + campaign + "?figure=FINDINGS");
    assertThat(town.figure(campaign, "FINDINGS")).isEqualTo(2);
    assertThat(town.figure(campaign, "LEFT")).isEqualTo(1);
    assertThat(town.move(campaign, "close").text()).contains("还有 1 个对象未检查", "西村");
    ok(check(town.second, town.target(campaign, 2)));
    ok(town.move(campaign, "close"));
    assertThat(town.board(campaign).at("/line/state").asString()).isEqualTo("CLOSED");
    assertThat(Ledger.of("inspection.check", target)).hasSize(1);
  }

  @Test
  void letsATargetGoOnlyWithAReasonThatIsShown() {
    String campaign = town.running(town.standard(), Map.of(), "东村");
    String removal = ROOT + "/targets/" + town.target(campaign, 1) + "/removal";
    assertThat(town.desk.post(removal, Map.of("version", 1, "reason", " ")).status())
        .isEqualTo(400);
    assertThat(town.clerk.post(removal, Map.of("version", 1, "reason", "不想查")).status())
        .isEqualTo(403);
    ok(town.desk.post(removal, Map.of("version", 1, "reason", "已整村拆迁")));
    assertThat(ok(town.desk.get(CAMPAIGNS + "/" + campaign + "/targets?figure=REMOVED")).toString())
        .contains("已整村拆迁");
    ok(town.move(campaign, "close"));
  }

  @Test
  void takesOutWhatWasEnteredWronglyBeforeItStarts() {
    String campaign =
        ok(town.desk.post(CAMPAIGNS, InspectionTown.draft(town.bureau, town.standard())))
            .asString();
    ok(town.desk.post(CAMPAIGNS + "/" + campaign + "/groups", town.group()));
    town.enter(campaign, "东村,村,,本镇,第一组,\n");
    String wrong = town.target(campaign, 1);
    assertThat(town.sheet(town.desk, wrong).get("mayRemove").asBoolean()).isTrue();
    assertThat(town.sheet(town.clerk, wrong).get("mayRemove").asBoolean()).isFalse();
    ok(
        town.desk.post(
            ROOT + "/targets/" + wrong + "/removal", Map.of("version", 1, "reason", "登记有误")));
    assertThat(town.move(campaign, "start").text()).contains("还没有检查对象");
    town.enter(campaign, "西村,村,,本镇,第一组,\n");
    ok(town.move(campaign, "start"));
    assertThat(town.sheet(town.desk, wrong).get("mayRemove").asBoolean()).isFalse();
  }

  @Test
  void isCheckedByItsOwnGroupOnce() {
    String campaign = town.running(town.standard(), Map.of(), "东村");
    String target = town.target(campaign, 1);
    assertThat(check(town.desk, target).text()).contains("您不是组员");
    assertThat(check(town.clerk, target).text()).contains("您不是组员");
    assertThat(check(town.outsider("UNIT_CLERK"), target).status()).isEqualTo(404);
    ok(check(town.inspector, target));
    assertThat(check(town.second, target).text()).contains("已检查");
  }

  @Test
  void takesPhotosAsThePhoneSendsThemAndShowsThemToWhoSeesTheSheet() throws IOException {
    String campaign = town.running(town.standard(), Map.of(), "东村");
    String target = town.target(campaign, 1);
    ByteArrayOutputStream jpeg = new ByteArrayOutputStream();
    ImageIO.write(new BufferedImage(60, 60, BufferedImage.TYPE_INT_RGB), "jpeg", jpeg);
    String file =
        ok(town.inspector.upload("/api/files", "现场.jpg", jpeg.toByteArray(), Map.of()))
            .get("id")
            .asString();
    ok(
        town.inspector.post(
            ROOT + "/targets/" + target + "/check",
            Map.of(
                "marks", List.of(falls(1, 1)),
                "photos", List.of(Map.of("file", file, "role", "NEAR")))));
    assertThat(town.clerk.bytes("/api/files/" + file)).isNotEmpty();
    assertThat(town.outsider("UNIT_CLERK").get("/api/files/" + file).status()).isEqualTo(404);
    assertThat(
            ok(town.clerk.get(
                    ROOT + "/findings/" + town.findings(campaign).get(0).get("id").asString()))
                .get("before"))
        .hasSize(1);
  }

  @Test
  void demandsAReasonAndASoundNumberForEachDeduction() {
    String target = town.target(town.running(town.standard(), Map.of(), "东村"), 1);
    Map<String, Object> silent = Map.of("position", 1, "verdict", "SHORT", "times", 1);
    assertThat(check(town.inspector, target, silent).text()).contains("没有写缘由");
    assertThat(check(town.inspector, target, falls(2, 3)).text()).contains("次数应为 1 至 1");
    assertThat(check(town.inspector, target, falls(9, 1)).text()).contains("不在标准中");
    assertThat(check(town.inspector, target, falls(1, 1), falls(1, 2)).text()).contains("评了两次");
  }

  @Test
  void isCheckedAgainByAnotherThanWhoPutItRight() {
    String campaign = town.running(town.standard(), Map.of(), "东村");
    ok(check(town.inspector, town.target(campaign, 1), falls(1, 1)));
    JsonNode finding = town.findings(campaign).get(0);
    assertThat(moveFinding(town.inspector, "fix", finding, 1, "代为整改").status()).isEqualTo(403);
    assertThat(moveFinding(town.outsider("UNIT_CLERK"), "fix", finding, 1, "越界").status())
        .isEqualTo(404);
    ok(moveFinding(town.clerk, "fix", finding, 1, "已清运"));
    assertThat(moveFinding(town.clerk, "close", finding, 2, null).status()).isEqualTo(403);
    assertThat(moveFinding(town.second, "send-back", finding, 2, null).status()).isEqualTo(400);
    ok(moveFinding(town.second, "send-back", finding, 2, "坡脚仍有残留"));
    ok(moveFinding(town.clerk, "fix", finding, 3, "再次清运"));
    ok(moveFinding(town.second, "close", finding, 4, null));
    assertThat(town.figure(campaign, "RECHECKED")).isEqualTo(1);
    assertThat(ok(town.desk.get(ROOT + "/findings/" + finding.get("id").asString())).get("steps"))
        .hasSize(5);
  }

  @Test
  void waitsForWhoeverMovesItNext() {
    String campaign = town.running(town.standard(), Map.of("rehearsal", true), "东村");
    ok(check(town.inspector, town.target(campaign, 1), falls(1, 1)));
    JsonNode finding = town.findings(campaign).get(0);
    assertThat(waiting(town.clerk, finding)).isTrue();
    assertThat(waiting(town.second, finding)).isFalse();
    JsonNode one = ok(town.clerk.get(ROOT + "/findings/mine")).get("items").get(0);
    assertThat(one.get("rehearsal").asBoolean()).isTrue();
    assertThat(one.get("left").asInt()).isEqualTo(5);
    JsonNode sheet = ok(town.clerk.get(ROOT + "/findings/" + finding.get("id").asString()));
    assertThat(sheet.get("title")).isEqualTo(one.get("title"));
    assertThat(sheet.get("basis").asString()).isEqualTo("人居环境标准第一条");
    ok(moveFinding(town.clerk, "fix", finding, 1, "已清运"));
    assertThat(waiting(town.clerk, finding)).isFalse();
    assertThat(waiting(town.second, finding)).isTrue();
    assertThat(waiting(town.desk, finding)).isTrue();
    assertThat(waiting(town.outsider("UNIT_LEADER"), finding)).isFalse();
    ok(moveFinding(town.second, "close", finding, 2, null));
    assertThat(waiting(town.desk, finding)).isFalse();
  }

  /** Whether it waits for the reader, which is so where its sheet offers him anything. */
  private static boolean waiting(Client reader, JsonNode finding) {
    String id = finding.get("id").asString();
    boolean listed =
        ok(reader.get(ROOT + "/findings/mine"))
            .get("items")
            .valueStream()
            .anyMatch(each -> each.at("/line/id").asString().equals(id));
    Client.Answer sheet = reader.get(ROOT + "/findings/" + id);
    assertThat(listed).isEqualTo(sheet.status() == 200 && !ok(sheet).get("moves").isEmpty());
    return listed;
  }

  @Test
  void doesNotCheckItsOwnWorkEvenAsTheLeadingUnit() {
    String standard = town.standard();
    Map<String, Object> draft = InspectionTown.draft(town.bureau, standard);
    String campaign = ok(town.desk.post(CAMPAIGNS, draft)).asString();
    ok(town.desk.post(CAMPAIGNS + "/" + campaign + "/groups", town.group()));
    town.enter(campaign, "局大院,单位,," + units.name(town.bureau) + ",第一组,\n");
    ok(town.move(campaign, "start"));
    ok(check(town.inspector, town.target(campaign, 1), falls(2, 1)));
    JsonNode finding = town.findings(campaign).get(0);
    ok(moveFinding(town.inspector, "fix", finding, 1, "已补公示牌"));
    assertThat(moveFinding(town.inspector, "close", finding, 2, null).text()).contains("另一位同事");
    ok(moveFinding(town.second, "close", finding, 2, null));
  }

  @Test
  void canBeRehearsedAndWipedWithoutATrace() {
    String standard = town.standard();
    String rehearsal = town.running(standard, Map.of("rehearsal", true), "东村");
    String target = town.target(rehearsal, 1);
    ok(check(town.inspector, target, falls(1, 1)));
    assertThat(ok(town.clerk.get("/api/notices")).toString()).doesNotContain("检查发现");
    ok(town.move(rehearsal, "close"));
    assertThat(town.desk.post(ROOT + "/rankings", town.ranking(rehearsal)).text())
        .contains("是预演，不计入榜单");
    ok(town.desk.post(CAMPAIGNS + "/" + rehearsal + "/wipe", Map.of()));
    assertThat(town.desk.get(ROOT + "/targets/" + target).status()).isEqualTo(404);
    String real = town.running(standard, Map.of(), "东村");
    assertThat(town.desk.post(CAMPAIGNS + "/" + real + "/wipe", Map.of()).text())
        .contains("只有预演可以清除");
  }

  @Test
  void opensEachFigureIntoTheRecordsThatItCounts() {
    String campaign = town.running(town.standard(), Map.of(), "东村", "西村", "南村");
    ok(check(town.inspector, town.target(campaign, 1), falls(1, 1), falls(2, 1)));
    ok(check(town.inspector, town.target(campaign, 2)));
    ok(moveFinding(town.clerk, "fix", town.findings(campaign).get(0), 1, "已清运"));
    for (Figure figure : Figure.values()) {
      String list =
          switch (figure.kind()) {
            case TARGET -> "/targets";
            case FINDING -> "/findings";
            case GROUP -> "";
          };
      JsonNode opened = ok(town.desk.get(CAMPAIGNS + "/" + campaign + list + "?figure=" + figure));
      int count = list.isEmpty() ? opened.get("groups").size() : opened.get("total").asInt();
      assertThat(count).as(figure.label()).isEqualTo(town.figure(campaign, figure.name()));
    }
    assertThat(town.board(campaign).get("quantity").decimalValue()).isEqualByComparingTo("4.5");
  }

  @Test
  void tellsAllFaultsOfASheetAtOnceAndKeepsNothing() {
    Map<String, Object> draft = InspectionTown.draft(town.bureau, town.standard());
    String campaign = ok(town.desk.post(CAMPAIGNS, draft)).asString();
    ok(town.desk.post(CAMPAIGNS + "/" + campaign + "/groups", town.group()));
    JsonNode entered =
        town.enter(
            campaign,
            ",村,,本镇,第一组,1\n东村,,,本镇,第一组,1\n西村,村,,无此单位,第一组,1\n南村,村,,本镇,第九组,很多\n"
                + "张家 13912345678,村,,本镇,第一组,1\n");
    assertThat(entered.get("accepted").asInt()).isZero();
    assertThat(entered.get("faults").valueStream().map(fault -> fault.get("row").asInt()))
        .containsExactly(2, 3, 4, 5, 5, 6);
    assertThat(entered.toString()).contains("对象只能是地点或单位");
    assertThat(town.move(campaign, "start").text()).contains("还没有检查对象");
    Map<String, Object> one =
        Map.of(
            "name",
            "东村",
            "kind",
            "村",
            "unit",
            town.office,
            "group",
            town.board(campaign).at("/groups/0/id").asString());
    ok(town.desk.post(CAMPAIGNS + "/" + campaign + "/targets", one));
    assertThat(town.desk.post(CAMPAIGNS + "/" + campaign + "/targets", one).text())
        .contains("已在本次行动中");
  }

  @Test
  void keepsTheVersionItBeganWith() {
    String standard = town.standard();
    String campaign = town.running(standard, Map.of(), "东村");
    JsonNode faulty = town.version(standard, "2021-01-01", "环境,垃圾清运,40,每回,50,5,\n");
    assertThat(faulty.get("accepted").asInt()).isZero();
    assertThat(faulty.get("faults").size()).isGreaterThanOrEqualTo(3);
    assertThat(town.version(standard, "2019-01-01", InspectionTown.ITEMS).toString())
        .contains("晚于上一版");
    town.version(standard, "2021-01-01", "环境,垃圾清运,100,按次,50,,新办法\n");
    ok(check(town.inspector, town.target(campaign, 1), falls(1, 1)));
    assertThat(town.sheet(town.desk, town.target(campaign, 1)).at("/score/now").decimalValue())
        .isEqualByComparingTo("95");
    JsonNode sheet = ok(town.clerk.get(ROOT + "/standards/" + standard));
    assertThat(sheet.get("versions")).hasSize(2);
    assertThat(sheet.get("keeps").asBoolean()).isFalse();
  }

  @Test
  void leavesAsWorkbooks() throws IOException {
    String standard = town.standard();
    String campaign = town.running(standard, Map.of(), "东村");
    ok(check(town.inspector, town.target(campaign, 1), falls(1, 2)));
    String version = town.board(campaign).get("versionOfStandard").asString();
    assertThat(column(town.desk, CAMPAIGNS + "/" + campaign + "/targets.xlsx", 1))
        .containsExactly("名称", "东村");
    assertThat(column(town.desk, CAMPAIGNS + "/" + campaign + "/findings.xlsx", 2))
        .containsExactly("问题", "垃圾清运：现场所见");
    assertThat(column(town.clerk, ROOT + "/standards/versions/" + version + "/export.xlsx", 1))
        .containsExactly("检查内容", "垃圾清运", "公示牌", "沿街秩序");
  }

  private static Stream<String> column(Client who, String path, int column) throws IOException {
    byte[] sent = who.bytes(path);
    try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(sent));
        Stream<Row> rows = book.getFirstSheet().openStream()) {
      return rows.map(row -> row.getCellText(column)).toList().stream();
    }
  }
}
