package yixian.open311;

import static yixian.open311.db.Tables.KEYS;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import yixian.open311.db.tables.records.KeysRecord;

@Component
class KeyStore {

  private final DSLContext sql;

  KeyStore(DSLContext sql) {
    this.sql = sql;
  }

  void add(ApiKey key, byte[] hash) {
    sql.insertInto(KEYS)
        .set(KEYS.ID, key.id())
        .set(KEYS.KEY_HASH, hash)
        .set(KEYS.JURISDICTION, key.jurisdiction())
        .set(KEYS.PURPOSE, key.purpose())
        .set(KEYS.OWNER, key.owner())
        .set(KEYS.EXPIRES_ON, key.expiresOn())
        .set(KEYS.MADE_AT, key.madeAt())
        .set(KEYS.MADE_BY, key.madeBy())
        .execute();
  }

  void revoke(UUID id, Instant at, String by) {
    sql.update(KEYS)
        .set(KEYS.REVOKED_AT, at)
        .set(KEYS.REVOKED_BY, by)
        .where(KEYS.ID.eq(id), KEYS.REVOKED_AT.isNull())
        .execute();
  }

  List<ApiKey> list() {
    return sql.selectFrom(KEYS).orderBy(KEYS.MADE_AT.desc(), KEYS.ID.desc()).fetch(KeyStore::key);
  }

  Optional<ApiKey> find(UUID id) {
    return sql.selectFrom(KEYS).where(KEYS.ID.eq(id)).fetchOptional(KeyStore::key);
  }

  Optional<ApiKey> findByHash(byte[] hash) {
    return sql.selectFrom(KEYS).where(KEYS.KEY_HASH.eq(hash)).fetchOptional(KeyStore::key);
  }

  private static ApiKey key(KeysRecord row) {
    return new ApiKey(
        row.getId(),
        row.getJurisdiction(),
        row.getPurpose(),
        row.getOwner(),
        row.getExpiresOn(),
        row.getMadeAt(),
        row.getMadeBy(),
        row.getRevokedAt(),
        row.getRevokedBy());
  }
}
