package yixian.webhook.delivery;

import static yixian.webhook.db.Tables.DELIVERIES;
import static yixian.webhook.db.Tables.SUBSCRIPTIONS;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.UpdateSetMoreStep;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import yixian.webhook.Occasion;
import yixian.webhook.db.tables.records.DeliveriesRecord;

@Component
class DeliveryStore {

  private final DSLContext sql;

  DeliveryStore(DSLContext sql) {
    this.sql = sql;
  }

  /** How many deliveries of a subscription are in a state. */
  record Count(UUID subscription, DeliveryState state, int count) {}

  void add(List<Delivery> all) {
    sql.batchInsert(all.stream().map(DeliveryStore::row).toList()).execute();
  }

  private static DeliveriesRecord row(Delivery from) {
    DeliveriesRecord row = new DeliveriesRecord();
    row.setId(from.id());
    row.setSubscription(from.subscription());
    row.setEvent(from.event());
    row.setOccasion(from.occasion().name());
    row.setIssue(from.issue());
    row.setCode(from.code());
    row.setBody(from.body());
    row.setState(from.state().name());
    row.setTries(from.tries());
    row.setNextAt(from.nextAt());
    row.setMadeAt(from.madeAt());
    return row;
  }

  /**
   * Those whose moment has come, the longest waiting first; nobody else is given them before the
   * lease is over, also when this server dies meanwhile. What was stopped goes on waiting.
   */
  List<Delivery> take(Instant now, LocalDate today, Instant lease, int most) {
    List<Delivery> due =
        sql.select(DELIVERIES.fields())
            .from(DELIVERIES)
            .join(SUBSCRIPTIONS)
            .on(SUBSCRIPTIONS.ID.eq(DELIVERIES.SUBSCRIPTION))
            .where(
                DELIVERIES.STATE.eq(DeliveryState.WAITING.name()),
                DELIVERIES.NEXT_AT.le(now),
                SUBSCRIPTIONS.RUNNING.eq(true),
                SUBSCRIPTIONS.EXPIRES_ON.ge(today))
            .orderBy(DELIVERIES.NEXT_AT, DELIVERIES.ID)
            .limit(most)
            .forUpdate()
            .of(DELIVERIES)
            .skipLocked()
            .fetch(row -> delivery(row.into(DELIVERIES)));
    sql.update(DELIVERIES)
        .set(DELIVERIES.NEXT_AT, lease)
        .where(DELIVERIES.ID.in(due.stream().map(Delivery::id).toList()))
        .execute();
    return due;
  }

  void ended(
      Delivery delivery,
      DeliveryMove move,
      @Nullable Integer status,
      @Nullable String fault,
      Instant at) {
    moved(delivery.state(), move)
        .set(DELIVERIES.TRIES, DELIVERIES.TRIES.plus(1))
        .set(DELIVERIES.STATUS, status)
        .set(DELIVERIES.FAULT, fault)
        .set(DELIVERIES.ENDED_AT, at)
        .where(still(delivery))
        .execute();
  }

  void failed(Delivery delivery, @Nullable Integer status, String fault, Instant next) {
    moved(delivery.state(), DeliveryMove.LATER)
        .set(DELIVERIES.TRIES, DELIVERIES.TRIES.plus(1))
        .set(DELIVERIES.STATUS, status)
        .set(DELIVERIES.FAULT, fault)
        .set(DELIVERIES.NEXT_AT, next)
        .where(still(delivery))
        .execute();
  }

  private UpdateSetMoreStep<DeliveriesRecord> moved(DeliveryState from, DeliveryMove move) {
    DeliveryState to = DeliveryLifecycle.after(from, move);
    return sql.update(DELIVERIES).set(DELIVERIES.STATE, to.name());
  }

  /** As it was read; what somebody moved meanwhile stays as it is. */
  private static Condition still(Delivery delivery) {
    return DELIVERIES.ID.eq(delivery.id()).and(DELIVERIES.STATE.eq(delivery.state().name()));
  }

  /** Puts what has ended on its way once more. */
  void again(Delivery delivery, Instant at) {
    moved(delivery.state(), DeliveryMove.AGAIN)
        .set(DELIVERIES.TRIES, 0)
        .set(DELIVERIES.NEXT_AT, at)
        .setNull(DELIVERIES.ENDED_AT)
        .where(still(delivery))
        .execute();
  }

  /** Puts all that was given up on its way once more; how many there were. */
  int deadAgain(UUID subscription, Instant at) {
    return moved(DeliveryState.DEAD, DeliveryMove.AGAIN)
        .set(DELIVERIES.TRIES, 0)
        .set(DELIVERIES.NEXT_AT, at)
        .setNull(DELIVERIES.ENDED_AT)
        .where(
            DELIVERIES.SUBSCRIPTION.eq(subscription),
            DELIVERIES.STATE.eq(DeliveryState.DEAD.name()))
        .execute();
  }

  Optional<Delivery> find(UUID id) {
    return sql.selectFrom(DELIVERIES)
        .where(DELIVERIES.ID.eq(id))
        .fetchOptional(DeliveryStore::delivery);
  }

  /** The newest first, those after the one named. */
  List<Delivery> list(
      UUID subscription, @Nullable DeliveryState state, @Nullable UUID after, int most) {
    return sql.selectFrom(DELIVERIES)
        .where(DELIVERIES.SUBSCRIPTION.eq(subscription))
        .and(state == null ? DSL.noCondition() : DELIVERIES.STATE.eq(state.name()))
        .and(after == null ? DSL.noCondition() : DELIVERIES.ID.lt(after))
        .orderBy(DELIVERIES.ID.desc())
        .limit(most)
        .fetch(DeliveryStore::delivery);
  }

  List<Count> counts() {
    return sql.select(DELIVERIES.SUBSCRIPTION, DELIVERIES.STATE, DSL.count())
        .from(DELIVERIES)
        .groupBy(DELIVERIES.SUBSCRIPTION, DELIVERIES.STATE)
        .fetch(row -> new Count(row.value1(), DeliveryState.valueOf(row.value2()), row.value3()));
  }

  /** Deletes what ended in the state before the moment; how many there were. */
  int forget(DeliveryState state, Instant before) {
    return sql.deleteFrom(DELIVERIES)
        .where(DELIVERIES.STATE.eq(state.name()), DELIVERIES.ENDED_AT.lt(before))
        .execute();
  }

  private static Delivery delivery(DeliveriesRecord row) {
    return new Delivery(
        row.getId(),
        row.getSubscription(),
        row.getEvent(),
        Occasion.valueOf(row.getOccasion()),
        row.getIssue(),
        row.getCode(),
        row.getBody(),
        DeliveryState.valueOf(row.getState()),
        row.getTries(),
        row.getNextAt(),
        row.getStatus(),
        row.getFault(),
        row.getMadeAt(),
        row.getEndedAt());
  }
}
