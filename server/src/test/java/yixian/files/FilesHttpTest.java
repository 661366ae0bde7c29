package yixian.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import yixian.access.Accounts;
import yixian.access.Road;
import yixian.access.ScopeKind;
import yixian.kernel.Actor;
import yixian.testing.Client;
import yixian.testing.HouseTest;
import yixian.testing.Staff;

@HouseTest
class FilesHttpTest {

  @Autowired Staff staff;
  @Autowired Friends friends;
  @Autowired Files files;
  @Autowired Road road;
  @LocalServerPort int port;

  @Value("${yixian.data}")
  Path data;

  private Accounts.Made account;
  private Client worker;

  @BeforeEach
  void signIn() {
    account = staff.hire("GRID_STAFF", ScopeKind.ALL, List.of(), null, null);
    worker = staff.signIn(port, account);
  }

  @Test
  void developsAPhotoUprightWithoutItsPlace() throws IOException {
    byte[] photo = Samples.withExif(Samples.picture("jpeg", 3_000, 1_000), 6, "GPS-32.08-121.07");
    JsonNode stored = accepted(photo, "../../现场 照片.JPG");
    assertThat(stored.get("name").asString()).isEqualTo("现场 照片.jpg");
    assertThat(stored.get("width").asInt()).isEqualTo(683);
    assertThat(stored.get("height").asInt()).isEqualTo(2_048);
    HttpResponse<byte[]> answer = worker.fetch("/api/files/" + stored.get("id").asString());
    assertThat(new String(answer.body(), StandardCharsets.ISO_8859_1))
        .doesNotContain("GPS")
        .doesNotContain("Exif");
    BufferedImage image = ImageIO.read(new ByteArrayInputStream(answer.body()));
    assertThat(isRed(image, 0.75, 0.25))
        .as("turned right: red is at the right upper quarter")
        .isTrue();
    assertThat(isRed(image, 0.25, 0.25)).isFalse();
    BufferedImage small =
        ImageIO.read(
            new ByteArrayInputStream(worker.fetch(stored.get("thumbnail").asString()).body()));
    assertThat(small.getHeight()).isEqualTo(320);
  }

