package yixian.access;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import yixian.kernel.Actor;
import yixian.kernel.Days;
import yixian.kernel.Scope;

/**
 * 权限 · Who an account is today: what its own grants reach, united with what it holds in the stead
 * of others.
 *
 * <p>A stand-in reaches exactly what the principal himself reaches today with the named
 * permissions: when the principal loses a right, is locked, or ends the stand-in, the substitute
 * loses it too. A stand-in is not handed on.
 */
@Component
class Rights {

  private final AccountStore accounts;
  private final GrantStore grants;
  private final StandInStore standIns;
  private final Scopes scopes;
  private final Clock clock;

  Rights(
      AccountStore accounts, GrantStore grants, StandInStore standIns, Scopes scopes, Clock clock) {
    this.accounts = accounts;
    this.grants = grants;
    this.standIns = standIns;
    this.scopes = scopes;
    this.clock = clock;
  }

  Actor actor(Account account, @Nullable String address) {
    LocalDate today = Days.today(clock);
    Map<String, Scope> reach = new HashMap<>(own(account, today));
    Map<String, String> steads = new HashMap<>();
    for (StandIn standIn : standIns.inForce(account.id(), today)) {
      accounts
          .find(standIn.principal())
          .filter(principal -> principal.state() == Account.State.ACTIVE)
          .ifPresent(principal -> lend(principal, standIn.permissions(), today, reach, steads));
    }
    return new Actor(
        account.id(),
        account.person(),
        account.name(),
        unit(account),
        reach,
        address,
        null,
        steads);
  }

  /** The unit of the account, as long as its person has not left it. */
  private @Nullable UUID unit(Account account) {
    UUID unit = account.unit();
    return unit == null || scopes.left(account.person()).contains(unit) ? null : unit;
  }

  /** Whether the person serves in one of the units, or will. */
  boolean serves(UUID person, Set<UUID> units) {
    return scopes.serves(person, units);
  }

  /** What the account holds in its own right. */
  Map<String, Scope> own(Account account, LocalDate today) {
    return scopes.reach(grants.of(account.id(), today), account.person());
  }

  /** Who lends the permission to the account today, and holds it himself. */
  List<Account> principals(UUID substitute, String permission) {
    LocalDate today = Days.today(clock);
    return standIns.inForce(substitute, today).stream()
        .filter(standIn -> standIn.permissions().contains(permission))
        .flatMap(standIn -> active(standIn.principal()))
        .filter(principal -> own(principal, today).containsKey(permission))
        .distinct()
        .toList();
  }

  /** To whom the account lends the permission today. */
  List<Account> substitutes(UUID principal, String permission) {
    return standIns.givenBy(principal, Days.today(clock)).stream()
        .filter(standIn -> standIn.permissions().contains(permission))
        .flatMap(standIn -> active(standIn.substitute()))
        .distinct()
        .toList();
  }

  /** Active accounts that hold the permission over all today, in their own right. */
  List<Account> everywhere(String permission) {
    return grants.everywhere(permission, Days.today(clock)).stream().flatMap(this::active).toList();
  }

  private Stream<Account> active(UUID account) {
    return accounts.find(account).filter(each -> each.state() == Account.State.ACTIVE).stream();
  }

  List<Role> roles(UUID account) {
    List<String> held = grants.of(account, Days.today(clock)).stream().map(Grant::role).toList();
    return grants.roles().stream().filter(role -> held.contains(role.code())).toList();
  }

  private void lend(
      Account principal,
      List<String> permissions,
      LocalDate today,
      Map<String, Scope> reach,
      Map<String, String> steads) {
    Map<String, Scope> theirs = own(principal, today);
    for (String permission : permissions) {
      Scope scope = theirs.get(permission);
      if (scope != null) {
        if (!reach.containsKey(permission)) {
          steads.put(permission, principal.name());
        }
        reach.merge(permission, scope, Scopes::unite);
      }
    }
  }
}
