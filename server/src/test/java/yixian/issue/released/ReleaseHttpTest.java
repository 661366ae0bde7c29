package yixian.issue.released;

import static org.assertj.core.api.Assertions.assertThat;
import static yixian.issue.IssueTown.move;
import static yixian.issue.IssueTown.ok;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import yixian.access.Road;
import yixian.directory.Units;
import yixian.grid.Boundaries;
import yixian.grid.Grids;
import yixian.issue.IssueTown;
import yixian.issue.routing.Routes;
import yixian.testing.Client;
import yixian.testing.HouseTest;
import yixian.testing.People;

/** Nothing is shown to anybody before a moderator or a rule has passed it, and nothing but that. */
@HouseTest
class ReleaseHttpTest {

  private static final String PHONE = "13900001111";

  @Autowired Road road;
  @Autowired Units units;
  @Autowired Grids grids;
  @Autowired Boundaries boundaries;
  @Autowired Routes routes;
  @Autowired People people;

  private IssueTown town;
  private Client desk;
  private Client stranger;

  @BeforeEach
  void found() {
    town = new IssueTown(road, units, grids, boundaries, routes, people);
    desk = town.dispatcher().browser();
    stranger = people.stranger();
  }

  @AfterEach
  void noRules() {
    ok(desk.put("/api/release-rules", Map.of("categories", List.of())));
  }

  @Test
  void showsWhatAModeratorPassedAndKeepsTheOriginal() {
    JsonNode sheet = filed("路面塌陷，请打 " + PHONE, List.of());
    String code = sheet.get("code").asString();
    assertThat(stranger.get(shown(code)).status()).isEqualTo(404);
    assertThat(waiting(code)).isTrue();
    JsonNode before = ok(desk.get("/api/releases/" + id(sheet)));
    assertThat(before.get("line").get("found").get(0).asString()).isEqualTo("号码");
    assertThat(before.get("words").asString()).doesNotContain(PHONE);
    Client.Answer refused = decide(sheet, Map.of("words", "请打 " + PHONE));
    assertThat(refused.status()).isEqualTo(400);
    assertThat(refused.text()).contains("疑似个人信息：号码");
    ok(decide(sheet, Map.of("words", "路面塌陷")));
    JsonNode view = ok(stranger.get(shown(code)));
    assertThat(view.get("words").asString()).isEqualTo("路面塌陷");
    assertThat(view.get("longitude").asDouble() * 1000 % 1).isLessThan(1e-6);
    assertThat(waiting(code)).isFalse();
    assertThat(ok(desk.get("/api/issues/" + id(sheet))).get("description").asString())
        .contains(PHONE);
  }

  @Test
  void whoMeetsTheSameThingReadsTheModeratorsWordsAndCanFollowIt() {
    JsonNode sheet = filed("路面塌陷，请打 " + PHONE, List.of());
    String code = sheet.get("code").asString();
    String near =
        "/api/public/issues/near?category=%s&summary=%s&longitude=%s&latitude=%s"
            .formatted(
                IssueTown.POTHOLE,
                URLEncoder.encode("现场情况", StandardCharsets.UTF_8),
                town.longitude,
                town.latitude);
    String meToo = "/api/public/issues/" + code + "/me-too";
    assertThat(stranger.post(meToo, Map.of()).status()).isEqualTo(404);
    assertThat(ok(stranger.get(near)).toString()).doesNotContain(code);
    ok(decide(sheet, Map.of("words", "路面塌陷两米")));
    JsonNode met =
        ok(stranger.get(near))
            .valueStream()
            .filter(one -> one.get("code").asString().equals(code))
            .findFirst()
            .orElseThrow();
    assertThat(met.get("summary").asString()).isEqualTo("路面塌陷两米");
    assertThat(ok(stranger.post(meToo, Map.of())).get("code").asString()).isEqualTo(code);
  }

