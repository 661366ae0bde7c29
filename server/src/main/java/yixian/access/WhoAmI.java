package yixian.access;

import java.util.List;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import yixian.kernel.Actor;
import yixian.kernel.Problem;

/** Gathers what the pages need to know of who is signed in. */
@Component
class WhoAmI {

  private final AccountStore accounts;
  private final PasskeyStore passkeys;
  private final Rights rights;
  private final Units units;
  private final ObjectProvider<UnreadNotices> notices;

  WhoAmI(
      AccountStore accounts,
      PasskeyStore passkeys,
      Rights rights,
      Units units,
      ObjectProvider<UnreadNotices> notices) {
    this.accounts = accounts;
    this.passkeys = passkeys;
    this.rights = rights;
    this.units = units;
    this.notices = notices;
  }

  Me of(UUID id) {
    Account account = accounts.find(id).orElseThrow(() -> Problem.unauthenticated("请先登录"));
    Actor actor = rights.actor(account, null);
    List<Me.RoleName> roles =
        rights.roles(id).stream().map(role -> new Me.RoleName(role.code(), role.name())).toList();
    return new Me(
        id,
        account.login(),
        account.name(),
        account.person(),
        units.named(account.unit()),
        roles,
        actor.permissions().stream().sorted().toList(),
        account.mustChangePassword(),
        new Me.Factors(account.totp(), passkeys.count(id)),
        notices.stream().mapToInt(notice -> notice.count(id)).sum());
  }
}
