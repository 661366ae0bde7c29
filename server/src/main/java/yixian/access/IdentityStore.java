package yixian.access;

import static yixian.access.db.Tables.EXTERNAL_IDENTITIES;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

@Component
class IdentityStore {

  private final DSLContext sql;

  IdentityStore(DSLContext sql) {
    this.sql = sql;
  }

  Optional<UUID> account(String issuer, String subject) {
    return sql.select(EXTERNAL_IDENTITIES.ACCOUNT)
        .from(EXTERNAL_IDENTITIES)
        .where(EXTERNAL_IDENTITIES.ISSUER.eq(issuer), EXTERNAL_IDENTITIES.SUBJECT.eq(subject))
        .fetchOptional(EXTERNAL_IDENTITIES.ACCOUNT);
  }

  /** The links of an account, the oldest first. */
  List<Link> of(UUID account) {
    return sql.selectFrom(EXTERNAL_IDENTITIES)
        .where(EXTERNAL_IDENTITIES.ACCOUNT.eq(account))
        .orderBy(EXTERNAL_IDENTITIES.CREATED_AT, EXTERNAL_IDENTITIES.SUBJECT)
        .fetch(row -> new Link(row.getIssuer(), row.getSubject(), row.getCreatedAt()));
  }

  /** An identity of another house that is linked here. */
  record Link(String issuer, String subject, Instant createdAt) {}

  /** Links; false where the identity is linked already. */
  boolean link(String issuer, String subject, UUID account, Instant now) {
    return sql.insertInto(EXTERNAL_IDENTITIES)
            .set(EXTERNAL_IDENTITIES.ISSUER, issuer)
            .set(EXTERNAL_IDENTITIES.SUBJECT, subject)
            .set(EXTERNAL_IDENTITIES.ACCOUNT, account)
            .set(EXTERNAL_IDENTITIES.CREATED_AT, now)
            .onConflictDoNothing()
            .execute()
        == 1;
  }

  int unlink(String issuer, UUID account) {
    return sql.deleteFrom(EXTERNAL_IDENTITIES)
        .where(EXTERNAL_IDENTITIES.ISSUER.eq(issuer), EXTERNAL_IDENTITIES.ACCOUNT.eq(account))
        .execute();
  }
}