  @Test
  void servesWithoutHarm() {
    JsonNode photo = accepted(Samples.picture("png", 40, 30), "a.png");
    HttpResponse<byte[]> answer = worker.fetch("/api/files/" + photo.get("id").asString());
    assertThat(answer.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
    assertThat(answer.headers().firstValue("Content-Security-Policy").orElse(""))
        .contains("sandbox");
    assertThat(answer.headers().firstValue("Cache-Control").orElse(""))
        .contains("private")
        .contains("no-cache");
    assertThat(answer.headers().firstValue("Content-Type")).contains("image/jpeg");
    JsonNode note = accepted(Samples.text("巡查记录：一切正常"), "记录.html");
    HttpResponse<byte[]> text = worker.fetch("/api/files/" + note.get("id").asString());
    assertThat(text.headers().firstValue("Content-Disposition").orElse(""))
        .startsWith("attachment");
    assertThat(text.headers().firstValue("Content-Type").orElse("")).startsWith("text/plain");
    assertThat(note.get("name").asString()).isEqualTo("记录.txt");
  }

  static Stream<Arguments> harmless() {
    return Stream.of(
        Arguments.of("image/jpeg", Samples.picture("jpeg", 7_400, 5_406)),
        Arguments.of("application/pdf", Samples.text("%PDF-1.7\n...")),
        Arguments.of(
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
            Samples.docx()),
        Arguments.of(
            "text/plain;charset=UTF-8",
            "国标文字".getBytes(java.nio.charset.Charset.forName("GB18030"))),
        Arguments.of(
            "video/mp4", Samples.joined(new byte[] {0, 0, 0, 24}, Samples.text("ftypisom0000"))));
  }

  @ParameterizedTest
  @MethodSource("harmless")
  void takesWhatIsHarmless(String mediaType, byte[] content) {
    assertThat(accepted(content, "x").get("mediaType").asString()).isEqualTo(mediaType);
  }

  static Stream<Arguments> hostile() {
    byte[] photo = Samples.picture("jpeg", 60, 60);
    Map<String, byte[]> macros = new LinkedHashMap<>();
    macros.put("[Content_Types].xml", new byte[] {1});
    macros.put("word/document.xml", new byte[] {1});
    macros.put("word/vbaProject.bin", new byte[] {1});
    return Stream.of(
        Arguments.of(
            "svg",
            Samples.text("<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>"),
            "SVG"),
        Arguments.of("html", Samples.text("<!DOCTYPE html><script>alert(1)</script>"), "网页"),
        Arguments.of(
            "html after blanks", Samples.text("\uFEFF \n\n <ScRiPt>alert(1)</sCrIpT>"), "网页"),
        Arguments.of("truncated photo", Arrays.copyOf(photo, 200), "损坏"),
        Arguments.of(
            "photo in name only",
            new byte[] {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF, 0, 1, 2},
            "损坏"),
        Arguments.of("100 megapixels", Samples.hollowPng(10_000, 10_000), "100 百万像素"),
        Arguments.of("negative size", Samples.hollowPng(-5, 7), "损坏"),
        Arguments.of("zip", Samples.zip(Map.of("a.jpg", photo)), "压缩包"),
        Arguments.of("zip slip", Samples.zip(Map.of("../../etc/cron.d/x", photo)), "不安全的路径"),
        Arguments.of(
            "zip bomb", Samples.zip(Map.of("word/document.xml", new byte[120_000_000])), "压缩炸弹"),
        Arguments.of("half a zip", Arrays.copyOf(Samples.docx(), 40), "损坏"),
        Arguments.of("macros", Samples.zip(macros), "宏"),
        Arguments.of("program", Samples.text("\u007FELF\u0002\u0001\u0001\u0000"), "无法识别"),
        Arguments.of(
            "heic", Samples.joined(new byte[] {0, 0, 0, 24}, Samples.text("ftypheic0000")), "HEIC"),
        Arguments.of(
            "old word",
            Samples.joined(new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0}, new byte[20]),
            "旧版 Office"),
        Arguments.of("empty", new byte[0], "空的"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("hostile")
  void refusesWhatCouldHurtAndKeepsNothing(String what, byte[] content, String reason)
      throws IOException {
    long before = contents();
    Client.Answer answer = worker.upload("/api/files", "现场.jpg", content, Map.of());
    assertThat(answer.status()).as(what).isIn(400, 413);
    assertThat(answer.json().get("detail").asString()).contains(reason);
    assertThat(contents()).isEqualTo(before);
  }

  @Test
  void aPhotoThatIsAlsoAWebPageComesOutAsAPhotoOnly() {
    byte[] polyglot =
        Samples.joined(Samples.picture("jpeg", 60, 60), Samples.text("<script>alert(1)</script>"));
    JsonNode stored = accepted(polyglot, "a.html");
    byte[] served = worker.fetch("/api/files/" + stored.get("id").asString()).body();
    assertThat(new String(served, StandardCharsets.ISO_8859_1)).doesNotContain("script");
  }

  @Test
  void showsAFileToItsBringerThenToWhoeverSeesItsRecord() {
    UUID id =
        UUID.fromString(accepted(Samples.picture("png", 20, 20), "a.png").get("id").asString());
    Accounts.Made other = staff.hire("GRID_STAFF", ScopeKind.ALL, List.of(), null, null);
    Client stranger = staff.signIn(port, other);
    assertThat(stranger.get("/api/files/" + id).status()).isEqualTo(404);
    road.job(() -> files.attach(Actor.system("测试"), id, Friends.KIND, UUID.randomUUID(), "photos"));
    assertThat(stranger.get("/api/files/" + id).status()).isEqualTo(404);
    assertThat(worker.get("/api/files/" + id).status()).isEqualTo(404);
    friends.admit(other.id());
    assertThat(stranger.get("/api/files/" + id).status()).isEqualTo(200);
    assertThat(stranger.get("/api/files/" + id + "/thumbnail").status()).isEqualTo(200);
  }

  @Test
  void keepsTheSameContentOnce() throws IOException {
    byte[] content = Samples.text("同一份通知 " + UUID.randomUUID());
    JsonNode first = accepted(content, "a.txt");
    long after = contents();
    JsonNode second = accepted(content, "b.txt");
    assertThat(second.get("id")).isNotEqualTo(first.get("id"));
    assertThat(contents()).isEqualTo(after);
  }

  @Test
  void residentsUploadByTicketOnly() {
    Client resident =
        new Client(port).from("203.0.113." + (1 + UUID.randomUUID().hashCode() & 0x7F));
    byte[] photo = Samples.picture("jpeg", 60, 60);
    assertThat(resident.upload("/api/files", "a.jpg", photo, Map.of()).status()).isEqualTo(401);
    assertThat(
            resident
                .upload("/api/files", "a.jpg", photo, Map.of("Upload-Ticket", "guess"))
                .status())
        .isEqualTo(401);
    String ticket =
        resident.post("/api/public/upload-tickets", Map.of()).json().get("ticket").asString();
    for (int i = 0; i < Tickets.MOST_FILES; i++) {
      assertThat(
              resident
                  .upload("/api/files", "a.jpg", photo, Map.of("Upload-Ticket", ticket))
                  .status())
          .isEqualTo(200);
    }
    Client.Answer tooMany =
        resident.upload("/api/files", "a.jpg", photo, Map.of("Upload-Ticket", ticket));
    assertThat(tooMany.status()).isEqualTo(401);
    assertThat(tooMany.text()).contains("张数已满");
  }

  private JsonNode accepted(byte[] content, String name) {
    Client.Answer answer = worker.upload("/api/files", name, content, Map.of());
    assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    return answer.json();
  }

  private long contents() throws IOException {
    try (Stream<Path> all = java.nio.file.Files.walk(data.resolve("files"))) {
      return all.filter(java.nio.file.Files::isRegularFile).count();
    }
  }

  private static boolean isRed(BufferedImage image, double x, double y) {
    Color color =
        new Color(image.getRGB((int) (image.getWidth() * x), (int) (image.getHeight() * y)));
    return color.getRed() > 200 && color.getGreen() < 60;
  }
}
