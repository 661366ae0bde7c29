package yixian.access;

import static yixian.access.db.Tables.IDEMPOTENCY;

import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import yixian.kernel.IdempotencyKey;
import yixian.kernel.Scope;

/** Settings of the transaction that row security reads, and the ledger of intents. */
@Component
class RoadStore {

  private static final String ENTER =
      """
      select set_config('yixian.everything', ?, true), set_config('yixian.units', ?, true),
             set_config('yixian.grids', ?, true), set_config('yixian.person', ?, true)
      """;

  private static final String ENTER_WITH_KEY =
      """
      select set_config('yixian.everything', ?, true), set_config('yixian.units', ?, true),
             set_config('yixian.grids', ?, true), set_config('yixian.person', ?, true),
             i.account, i.request, i.answer
      from (values (1)) as one left join access.idempotency i on i.key = ?
      """;

  private final DSLContext sql;
  private final Clock clock;

  RoadStore(DSLContext sql, Clock clock) {
    this.sql = sql;
    this.clock = clock;
  }

  /** Tells the database what this transaction may see. */
  void enter(Scope scope) {
    sql.fetch(ENTER, settings(scope));
  }

  /** The same, and what this intent was answered before, in one exchange with the database. */
  Optional<KeptAnswer> enter(Scope scope, UUID key) {
    Object[] settings = settings(scope);
    return sql.fetchOptional(
            ENTER_WITH_KEY, settings[0], settings[1], settings[2], settings[3], key)
        .filter(row -> row.get("answer") != null)
        .map(
            row ->
                new KeptAnswer(
                    row.get("account", UUID.class),
                    row.get("request", String.class),
                    row.get("answer", String.class)));
  }

  void keep(IdempotencyKey key, @Nullable UUID account, String answer) {
    sql.insertInto(
            IDEMPOTENCY,
            IDEMPOTENCY.KEY,
            IDEMPOTENCY.ACCOUNT,
            IDEMPOTENCY.REQUEST,
            IDEMPOTENCY.ANSWER,
            IDEMPOTENCY.AT)
        .values(key.value(), account, key.request(), answer, clock.instant())
        .execute();
  }

  private static Object[] settings(Scope scope) {
    return new Object[] {
      scope.everything() ? "on" : "off",
      array(scope.units()),
      array(scope.grids()),
      scope.person() == null ? "" : scope.person().toString()
    };
  }

  private static String array(Set<UUID> ids) {
    return ids.stream().map(UUID::toString).collect(Collectors.joining(",", "{", "}"));
  }
}