  @Test
  void believesAModeratorWhoSaysWhyItIsNobodysMark() {
    JsonNode sheet = filed("路灯杆编号 320612001122 不亮", List.of());
    Map<String, Object> words = new HashMap<>(Map.of("words", "热线 400-820-1234 不通", "sure", true));
    assertThat(decide(sheet, words).status()).isEqualTo(400);
    words.put("reason", "公开的服务热线");
    ok(decide(sheet, words));
    assertThat(ok(stranger.get(shown(sheet.get("code").asString()))).get("words").asString())
        .contains("400-820-1234");
  }

  @Test
  void showsACopyOfAPhotoWithTheCoveredPartBlack() throws IOException {
    String photo = white();
    JsonNode sheet = filed("护栏断了一截", List.of(photo));
    Map<String, Object> left = Map.of("left", 0, "top", 0, "width", 0.5, "height", 1);
    ok(
        decide(
            sheet,
            Map.of(
                "words",
                "护栏断了一截",
                "photos",
                List.of(Map.of("photo", photo, "covered", List.of(left))))));
    String code = sheet.get("code").asString();
    assertThat(ok(stranger.get(shown(code))).get("photos").asInt()).isEqualTo(1);
    BufferedImage cleared = image(stranger.bytes(shown(code) + "/photos/0"));
    assertThat(brightness(cleared, 0.25)).isLessThan(20);
    assertThat(brightness(cleared, 0.75)).isGreaterThan(235);
    assertThat(brightness(image(desk.bytes("/api/files/" + photo)), 0.25)).isGreaterThan(235);
    assertThat(image(stranger.bytes(shown(code) + "/photos/0?small=true")).getWidth())
        .isEqualTo(60);
    assertThat(stranger.get(shown(code) + "/photos/1").status()).isEqualTo(404);
    assertThat(stranger.get("/api/files/" + photo).status()).isEqualTo(401);
    Map<String, Object> outside = Map.of("left", 0.8, "top", 0, "width", 0.5, "height", 1);
    assertThat(
            decide(
                    sheet,
                    Map.of(
                        "version",
                        1,
                        "words",
                        "护栏",
                        "photos",
                        List.of(Map.of("photo", photo, "covered", List.of(outside)))))
                .status())
        .isEqualTo(400);
  }

  @Test
  void takesBackWhatWasShown() {
    JsonNode sheet = filed("绿化带缺株", List.of(white()));
    String code = sheet.get("code").asString();
    ok(decide(sheet, Map.of("words", "绿化带缺株")));
    assertThat(decide(sheet, Map.of("verdict", "HELD", "version", 1)).status()).isEqualTo(400);
    assertThat(decide(sheet, Map.of("words", "又一次", "version", 0)).status()).isEqualTo(409);
    ok(decide(sheet, Map.of("verdict", "HELD", "version", 1, "reason", "当事人要求不公开")));
    assertThat(stranger.get(shown(code)).status()).isEqualTo(404);
    assertThat(stranger.get(shown(code) + "/photos/0").status()).isEqualTo(404);
    assertThat(feed("").contains(code)).isFalse();
  }

  @Test
  void aRuleReleasesOnlyItsCategoryAndOnlyWhatLooksHarmless() {
    ok(desk.put("/api/release-rules", Map.of("categories", List.of(IssueTown.POTHOLE.toString()))));
    String clean = filed("路面裂缝", List.of()).get("code").asString();
    String doubtful = filed("路面裂缝，联系 " + PHONE, List.of()).get("code").asString();
    assertThat(ok(stranger.get(shown(clean))).get("words").asString()).isEqualTo("路面裂缝");
    assertThat(stranger.get(shown(doubtful)).status()).isEqualTo(404);
    assertThat(waiting(doubtful)).isTrue();
    ok(desk.put("/api/release-rules", Map.of("categories", List.of())));
    String after = filed("路面裂缝又一处", List.of()).get("code").asString();
    assertThat(stranger.get(shown(after)).status()).isEqualTo(404);
  }

  @Test
  void showsNothingThatIsNotFiled() {
    JsonNode sheet = town.report(desk, "未受理的事");
    assertThat(decide(sheet, Map.of("words", "未受理的事")).text()).contains("受理后才能公开");
    assertThat(stranger.get(shown(sheet.get("code").asString())).status()).isEqualTo(404);
  }

