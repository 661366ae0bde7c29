package yixian.notice.carrier;

import static yixian.notice.db.Tables.CARRIAGES;
import static yixian.notice.db.Tables.CARRIED;
import static yixian.notice.db.Tables.DEVICES;
import static yixian.notice.db.Tables.MESSAGES;
import static yixian.notice.db.Tables.OUTGOING;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import yixian.kernel.Ids;
import yixian.notice.db.tables.records.CarriagesRecord;

@Component
class CarriageStore {

  private static final String WAITING = "WAITING";
  private static final String CARRIED_STATE = "CARRIED";
  private static final String DEAD = "DEAD";

  private final DSLContext sql;

  CarriageStore(DSLContext sql) {
    this.sql = sql;
  }

  /** A notice that is to leave the house, and whom it was told. */
  record Leaving(
      UUID message,
      Instant at,
      @Nullable UUID account,
      @Nullable UUID person,
      @Nullable UUID unit,
      @Nullable String permission,
      Ring ring,
      int minutes) {}

  /** A word for a device, from when and until when it may be carried. */
  record Dealt(UUID message, UUID device, Instant from, Instant until) {}

  /** Notices that nobody has dealt out yet, the oldest first; they are taken with this. */
  List<Leaving> leaving(int most) {
    List<Leaving> all =
        sql.select(
                MESSAGES.ID,
                MESSAGES.AT,
                MESSAGES.ACCOUNT,
                MESSAGES.PERSON,
                MESSAGES.UNIT,
                MESSAGES.PERMISSION,
                CARRIED.RING,
                CARRIED.MINUTES)
            .from(OUTGOING)
            .join(MESSAGES)
            .on(MESSAGES.ID.eq(OUTGOING.MESSAGE))
            .join(CARRIED)
            .on(CARRIED.TEMPLATE.eq(MESSAGES.TEMPLATE))
            .orderBy(OUTGOING.MESSAGE)
            .limit(most)
            .forUpdate()
            .of(OUTGOING)
            .skipLocked()
            .fetch(
                row ->
                    new Leaving(
                        row.value1(),
                        row.value2(),
                        row.value3(),
                        row.value4(),
                        row.value5(),
                        row.value6(),
                        Ring.valueOf(row.value7()),
                        row.value8()));
    sql.deleteFrom(OUTGOING)
        .where(
            OUTGOING.MESSAGE.eq(DSL.any(all.stream().map(Leaving::message).toArray(UUID[]::new))))
        .execute();
    return all;
  }

  void add(List<Dealt> all, Instant now) {
    sql.batchInsert(all.stream().map(each -> row(each, now)).toList()).execute();
  }

  private static CarriagesRecord row(Dealt from, Instant now) {
    CarriagesRecord row = new CarriagesRecord();
    row.setId(Ids.next());
    row.setMessage(from.message());
    row.setDevice(from.device());
    row.setState(WAITING);
    row.setTries(0);
    row.setNextAt(from.from());
    row.setUntil(from.until());
    row.setMadeAt(now);
    return row;
  }

  /** Gives up what is late; how many there were. */
  int late(Instant now) {
    return sql.update(CARRIAGES)
        .set(CARRIAGES.STATE, DEAD)
        .set(CARRIAGES.ENDED_AT, now)
        .where(CARRIAGES.STATE.eq(WAITING), CARRIAGES.NEXT_AT.le(now), CARRIAGES.UNTIL.le(now))
        .execute();
  }

