package yixian.testing;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import yixian.access.Accounts;
import yixian.access.Road;
import yixian.access.ScopeKind;
import yixian.kernel.Actor;

/**
 * People hired for one test: an account with a role, signed in as if the initial password had been
 * changed.
 */
@Component
public class Staff {

  private static final Actor HOUSE = Actor.system("测试");
  private static final LocalDate LONG_AGO = LocalDate.of(2019, 1, 1);

  private final Accounts accounts;
  private final Road road;
  private final DSLContext sql;

  Staff(Accounts accounts, Road road, DSLContext sql) {
    this.sql = sql;
    this.accounts = accounts;
    this.road = road;
  }

  /** Somebody who reaches everything with the role. */
  public Client signIn(int port, String role) {
    return signIn(port, hire(role, ScopeKind.ALL, List.of(), null, null));
  }

  public Client signIn(int port, Accounts.Made account) {
    sql.execute(
        "update access.accounts set must_change_password = false where id = ?", account.id());
    return new Client(port).signIn(account.login(), account.initialPassword());
  }

  /** An account with one role. */
  public Accounts.Made hire(
      String role, ScopeKind scope, List<UUID> units, @Nullable UUID person, @Nullable UUID unit) {
    String login = "t" + UUID.randomUUID().toString().substring(0, 12);
    return road.job(
        () -> {
          Accounts.Made made =
              accounts.open(HOUSE, login, "测试员" + login.substring(1, 5), person, unit);
          accounts.grant(HOUSE, made.id(), role, scope, units, LONG_AGO, null);
          return made;
        });
  }

  /** The actor that the account is. */
  public Actor actor(Accounts.Made account) {
    return accounts.actor(account.id());
  }
}