  @Test
  void findsWhatIsAroundAPlaceAndFeedsIt() throws Exception {
    JsonNode sheet = filed("井盖 <松动> & 有响声", List.of());
    String code = sheet.get("code").asString();
    ok(decide(sheet, Map.of("words", "井盖 <松动> & 有响声")));
    String here = "longitude=" + town.longitude + "&latitude=" + town.latitude;
    assertThat(ok(stranger.get("/api/public/released?metres=500&" + here)).toString())
        .contains(code);
    String away = "longitude=" + (town.longitude + 0.02) + "&latitude=" + town.latitude;
    assertThat(ok(stranger.get("/api/public/released?metres=500&" + away)).toString())
        .doesNotContain(code);
    assertThat(stranger.get("/api/public/released?metres=90000&" + here).status()).isEqualTo(400);
    var feed =
        DocumentBuilderFactory.newInstance()
            .newDocumentBuilder()
            .parse(new ByteArrayInputStream(feed("?" + here).getBytes(StandardCharsets.UTF_8)));
    assertThat(feed.getElementsByTagName("summary").item(0).getTextContent())
        .contains("井盖 <松动> & 有响声");
    assertThat(feed.getElementsByTagName("id").item(1).getTextContent()).endsWith(code);
  }

  @Test
  void isForModeratorsOnly() {
    JsonNode sheet = filed("路牌歪斜", List.of());
    Client clerk = town.clerk(town.roads).browser();
    assertThat(clerk.get("/api/releases").status()).isEqualTo(403);
    assertThat(clerk.get("/api/releases/" + id(sheet)).status()).isEqualTo(403);
  }

  private static String shown(String code) {
    return "/api/public/released/" + code;
  }

  private static String id(JsonNode sheet) {
    return sheet.get("id").asString();
  }

  private String feed(String asked) {
    return new String(
        stranger.bytes("/api/public/released/feed.atom" + asked), StandardCharsets.UTF_8);
  }

  private boolean waiting(String code) {
    return ok(desk.get("/api/releases"))
        .get("items")
        .valueStream()
        .anyMatch(line -> line.get("code").asString().equals(code));
  }

  private Client.Answer decide(JsonNode sheet, Map<String, ?> more) {
    Map<String, Object> decision =
        new HashMap<>(Map.of("verdict", "SHOWN", "version", 0, "sure", false));
    decision.putAll(more);
    return desk.put("/api/releases/" + id(sheet), decision);
  }

  /** An issue that was told in these words, with these photos, and accepted. */
  private JsonNode filed(String words, List<String> photos) {
    Map<String, Object> report =
        new HashMap<>(
            Map.of(
                "category",
                IssueTown.POTHOLE,
                "summary",
                "现场情况",
                "description",
                words,
                "longitude",
                town.longitude,
                "latitude",
                town.latitude,
                "channel",
                "OPERATIONS"));
    report.put(
        "photos", photos.stream().map(file -> Map.of("file", file, "role", "BEFORE")).toList());
    return move(desk, ok(desk.post("/api/issues", report)), "accept", Map.of());
  }

  private String white() {
    BufferedImage image = new BufferedImage(60, 40, BufferedImage.TYPE_INT_RGB);
    Graphics2D pen = image.createGraphics();
    pen.setColor(Color.WHITE);
    pen.fillRect(0, 0, 60, 40);
    pen.dispose();
    ByteArrayOutputStream jpeg = new ByteArrayOutputStream();
    try {
      ImageIO.write(image, "jpg", jpeg);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
    return id(ok(desk.upload("/api/files", "现场.jpg", jpeg.toByteArray(), Map.of())));
  }

  private static BufferedImage image(byte[] jpeg) throws IOException {
    return ImageIO.read(new ByteArrayInputStream(jpeg));
  }

  /** Of the pixel so far across in the middle, 0 to 255. */
  private static int brightness(BufferedImage image, double across) {
    Color colour =
        new Color(image.getRGB((int) (image.getWidth() * across), image.getHeight() / 2));
    return (colour.getRed() + colour.getGreen() + colour.getBlue()) / 3;
  }
}
