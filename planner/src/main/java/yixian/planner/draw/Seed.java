package yixian.planner.draw;

import java.security.SecureRandom;
import java.util.regex.Pattern;

/** 种子 · 32 random bytes, secret until the draw; its digest is published before. */
public record Seed(String hex) {
  private static final int BYTES = 32;
  private static final Pattern HEX = Pattern.compile("[0-9a-f]{64}");

  public Seed {
    if (!isHex(hex)) {
      throw new IllegalArgumentException("A seed is 64 lower-case hexadecimal digits");
    }
  }

  public static Seed fresh(SecureRandom random) {
    byte[] bytes = new byte[BYTES];
    random.nextBytes(bytes);
    return new Seed(Text.hex(bytes));
  }

  /** SHA-256 of the bytes. */
  public String commitment() {
    return Text.sha256(bytes());
  }

  byte[] bytes() {
    return Text.bytes(hex);
  }

  static boolean isHex(String text) {
    return HEX.matcher(text).matches();
  }
}
