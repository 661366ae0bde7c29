package yixian.access;

import static yixian.access.db.Tables.PASSKEYS;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import yixian.access.db.tables.records.PasskeysRecord;

@Component
class PasskeyStore {

  private final DSLContext sql;

  PasskeyStore(DSLContext sql) {
    this.sql = sql;
  }

  int count(UUID account) {
    return sql.fetchCount(PASSKEYS, PASSKEYS.ACCOUNT.eq(account));
  }

  List<Passkey> of(UUID account) {
    return sql.selectFrom(PASSKEYS)
        .where(PASSKEYS.ACCOUNT.eq(account))
        .orderBy(PASSKEYS.CREATED_AT)
        .fetch(PasskeyStore::passkey);
  }

  Optional<Passkey> find(byte[] credentialId) {
    return sql.selectFrom(PASSKEYS)
        .where(PASSKEYS.CREDENTIAL_ID.eq(credentialId))
        .fetchOptional(PasskeyStore::passkey);
  }

  void add(Passkey passkey) {
    sql.insertInto(PASSKEYS)
        .set(PASSKEYS.ID, passkey.id())
        .set(PASSKEYS.ACCOUNT, passkey.account())
        .set(PASSKEYS.CREDENTIAL_ID, passkey.credentialId())
        .set(PASSKEYS.PUBLIC_KEY, passkey.publicKey())
        .set(PASSKEYS.SIGN_COUNT, passkey.signCount())
        .set(PASSKEYS.LABEL, passkey.label())
        .set(PASSKEYS.CREATED_AT, passkey.createdAt())
        .execute();
  }

  void used(byte[] credentialId, long signCount, Instant now) {
    sql.update(PASSKEYS)
        .set(PASSKEYS.SIGN_COUNT, signCount)
        .set(PASSKEYS.LAST_USED, now)
        .where(PASSKEYS.CREDENTIAL_ID.eq(credentialId))
        .execute();
  }

  boolean remove(UUID account, UUID id) {
    return sql.deleteFrom(PASSKEYS)
            .where(PASSKEYS.ID.eq(id), PASSKEYS.ACCOUNT.eq(account))
            .execute()
        == 1;
  }

  private static Passkey passkey(PasskeysRecord row) {
    return new Passkey(
        row.getId(),
        row.getAccount(),
        row.getCredentialId(),
        row.getPublicKey(),
        row.getSignCount(),
        row.getLabel(),
        row.getCreatedAt(),
        row.getLastUsed());
  }
}
