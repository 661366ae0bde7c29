package yixian.notice.push;

import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import yixian.kernel.KeyFile;

/**
 * 推送身份 · By which a push service knows this house (VAPID, RFC 8292): a key made at first use in
 * {@code keys/push.key}, and a short-lived token for each service, signed with it.
 *
 * <p>A browser's subscription is bound to the key: without it all devices must be switched on anew.
 */
final class Vapid {

  private static final Duration LIFE = Duration.ofHours(12);
  private static final Duration REST = Duration.ofHours(1);
  private static final Base64.Encoder TEXT = Base64.getUrlEncoder().withoutPadding();

  private final PrivateKey secret;
  private final String open;
  private final String contact;
  private final Map<String, Token> tokens = new ConcurrentHashMap<>();

  private record Token(String text, Instant until) {}

  private Vapid(PrivateKey secret, byte[] open, String contact) {
    this.secret = secret;
    this.open = TEXT.encodeToString(open);
    this.contact = contact;
  }

  /**
   * The key of the data folder. The file holds the private key, led by its length, and the public.
   */
  static Vapid of(Path data, String contact) {
    ByteBuffer file = ByteBuffer.wrap(KeyFile.readOrMake(data, "push.key", Vapid::fresh));
    byte[] pkcs8 = new byte[file.getInt()];
    file.get(pkcs8);
    byte[] x509 = new byte[file.remaining()];
    file.get(x509);
    try {
      KeyFactory keys = KeyFactory.getInstance("EC");
      return new Vapid(
          keys.generatePrivate(new PKCS8EncodedKeySpec(pkcs8)),
          Curve.bytes(keys.generatePublic(new X509EncodedKeySpec(x509))),
          contact);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("推送密钥 keys/push.key 已损坏，请用另行保存的密钥恢复，或删除后让各人重新开启响铃", e);
    }
  }

  /** What a browser must be told when it subscribes: the public key, 65 bytes in base64url. */
  String key() {
    return open;
  }

  /** The header that shows a push service who calls. */
  String authorization(URI endpoint, Instant now) {
    String origin =
        endpoint.getScheme()
            + "://"
            + endpoint.getHost()
            + (endpoint.getPort() < 0 ? "" : ":" + endpoint.getPort());
    Token token =
        tokens.compute(
            origin,
            (_, known) ->
                known != null && now.plus(REST).isBefore(known.until())
                    ? known
                    : new Token(signed(origin, now.plus(LIFE)), now.plus(LIFE)));
    return "vapid t=" + token.text() + ", k=" + open;
  }

  private String signed(String origin, Instant until) {
    String head = encoded("{\"typ\":\"JWT\",\"alg\":\"ES256\"}");
    String claims =
        encoded(
            "{\"aud\":\"%s\",\"exp\":%d,\"sub\":\"%s\"}"
                .formatted(origin, until.getEpochSecond(), contact));
    try {
      Signature signature = Signature.getInstance("SHA256withECDSAinP1363Format");
      signature.initSign(secret);
      signature.update((head + "." + claims).getBytes(StandardCharsets.US_ASCII));
      return head + "." + claims + "." + TEXT.encodeToString(signature.sign());
    } catch (GeneralSecurityException e) {
      throw Curve.missing(e);
    }
  }

  private static String encoded(String json) {
    return TEXT.encodeToString(json.getBytes(StandardCharsets.UTF_8));
  }

  private static byte[] fresh() {
    KeyPair pair = Curve.fresh();
    byte[] pkcs8 = pair.getPrivate().getEncoded();
    byte[] x509 = pair.getPublic().getEncoded();
    return ByteBuffer.allocate(Integer.BYTES + pkcs8.length + x509.length)
        .putInt(pkcs8.length)
        .put(pkcs8)
        .put(x509)
        .array();
  }
}
