package yixian.access;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.OptionalLong;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** 动态口令 · Checks one-time codes of accounts and uses them up. */
@Component
class Codes {

  private static final int SECRET_BYTES = 20;

  private final AccountStore accounts;
  private final Vault vault;
  private final Clock clock;
  private final SecureRandom random = new SecureRandom();

  Codes(AccountStore accounts, Vault vault, Clock clock) {
    this.accounts = accounts;
    this.vault = vault;
    this.clock = clock;
  }

  /** Whether the account signs in with a code beside the password. */
  boolean wanted(UUID account) {
    return accounts.secondFactor(account).filter(SecondFactor::confirmed).isPresent();
  }

  /** Whether this is the code of now; it is used up by the asking. */
  boolean use(UUID account, @Nullable String code) {
    return code != null
        && accounts
            .secondFactor(account)
            .map(factor -> step(account, factor, code.replace(" ", "")))
            .filter(step -> step.isPresent() && accounts.useTotpStep(account, step.getAsLong()))
            .isPresent();
  }

  /** Makes a secret that waits for its first code. */
  void begin(UUID account) {
    byte[] secret = new byte[SECRET_BYTES];
    random.nextBytes(secret);
    accounts.setTotpSecret(account, vault.seal(secret, account));
  }

  /** The secret as the authenticator app takes it. */
  String secret(UUID account) {
    SecondFactor factor = accounts.secondFactor(account).orElseThrow();
    return Base32.encode(vault.open(factor.sealedSecret(), account));
  }

  private OptionalLong step(UUID account, SecondFactor factor, String code) {
    byte[] secret = vault.open(factor.sealedSecret(), account);
    return Totp.step(secret, code, clock.instant(), factor.lastStep());
  }
}
