package yixian.webhook.delivery;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * 签名 · By which a receiver knows that a letter is from this house and not an old one sent again.
 *
 * <p>{@code t=<seconds>,v1=<hex>}: HMAC-SHA256 of seconds, a full stop and the body, with the
 * secret. While two secrets are in use there are two {@code v1}.
 */
final class Signature {

  static final String HEADER = "X-Yixian-Signature";

  private Signature() {}

  static String of(Instant at, String body, List<String> secrets) {
    String signed = at.getEpochSecond() + "." + body;
    return "t="
        + at.getEpochSecond()
        + secrets.stream()
            .map(secret -> ",v1=" + HexFormat.of().formatHex(mac(secret, signed)))
            .collect(Collectors.joining());
  }

  private static byte[] mac(String secret, String text) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
      return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("HmacSHA256 is part of every Java platform", e);
    }
  }
}
