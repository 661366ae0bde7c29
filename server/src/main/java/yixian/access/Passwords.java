package yixian.access;

import java.security.SecureRandom;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.stereotype.Component;
import yixian.kernel.Fault;
import yixian.kernel.Problem;

/**
 * 口令 · Argon2id with 19 MiB and two passes (OWASP Password Storage Cheat Sheet); 10 to 128
 * characters, none of the common ones. Tests take less memory, for the sake of hundreds of
 * sign-ins.
 */
@Component
class Passwords {

  private static final Set<String> COMMON =
      Set.of("1234567890", "0123456789", "qwertyuiop", "password123", "a123456789", "1q2w3e4r5t");
  private static final String LETTERS = "abcdefghijkmnpqrstuvwxyz23456789";

  static final int KIBIBYTES = 19 * 1024;

  private final Argon2PasswordEncoder argon;
  private final SecureRandom random = new SecureRandom();
  private final String decoy;

  Passwords(@Value("${yixian.passwords.kibibytes:" + KIBIBYTES + "}") int kibibytes) {
    this.argon = new Argon2PasswordEncoder(16, 32, 1, kibibytes, 2);
    this.decoy = argon.encode(Token.fresh());
  }

  String hash(String password) {
    return argon.encode(password);
  }

  boolean matches(String password, @Nullable String hash) {
    if (hash == null) {
      argon.matches(password, decoy);
      return false;
    }
    return argon.matches(password, hash);
  }

  /** A password for the first sign-in: 14 characters that are easy to read out. */
  String initial() {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < 14; i++) {
      text.append(i == 4 || i == 9 ? '-' : LETTERS.charAt(random.nextInt(LETTERS.length())));
    }
    return text.toString();
  }

  void demandGood(String field, String password, String login) {
    if (password.length() < 10 || password.length() > 128) {
      throw Problem.invalid(
          new Fault(field, "口令长度应为 10 至 128 个字符，现为 " + password.length() + " 个", "请换一个口令"));
    }
    if (COMMON.contains(password.toLowerCase(Locale.ROOT)) || password.contains(login)) {
      throw Problem.invalid(new Fault(field, "口令太常见或包含账号名", "请换一个不易猜到的口令"));
    }
  }
}
