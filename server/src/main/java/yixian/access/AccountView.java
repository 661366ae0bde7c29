package yixian.access;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An account as administrators see it.
 *
 * @param personName how the directory calls the person; only on the sheet of one account
 * @param roles names of the roles in force today
 * @param grants all grants; only on the sheet of one account
 */
record AccountView(
    UUID id,
    String login,
    String name,
    @Nullable UUID person,
    @Nullable String personName,
    @Nullable Named unit,
    Account.State state,
    boolean mustChangePassword,
    boolean totp,
    Instant createdAt,
    int version,
    List<String> roles,
    @Nullable List<GrantView> grants) {

  static AccountView of(
      Account account,
      @Nullable String personName,
      Map<UUID, String> names,
      List<String> roles,
      @Nullable List<GrantView> grants) {
    UUID unit = account.unit();
    return new AccountView(
        account.id(),
        account.login(),
        account.name(),
        account.person(),
        personName,
        unit == null ? null : new Named(unit, names.getOrDefault(unit, unit.toString())),
        account.state(),
        account.mustChangePassword(),
        account.totp(),
        account.createdAt(),
        account.version(),
        roles,
        grants);
  }
}
