package yixian.notice.push;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import javax.crypto.Cipher;
import javax.crypto.KeyAgreement;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A browser that has subscribed, and opens what was closed for it by the letter of RFC 8291; with
 * nothing in common with the envelope that is tested.
 */
public final class Browser {

  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final Base64.Encoder TEXT = Base64.getUrlEncoder().withoutPadding();

  private final String endpoint;
  private final KeyPair keys = Curve.fresh();
  private final byte[] secret = new byte[16];

  public Browser(String endpoint) {
    this.endpoint = endpoint;
    new SecureRandom().nextBytes(secret);
  }

  /** What the page sends to the house. */
  public Map<String, Object> subscription(boolean onlyEmergency) {
    return Map.of(
        "endpoint",
        endpoint,
        "p256dh",
        TEXT.encodeToString(Curve.bytes(keys.getPublic())),
        "auth",
        TEXT.encodeToString(secret),
        "name",
        "安卓 · Chrome",
        "onlyEmergency",
        onlyEmergency);
  }

  /** The same as the carrier keeps it. */
  public String address() {
    return new PushAddress(
            endpoint,
            TEXT.encodeToString(Curve.bytes(keys.getPublic())),
            TEXT.encodeToString(secret))
        .text(JSON);
  }

  /** The words in the envelope. */
  public JsonNode open(byte[] closed) throws GeneralSecurityException {
    ByteBuffer in = ByteBuffer.wrap(closed);
    byte[] salt = new byte[16];
    in.get(salt);
    in.getInt();
    byte[] sender = new byte[in.get()];
    in.get(sender);
    byte[] rest = new byte[in.remaining()];
    in.get(rest);
    KeyAgreement agreement = KeyAgreement.getInstance("ECDH");
    agreement.init(keys.getPrivate());
    agreement.doPhase(Curve.key(sender), true);
    byte[] info =
        join(
            "WebPush: info\0".getBytes(StandardCharsets.US_ASCII),
            Curve.bytes(keys.getPublic()),
            sender,
            new byte[] {1});
    byte[] material = mac(mac(secret, agreement.generateSecret()), info);
    byte[] prk = mac(salt, material);
    byte[] key = Arrays.copyOf(mac(prk, ascii("Content-Encoding: aes128gcm\0\1")), 16);
    byte[] nonce = Arrays.copyOf(mac(prk, ascii("Content-Encoding: nonce\0\1")), 12);
    Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
    cipher.init(
        Cipher.DECRYPT_MODE, new SecretKeySpec(key, "AES"), new GCMParameterSpec(128, nonce));
    byte[] padded = cipher.doFinal(rest);
    int end = padded.length - 1;
    while (padded[end] == 0) {
      end--;
    }
    return JSON.readTree(new String(padded, 0, end, StandardCharsets.UTF_8));
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }

  private static byte[] join(byte[]... parts) {
    ByteBuffer all = ByteBuffer.allocate(Arrays.stream(parts).mapToInt(each -> each.length).sum());
    Arrays.stream(parts).forEach(all::put);
    return all.array();
  }

  private static byte[] mac(byte[] key, byte[] text) throws GeneralSecurityException {
    Mac mac = Mac.getInstance("HmacSHA256");
    mac.init(new SecretKeySpec(key, "HmacSHA256"));
    return mac.doFinal(text);
  }
}
