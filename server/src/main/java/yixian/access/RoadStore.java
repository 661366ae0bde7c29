package yixian.access;

import static yixian.access.db.Tables.IDEMPOTENCY;

import java.time.Clock;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import yixian.audit.ClosingSql;
import yixian.kernel.Actor;
import yixian.kernel.IdempotencyKey;
import yixian.kernel.Scope;

/** Settings of the transaction that row security reads, and the ledger of intents. */
@Component
class RoadStore {

  private static final String ENTER =
      """
      select set_config('yixian.everything', ?, true), set_config('yixian.units', ?, true),
             set_config('yixian.grids', ?, true), set_config('yixian.person', ?, true),
             set_config('yixian.account', ?, true), set_config('yixian.self', ?, true),
             set_config('yixian.member', ?, true), set_config('yixian.house', ?, true)
      """;

  private static final String ENTER_WITH_KEY =
      """
      select set_config('yixian.everything', ?, true), set_config('yixian.units', ?, true),
             set_config('yixian.grids', ?, true), set_config('yixian.person', ?, true),
             set_config('yixian.account', ?, true), set_config('yixian.self', ?, true),
             set_config('yixian.member', ?, true), set_config('yixian.house', ?, true),
             i.account, i.request, i.answer
      from (values (1)) as one left join access.idempotency i on i.key = ?
      """;

  private final DSLContext sql;
  private final ClosingSql closing;
  private final Clock clock;

  RoadStore(DSLContext sql, ClosingSql closing, Clock clock) {
    this.sql = sql;
    this.closing = closing;
    this.clock = clock;
  }

  /** Tells the database who acts, and what this transaction may see. */
  void enter(Actor actor, Scope scope) {
    sql.fetch(ENTER, settings(actor, scope));
  }

  /** The same, and what this intent was answered before, in one exchange with the database. */
  Optional<KeptAnswer> enter(Actor actor, Scope scope, UUID key) {
    Object[] settings = settings(actor, scope);
    Object[] bindings = Arrays.copyOf(settings, settings.length + 1);
    bindings[settings.length] = key;
    return sql.fetchOptional(ENTER_WITH_KEY, bindings)
        .filter(row -> row.get("answer") != null)
        .map(
            row ->
                new KeptAnswer(
                    row.get("account", UUID.class),
                    row.get("request", String.class),
                    row.get("answer", String.class)));
  }

  /** Keeps what the intent was answered, as the transaction ends. */
  void keepAtEnd(IdempotencyKey key, @Nullable UUID account, String answer) {
    closing.atEnd(
        () ->
            sql.insertInto(
                    IDEMPOTENCY,
                    IDEMPOTENCY.KEY,
                    IDEMPOTENCY.ACCOUNT,
                    IDEMPOTENCY.REQUEST,
                    IDEMPOTENCY.ANSWER,
                    IDEMPOTENCY.AT)
                .values(key.value(), account, key.request(), answer, clock.instant()));
  }

  private static Object[] settings(Actor actor, Scope scope) {
    return new Object[] {
      onOff(scope.everything()),
      array(scope.units()),
      array(scope.grids()),
      text(scope.person()),
      text(actor.account()),
      text(actor.person()),
      text(actor.unit()),
      onOff(actor.isSystem())
    };
  }

  private static String onOff(boolean on) {
    return on ? "on" : "off";
  }

  private static String text(@Nullable UUID id) {
    return id == null ? "" : id.toString();
  }

  private static String array(Set<UUID> ids) {
    return ids.stream().map(UUID::toString).collect(Collectors.joining(",", "{", "}"));
  }
}
