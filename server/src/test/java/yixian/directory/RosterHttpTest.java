package yixian.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import yixian.testing.Client;
import yixian.testing.HouseTest;
import yixian.testing.Staff;

@HouseTest
class RosterHttpTest {

  @Autowired Staff staff;
  @LocalServerPort int port;
  private Client admin;
  private String code;
  private String unit;

  @BeforeEach
  void foundATown() {
    admin = staff.signIn(port, "SYSTEM_ADMIN");
    code = "R" + UUID.randomUUID().toString().substring(0, 13);
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("code", code);
    body.put("name", "=花名镇" + code);
    body.put("kind", "TOWNSHIP");
    body.put("from", "2026-01-01");
    body.put("tree", "AREA");
    unit = admin.post("/api/units", body).json().get("id").asString();
  }

  @Test
  void entersAllRowsOfAGoodSheet() throws IOException {
    byte[] sheet =
        sheet(
            List.of("姓名", "手机号", "单位", "职务", "任职日期", "备注"),
            List.of("顾一", "13800010001", code, "网格员", "2026/3/1", "x"),
            List.of("沈二", "138-0001-0002", "=花名镇" + code, "网格长", "2026年3月2日", ""),
            List.of("", "", "", "", "", ""),
            List.of("陆三", "", code, "", "", ""));
    JsonNode answer = admin.upload("/api/people/import", "人员.xlsx", sheet, Map.of()).json();
    assertThat(answer.get("rows").asInt()).isEqualTo(3);
    assertThat(answer.get("accepted").asInt()).isEqualTo(3);
    assertThat(names()).containsExactlyInAnyOrder("顾一", "沈二", "陆三");
  }

  @Test
  void tellsEveryBadRowOfTenThousandAndEntersNone() throws IOException {
    List<String>[] rows = rows(10_000);
    JsonNode answer = admin.upload("/api/people/import", "坏.xlsx", sheet(rows), Map.of()).json();
    assertThat(answer.get("rows").asInt()).isEqualTo(10_000);
    assertThat(answer.get("accepted").asInt()).isZero();
    assertThat(answer.get("faults")).hasSize(10_000);
    assertThat(answer.get("faults").get(0).get("row").asInt()).isEqualTo(2);
    assertThat(answer.get("faults").get(0).get("message").asString()).contains("没有单位");
    assertThat(answer.get("faults").get(9_999).get("row").asInt()).isEqualTo(10_001);
    assertThat(names()).isEmpty();
  }

  @Test
  void entersTheGoodRowsAloneWhenAskedAndNamesTheOthers() {
    String csv =
        "姓名,手机号,单位,职务,任职日期\n"
            + "顾一,13800020001,"
            + code
            + ",网格员,2026-03-01\n"
            + ",13800020002,"
            + code
            + ",网格员,\n"
            + "陆三,123abc,"
            + code
            + ",网格员,2026-13-45\n"
            + "顾一,13800020001,"
            + code
            + ",网格员,\n";
    byte[] gbk = csv.getBytes(Charset.forName("GBK"));
    assertThat(
            admin
                .upload("/api/people/import", "a.csv", gbk, Map.of())
                .json()
                .get("accepted")
                .asInt())
        .isZero();
    JsonNode answer =
        admin.upload("/api/people/import?goodRows=true", "a.csv", gbk, Map.of()).json();
    assertThat(answer.get("accepted").asInt()).isEqualTo(1);
    assertThat(answer.get("faults"))
        .extracting(fault -> fault.get("row").asInt())
        .containsExactly(3, 4, 4, 5);
    assertThat(names()).containsExactly("顾一");
    JsonNode again =
        admin.upload("/api/people/import?goodRows=true", "a.csv", gbk, Map.of()).json();
    assertThat(again.get("accepted").asInt()).isZero();
    assertThat(again.get("faults").get(0).get("message").asString()).contains("已在册");
  }

  @Test
  void refusesFilesThatAreNoSheets() throws IOException {
    assertThat(refusal("a.xlsx", "hello".getBytes(StandardCharsets.UTF_8))).contains("缺少列：姓名、单位");
    assertThat(refusal("a.xlsx", new byte[] {'P', 'K', 3, 4, 0, 0})).contains("损坏");
    assertThat(
            refusal(
                "a.xls",
                new byte[] {
                  (byte) 0xD0,
                  (byte) 0xCF,
                  0x11,
                  (byte) 0xE0,
                  (byte) 0xA1,
                  (byte) 0xB1,
                  0x1A,
                  (byte) 0xE1
                }))
        .contains(".xls");
    assertThat(refusal("a.xlsx", xmlBomb())).contains("无法读取");
    List<String>[] many = rows(20_001);
    assertThat(refusal("a.xlsx", sheet(many))).contains("超过 20000 行");
  }

  @Test
  void theTemplateListsTheUnitsAndNothingInItIsAFormula() throws IOException {
    byte[] template = admin.fetch("/api/people/template.xlsx").body();
    try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(template))) {
      assertThat(book.getFirstSheet().read().getFirst().getCellText(0)).isEqualTo("姓名");
      List<String> units =
          book.findSheet("单位列表").orElseThrow().read().stream()
              .map(row -> row.getCellText(0))
              .toList();
      assertThat(units)
          .contains("'=花名镇" + code + "（" + code + "）")
          .noneMatch(text -> text.startsWith("="));
    }
  }

  private String refusal(String name, byte[] content) {
    Client.Answer answer = admin.upload("/api/people/import", name, content, Map.of());
    assertThat(answer.status()).as(answer.text()).isEqualTo(400);
    return answer.json().get("detail").asString();
  }

  private List<String> names() {
    return admin
        .get("/api/people?unit=" + unit)
        .json()
        .get("items")
        .valueStream()
        .map(each -> each.get("name").asString())
        .toList();
  }

  @SuppressWarnings("unchecked")
  private static List<String>[] rows(int count) {
    List<String>[] rows = new List[count + 1];
    rows[0] = List.of("姓名", "手机号", "单位", "职务", "任职日期");
    for (int i = 1; i <= count; i++) {
      rows[i] = List.of("无名" + i, "", "没有这个单位", "", "");
    }
    return rows;
  }

  @SafeVarargs
  private static byte[] sheet(List<String>... rows) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Workbook book = new Workbook(out, "test", "1.0");
    Worksheet sheet = book.newWorksheet("人员");
    for (int r = 0; r < rows.length; r++) {
      for (int c = 0; c < rows[r].size(); c++) {
        sheet.value(r, c, rows[r].get(c));
      }
    }
    book.finish();
    return out.toByteArray();
  }

  /** A workbook whose XML names a file of the machine as an entity. */
  private static byte[] xmlBomb() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      for (String part :
          List.of(
              "[Content_Types].xml",
              "xl/workbook.xml",
              "_rels/.rels",
              "xl/_rels/workbook.xml.rels",
              "xl/worksheets/sheet1.xml")) {
        zip.putNextEntry(new ZipEntry(part));
        zip.write(
            "<?xml version='1.0'?><!DOCTYPE x [<!ENTITY e SYSTEM 'file:///etc/passwd'>]><workbook>&e;</workbook>"
                .getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
      }
    }
    return out.toByteArray();
  }
}
