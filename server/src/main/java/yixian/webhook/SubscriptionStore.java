package yixian.webhook;

import static yixian.webhook.db.Tables.SUBSCRIPTIONS;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import yixian.webhook.db.tables.records.SubscriptionsRecord;

@Component
class SubscriptionStore {

  private final DSLContext sql;

  SubscriptionStore(DSLContext sql) {
    this.sql = sql;
  }

  void add(Subscription wanted, byte[] secret) {
    SubscriptionsRecord row = sql.newRecord(SUBSCRIPTIONS);
    row.setId(wanted.id());
    row.setSecret(secret);
    row.setMadeAt(wanted.madeAt());
    row.setMadeBy(wanted.madeBy());
    write(row, wanted);
    row.insert();
  }

  /** Keeps the subscription if it still stands at the version before; whether it did. */
  boolean change(Subscription changed) {
    SubscriptionsRecord row = sql.newRecord(SUBSCRIPTIONS);
    write(row, changed);
    return sql.update(SUBSCRIPTIONS)
            .set(row)
            .where(
                SUBSCRIPTIONS.ID.eq(changed.id()), SUBSCRIPTIONS.VERSION.eq(changed.version() - 1))
            .execute()
        == 1;
  }

  private static void write(SubscriptionsRecord row, Subscription from) {
    row.setName(from.name());
    row.setUrl(from.url());
    row.setPurpose(from.purpose());
    row.setOwner(from.owner());
    row.setExpiresOn(from.expiresOn());
    row.setReach(from.reach().name());
    row.setOccasions(from.occasions().stream().map(Occasion::name).toArray(String[]::new));
    row.setRunning(from.running());
    row.setVersion(from.version());
    row.setChangedAt(from.changedAt());
    row.setChangedBy(from.changedBy());
  }

  /** The secret in use gives way to a new one and signs beside it until the moment. */
  void rotate(UUID id, byte[] secret, byte[] former, Instant until) {
    sql.update(SUBSCRIPTIONS)
        .set(SUBSCRIPTIONS.SECRET, secret)
        .set(SUBSCRIPTIONS.FORMER, former)
        .set(SUBSCRIPTIONS.FORMER_UNTIL, until)
        .where(SUBSCRIPTIONS.ID.eq(id))
        .execute();
  }

  List<Subscription> list() {
    return sql.selectFrom(SUBSCRIPTIONS)
        .orderBy(SUBSCRIPTIONS.NAME, SUBSCRIPTIONS.ID)
        .fetch(SubscriptionStore::subscription);
  }

  Optional<Subscription> find(UUID id) {
    return row(id).map(SubscriptionStore::subscription);
  }

  Optional<SubscriptionsRecord> row(UUID id) {
    return sql.selectFrom(SUBSCRIPTIONS).where(SUBSCRIPTIONS.ID.eq(id)).fetchOptional();
  }

  private static Subscription subscription(SubscriptionsRecord row) {
    return new Subscription(
        row.getId(),
        row.getName(),
        row.getUrl(),
        row.getPurpose(),
        row.getOwner(),
        row.getExpiresOn(),
        Reach.valueOf(row.getReach()),
        Arrays.stream(row.getOccasions()).map(Occasion::valueOf).toList(),
        row.getRunning(),
        row.getMadeAt(),
        row.getMadeBy(),
        row.getVersion(),
        row.getChangedAt(),
        row.getChangedBy());
  }
}
