package yixian.access;

import java.io.ByteArrayOutputStream;
import yixian.testing.Client;

/** The app on a phone that shows six digits. */
final class Authenticator {

  private final byte[] secret;

  Authenticator(String base32) {
    this.secret = decode(base32);
  }

  /** Binds the account signed in in this browser; uses up the code of the step before now. */
  static Authenticator bind(Client browser) {
    Authenticator app =
        new Authenticator(browser.post("/api/me/totp", "").json().get("secret").asString());
    Client.Answer answer =
        browser.post("/api/me/totp/confirm", java.util.Map.of("code", app.code(-1)));
    if (answer.status() != 200) {
      throw new AssertionError("Binding failed: " + answer);
    }
    return app;
  }

  /** The code some steps from now. */
  String code(int steps) {
    return Totp.code(secret, System.currentTimeMillis() / 1000 / Totp.STEP_SECONDS + steps, 6);
  }

  private static byte[] decode(String base32) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    int buffer = 0;
    int bits = 0;
    for (char c : base32.toCharArray()) {
      buffer = (buffer << 5 | "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".indexOf(c)) & 0xfff;
      bits += 5;
      if (bits >= 8) {
        bits -= 8;
        bytes.write(buffer >> bits);
      }
    }
    return bytes.toByteArray();
  }
}
