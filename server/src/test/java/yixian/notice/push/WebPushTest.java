package yixian.notice.push;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.math.BigInteger;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.Signature;
import java.security.spec.ECPrivateKeySpec;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import yixian.kernel.Secrets;
import yixian.notice.carrier.Carrier;
import yixian.notice.carrier.Outcome;
import yixian.notice.carrier.Ring;
import yixian.notice.carrier.Word;

/**
 * Words are closed by the letter of the standards, and go to the listed services and nowhere else.
 */
class WebPushTest {

  private static final Instant NOW = Instant.parse("2026-06-01T02:00:00Z");
  private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);

  @TempDir Path data;

  private static byte[] bytes(String text) {
    return Base64.getUrlDecoder().decode(text);
  }

  private Secrets secrets() {
    return new Secrets(data);
  }

  private static Word word(Ring ring) {
    return new Word(
        UUID.randomUUID(),
        "call.made",
        "点名：防汛应急点名",
        "请打开一线应答",
        "/m/roll-calls",
        ring,
        NOW.plus(Duration.ofMinutes(90)));
  }

  /** RFC 8291, section 5 and appendix A. */
  @Test
  void closesTheExampleOfTheStandardToTheLetter() throws GeneralSecurityException {
    KeyPair own =
        new KeyPair(
            Curve.key(
                bytes(
                    "BP4z9KsN6nGRTbVYI_c7VJSPQTBtkgcy27mlmlMoZIIgDll6e3vCYLocInmYWAmS6TlzAC8wEqKK6PBru3jl7A8")),
            KeyFactory.getInstance("EC")
                .generatePrivate(
                    new ECPrivateKeySpec(
                        new BigInteger(1, bytes("yfWPiYE-n46HLnH0KqZOF1fJJU3MYrct3AELtAQ-oRw")),
                        Curve.parameters())));
    byte[] closed =
        new Envelope(own, bytes("DGv6ra1nlYgDCS1FRnbzlw"))
            .close(
                "When I grow up, I want to be a watermelon".getBytes(StandardCharsets.US_ASCII),
                bytes(
                    "BCVxsr7N_eNgVRqvHtD0zTZsEc6-VV-JvLexhqUzORcxaOzi6-AYWXvTBHm4bjyPjs7Vd8pZGH6SRpkNtoIAiw4"),
                bytes("BTBZMqHH6r4Tts7J_aSIgg"),
                0);
    assertThat(Base64.getUrlEncoder().withoutPadding().encodeToString(closed))
        .isEqualTo(
            "DGv6ra1nlYgDCS1FRnbzlwAAEABBBP4z9KsN6nGRTbVYI_c7VJSPQTBtkgcy27mlmlMoZIIgDll6e3vCYLocInmYWAmS6TlzAC8wEqKK6PBru3jl7A_yl95bQpu6cVPTpK4Mqgkf1CXztLVBSt2Ks3oZwbuwXPXLWyouBWLVWGNWQexSgSxsj_Qulcy4a-fN");
  }

  @Test
  void noTwoEnvelopesLookAlikeAndAllAreOfOneLength() throws GeneralSecurityException {
    Browser browser = new Browser("https://fcm.googleapis.com/fcm/send/a");
    PushAddress to = PushAddress.read(browser.address(), JsonMapper.builder().build());
    byte[] text = "{\"title\":\"催办\"}".getBytes(StandardCharsets.UTF_8);
    byte[] one = new Envelope().close(text, to.reader(), to.secret(), 1_024);
    byte[] other = new Envelope().close(new byte[] {'{', '}'}, to.reader(), to.secret(), 1_024);
    assertThat(one).hasSameSizeAs(other).isNotEqualTo(other);
    assertThat(browser.open(one).get("title").asString()).isEqualTo("催办");
    assertThatThrownBy(() -> new Browser("https://elsewhere.example/").open(one))
        .isInstanceOf(GeneralSecurityException.class);
  }

  @Test
  void showsEachServiceWhoCallsWithATokenOfItsOwn() throws GeneralSecurityException {
    Vapid vapid = Vapid.of(data, "mailto:test@yixian.example");
    URI fcm = URI.create("https://fcm.googleapis.com/fcm/send/a");
    String header = vapid.authorization(fcm, NOW);
    String[] token = header.replaceAll("vapid t=(.*), k=.*", "$1").split("\\.");
    JsonNode claims =
        JsonMapper.builder().build().readTree(new String(bytes(token[1]), StandardCharsets.UTF_8));
    assertThat(claims.get("aud").asString()).isEqualTo("https://fcm.googleapis.com");
    assertThat(claims.get("sub").asString()).isEqualTo("mailto:test@yixian.example");
    assertThat(claims.get("exp").asLong())
        .isBetween(NOW.getEpochSecond(), NOW.getEpochSecond() + 86_400);
    Signature signature = Signature.getInstance("SHA256withECDSAinP1363Format");
    signature.initVerify(Curve.key(bytes(vapid.key())));
    signature.update((token[0] + "." + token[1]).getBytes(StandardCharsets.US_ASCII));
    assertThat(signature.verify(bytes(token[2]))).isTrue();
    assertThat(header).endsWith(", k=" + vapid.key());
    assertThat(vapid.authorization(fcm, NOW.plusSeconds(60))).isEqualTo(header);
    assertThat(vapid.authorization(fcm, NOW.plus(Duration.ofHours(12)))).isNotEqualTo(header);
    assertThat(vapid.authorization(URI.create("https://web.push.apple.com/a"), NOW))
        .isNotEqualTo(header);
  }

  @Test
  void theKeyIsMadeOnceAndReadByItsOwnerOnly() throws IOException {
    String key = Vapid.of(data, "mailto:a@yixian.example").key();
    assertThat(Vapid.of(data, "mailto:b@yixian.example").key()).isEqualTo(key);
    assertThat(bytes(key)).hasSize(Curve.POINT_BYTES);
    Path file = data.resolve("keys/push.key");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://fcm.googleapis.com/fcm/send/a",
        "https://fcm.googleapis.com.evil.example/a",
        "https://evil.example/fcm.googleapis.com",
        "https://user@fcm.googleapis.com/a",
        "https://fcm.googleapis.com:8443/a",
        "https://notify.windows.com.evil.example/a",
        "https://evilnotify.windows.com/a",
        "https://127.0.0.1/a",
        "https://192.168.1.1/a",
        "https://fcm.googleapis.com/a#b",
        "not an address"
      })
  void callsNobodyButTheListedServices(String endpoint) throws IOException {
    WebPush push = PushService.carrier(usual(), data, secrets(), CLOCK);
    assertThat(push.fault(new Browser(endpoint).address())).isPresent();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://fcm.googleapis.com/fcm/send/a",
        "https://updates.push.services.mozilla.com/wpush/v2/a",
        "https://wns2-par02p.notify.windows.com/w/?token=a",
        "https://web.push.apple.com/a"
      })
  void knowsTheServicesOfTheUsualBrowsers(String endpoint) {
    assertThat(
            PushService.carrier(usual(), data, secrets(), CLOCK)
                .fault(new Browser(endpoint).address()))
        .isEmpty();
  }

  private static List<String> usual() {
    return List.of(
        "fcm.googleapis.com",
        "updates.push.services.mozilla.com",
        "*.notify.windows.com",
        "*.push.apple.com");
  }

  @Test
  void refusesKeysThatAreNone() {
    WebPush push = PushService.carrier(usual(), data, secrets(), CLOCK);
    JsonMapper json = JsonMapper.builder().build();
    PushAddress good =
        PushAddress.read(new Browser("https://fcm.googleapis.com/a").address(), json);
    String offTheCurve = Base64.getUrlEncoder().withoutPadding().encodeToString(offTheCurve());
    for (PushAddress bad :
        List.of(
            new PushAddress(good.endpoint(), good.p256dh(), "AAAA"),
            new PushAddress(good.endpoint(), "AAAA", good.auth()),
            new PushAddress(good.endpoint(), offTheCurve, good.auth()),
            new PushAddress(good.endpoint(), "!", good.auth()))) {
      assertThat(push.fault(bad.text(json)))
          .hasValueSatisfying(fault -> assertThat(fault.message()).contains("无法识别"));
    }
  }

  private static byte[] offTheCurve() {
    byte[] point = new byte[Curve.POINT_BYTES];
    point[0] = 4;
    point[Curve.POINT_BYTES - 1] = 7;
    return point;
  }

  @Test
  void aListedNameThatLeadsInsideIsNotCalled() {
    Carrier push = PushService.carrier(List.of("10.0.0.1"), data, secrets(), CLOCK);
    assertThat(push.carry(new Browser("https://10.0.0.1/a").address(), word(Ring.CALL)))
        .isInstanceOfSatisfying(
            Outcome.Later.class, later -> assertThat(later.fault()).contains("内网"));
    Carrier shorter = PushService.carrier(usual(), data, secrets(), CLOCK);
    assertThat(shorter.carry(new Browser("https://10.0.0.1/a").address(), word(Ring.CALL)))
        .isInstanceOf(Outcome.Refused.class);
  }

  @Test
  void noServiceAtAllSwitchesItOff() {
    assertThat(PushService.carrier(List.of(""), data, secrets(), CLOCK).key()).isEmpty();
    assertThat(PushService.carrier(usual(), data, secrets(), CLOCK).key()).isPresent();
  }

  @Test
  void tellsTheServiceHowUrgentItIsHowLongItHoldsAndWhatItReplaces()
      throws IOException, GeneralSecurityException {
    try (PushService service = new PushService()) {
      Carrier push = service.carrier(data, secrets(), CLOCK);
      Browser browser = service.browser("a");
      push.carry(browser.address(), word(Ring.EMERGENCY));
      push.carry(browser.address(), word(Ring.URGE));
      PushService.Letter call = service.letters.getFirst();
      assertThat(call.headers().getFirst("TTL")).isEqualTo("5400");
      assertThat(call.headers().getFirst("Urgency")).isEqualTo("high");
      assertThat(call.headers().getFirst("Content-Encoding")).isEqualTo("aes128gcm");
      assertThat(call.headers().getFirst("Topic"))
          .matches("[A-Za-z0-9_-]{1,32}")
          .doesNotContain("call")
          .isEqualTo(service.letters.getLast().headers().getFirst("Topic"));
      assertThat(call.headers().getFirst("Authorization")).startsWith("vapid t=");
      assertThat(service.letters.getLast().headers().getFirst("Urgency")).isEqualTo("normal");
      JsonNode shown = browser.open(call.closed());
      assertThat(shown.get("title").asString()).isEqualTo("点名：防汛应急点名");
      assertThat(shown.get("link").asString()).isEqualTo("/m/roll-calls");
      assertThat(shown.get("urgent").asBoolean()).isTrue();
      assertThat(shown.propertyNames())
          .containsExactlyInAnyOrder("title", "text", "link", "tag", "urgent");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "200,Arrived",
    "201,Arrived",
    "404,Gone",
    "410,Gone",
    "429,Later",
    "408,Later",
    "503,Later",
    "302,Refused",
    "400,Refused",
    "403,Refused",
    "413,Refused"
  })
  void makesOfEachAnswerWhatItMeans(int status, String outcome) throws IOException {
    try (PushService service = new PushService()) {
      service.answer.set(status);
      Carrier push = service.carrier(data, secrets(), CLOCK);
      assertThat(
              push.carry(service.browser("a").address(), word(Ring.CALL))
                  .getClass()
                  .getSimpleName())
          .isEqualTo(outcome);
      assertThat(service.letters).hasSize(1);
    }
  }
}
