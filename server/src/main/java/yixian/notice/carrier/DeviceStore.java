package yixian.notice.carrier;

import static yixian.notice.db.Tables.CARRIED;
import static yixian.notice.db.Tables.DEVICES;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import yixian.notice.db.tables.records.DevicesRecord;

@Component
class DeviceStore {

  private final DSLContext sql;

  DeviceStore(DSLContext sql) {
    this.sql = sql;
  }

  /** A device and whose it is, for dealing out words. */
  record Owned(UUID id, UUID account, @Nullable UUID person, UUID session, boolean onlyEmergency) {}

  /** A device to be kept; the address is sealed for its id. */
  record Fresh(
      UUID id, UUID account, @Nullable UUID person, byte[] mark, byte[] address, Device device) {}

  /** Keeps a device, or what is new of one that the account has under the same mark already. */
  Device keep(Fresh fresh) {
    Device device = fresh.device();
    return sql.insertInto(DEVICES)
        .set(DEVICES.ID, fresh.id())
        .set(DEVICES.ACCOUNT, fresh.account())
        .set(DEVICES.PERSON, fresh.person())
        .set(DEVICES.SESSION, device.session())
        .set(DEVICES.CARRIER, device.carrier())
        .set(DEVICES.NAME, device.name())
        .set(DEVICES.MARK, fresh.mark())
        .set(DEVICES.ADDRESS, fresh.address())
        .set(DEVICES.ONLY_EMERGENCY, device.onlyEmergency())
        .set(DEVICES.MADE_AT, device.madeAt())
        .set(DEVICES.SEEN_AT, device.seenAt())
        .set(DEVICES.EXPIRES_AT, device.expiresAt())
        .onConflict(DEVICES.ACCOUNT, DEVICES.MARK)
        .doUpdate()
        .set(DEVICES.PERSON, fresh.person())
        .set(DEVICES.SESSION, device.session())
        .set(DEVICES.NAME, device.name())
        .set(DEVICES.ONLY_EMERGENCY, device.onlyEmergency())
        .set(DEVICES.SEEN_AT, device.seenAt())
        .set(DEVICES.EXPIRES_AT, device.expiresAt())
        .returning()
        .fetchSingle(DeviceStore::device);
  }

  boolean has(UUID account, byte[] mark) {
    return sql.fetchExists(DEVICES, DEVICES.ACCOUNT.eq(account), DEVICES.MARK.eq(mark));
  }

  List<Device> list(UUID account, Instant now) {
    return sql.selectFrom(DEVICES)
        .where(DEVICES.ACCOUNT.eq(account), DEVICES.EXPIRES_AT.gt(now))
        .orderBy(DEVICES.SEEN_AT.desc(), DEVICES.ID)
        .fetch(DeviceStore::device);
  }

  Optional<Device> change(UUID account, UUID id, boolean onlyEmergency) {
    return sql.update(DEVICES)
        .set(DEVICES.ONLY_EMERGENCY, onlyEmergency)
        .where(DEVICES.ID.eq(id), DEVICES.ACCOUNT.eq(account))
        .returning()
        .fetchOptional(DeviceStore::device);
  }

  Optional<Device> remove(UUID account, UUID id) {
    return sql.deleteFrom(DEVICES)
        .where(DEVICES.ID.eq(id), DEVICES.ACCOUNT.eq(account))
        .returning()
        .fetchOptional(DeviceStore::device);
  }

  List<Kind> kinds() {
    return sql.select(CARRIED.KIND, CARRIED.RING)
        .from(CARRIED)
        .orderBy(
            CARRIED.RING.sortAsc(Ring.EMERGENCY.name(), Ring.CALL.name(), Ring.URGE.name()),
            CARRIED.TEMPLATE)
        .fetch(row -> new Kind(row.value1(), Ring.valueOf(row.value2())));
  }

  /**
   * The devices of the accounts and people. One that several accounts switched on, one after the
   * other, rings for the last of them.
   */
  List<Owned> of(Collection<UUID> accounts, Collection<UUID> people, Instant now) {
    var newer = DEVICES.as("newer");
    return sql.selectFrom(DEVICES)
        .where(
            DEVICES
                .ACCOUNT
                .eq(DSL.any(accounts.toArray(UUID[]::new)))
                .or(DEVICES.PERSON.eq(DSL.any(people.toArray(UUID[]::new)))),
            DEVICES.EXPIRES_AT.gt(now),
            DSL.notExists(
                DSL.selectOne()
                    .from(newer)
                    .where(newer.MARK.eq(DEVICES.MARK), newer.SEEN_AT.gt(DEVICES.SEEN_AT))))
        .fetch(DeviceStore::owned);
  }

  /** All devices there are, to see which have had their day. */
  List<Owned> all() {
    return sql.selectFrom(DEVICES).fetch(DeviceStore::owned);
  }

  int remove(Collection<UUID> ids) {
    return sql.deleteFrom(DEVICES)
        .where(DEVICES.ID.eq(DSL.any(ids.toArray(UUID[]::new))))
        .execute();
  }

  int expire(Instant now) {
    return sql.deleteFrom(DEVICES).where(DEVICES.EXPIRES_AT.le(now)).execute();
  }

  private static Owned owned(DevicesRecord row) {
    return new Owned(
        row.getId(), row.getAccount(), row.getPerson(), row.getSession(), row.getOnlyEmergency());
  }

  private static Device device(DevicesRecord row) {
    return new Device(
        row.getId(),
        row.getSession(),
        row.getCarrier(),
        row.getName(),
        row.getOnlyEmergency(),
        row.getMadeAt(),
        row.getSeenAt(),
        row.getExpiresAt(),
        row.getRungAt());
  }
}