  /**
   * Those whose moment has come, the longest waiting first; nobody else is given them before the
   * lease is over, also when this server dies meanwhile.
   */
  List<Carriage> take(Instant now, Instant lease, int most) {
    List<Carriage> due =
        sql.select(
                CARRIAGES.ID,
                CARRIAGES.DEVICE,
                CARRIAGES.TRIES,
                CARRIAGES.UNTIL,
                DEVICES.CARRIER,
                DEVICES.ADDRESS,
                MESSAGES.TEMPLATE,
                MESSAGES.TITLE,
                MESSAGES.LINK,
                CARRIED.KIND,
                CARRIED.WITH_TITLE,
                CARRIED.WORDS,
                CARRIED.RING)
            .from(CARRIAGES)
            .join(DEVICES)
            .on(DEVICES.ID.eq(CARRIAGES.DEVICE))
            .join(MESSAGES)
            .on(MESSAGES.ID.eq(CARRIAGES.MESSAGE))
            .join(CARRIED)
            .on(CARRIED.TEMPLATE.eq(MESSAGES.TEMPLATE))
            .where(CARRIAGES.STATE.eq(WAITING), CARRIAGES.NEXT_AT.le(now))
            .orderBy(CARRIAGES.NEXT_AT, CARRIAGES.ID)
            .limit(most)
            .forUpdate()
            .of(CARRIAGES)
            .skipLocked()
            .fetch(CarriageStore::carriage);
    sql.update(CARRIAGES)
        .set(CARRIAGES.NEXT_AT, lease)
        .where(CARRIAGES.ID.eq(DSL.any(due.stream().map(Carriage::id).toArray(UUID[]::new))))
        .execute();
    return due;
  }

  /** Only what may leave: a call's own title, or the kind alone; never the text of the notice. */
  private static Carriage carriage(Record row) {
    return new Carriage(
        row.get(CARRIAGES.ID),
        row.get(CARRIAGES.DEVICE),
        row.get(DEVICES.CARRIER),
        row.get(DEVICES.ADDRESS),
        row.get(CARRIAGES.TRIES),
        new Word(
            row.get(CARRIAGES.ID),
            row.get(MESSAGES.TEMPLATE),
            row.get(CARRIED.WITH_TITLE) ? row.get(MESSAGES.TITLE) : row.get(CARRIED.KIND),
            row.get(CARRIED.WORDS),
            row.get(MESSAGES.LINK),
            Ring.valueOf(row.get(CARRIED.RING)),
            row.get(CARRIAGES.UNTIL)));
  }

  void arrived(Collection<Carriage> all, Instant now) {
    UUID[] ids = all.stream().map(Carriage::id).toArray(UUID[]::new);
    sql.update(CARRIAGES)
        .set(CARRIAGES.STATE, CARRIED_STATE)
        .set(CARRIAGES.TRIES, CARRIAGES.TRIES.plus(1))
        .set(CARRIAGES.ENDED_AT, now)
        .setNull(CARRIAGES.FAULT)
        .where(CARRIAGES.ID.eq(DSL.any(ids)), CARRIAGES.STATE.eq(WAITING))
        .execute();
    sql.update(DEVICES)
        .set(DEVICES.RUNG_AT, now)
        .where(DEVICES.ID.eq(DSL.any(all.stream().map(Carriage::device).toArray(UUID[]::new))))
        .execute();
  }

  void later(UUID id, String fault, Instant next) {
    sql.update(CARRIAGES)
        .set(CARRIAGES.TRIES, CARRIAGES.TRIES.plus(1))
        .set(CARRIAGES.FAULT, fault)
        .set(CARRIAGES.NEXT_AT, next)
        .where(CARRIAGES.ID.eq(id), CARRIAGES.STATE.eq(WAITING))
        .execute();
  }

  void dead(UUID id, String fault, Instant now) {
    sql.update(CARRIAGES)
        .set(CARRIAGES.STATE, DEAD)
        .set(CARRIAGES.TRIES, CARRIAGES.TRIES.plus(1))
        .set(CARRIAGES.FAULT, fault)
        .set(CARRIAGES.ENDED_AT, now)
        .where(CARRIAGES.ID.eq(id), CARRIAGES.STATE.eq(WAITING))
        .execute();
  }

  /** Deletes what ended before the moment; how many there were. */
  int forget(Instant before) {
    return sql.deleteFrom(CARRIAGES)
        .where(CARRIAGES.STATE.ne(WAITING), CARRIAGES.ENDED_AT.lt(before))
        .execute();
  }
}
