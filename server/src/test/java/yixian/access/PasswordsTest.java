package yixian.access;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PasswordsTest {

  private final Passwords passwords = new Passwords(Passwords.KIBIBYTES);

  @Test
  void hashesAsOwaspAsksUnlessToldOtherwise() {
    assertThat(passwords.hash("春风又绿江南岸明月")).startsWith("$argon2id$v=19$m=19456,t=2,p=1$");
  }

  @Test
  void knowsAPasswordHashedWithOtherCosts() {
    String cheap = new Passwords(256).hash("春风又绿江南岸明月");
    assertThat(passwords.matches("春风又绿江南岸明月", cheap)).isTrue();
    assertThat(passwords.matches("春风又绿江南岸明日", cheap)).isFalse();
  }
}
