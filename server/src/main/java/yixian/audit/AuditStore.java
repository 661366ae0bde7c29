package yixian.audit;

import static yixian.audit.db.Tables.INBOX;
import static yixian.audit.db.Tables.RECORDS;

import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Query;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import yixian.audit.db.tables.records.InboxRecord;
import yixian.audit.db.tables.records.RecordsRecord;
import yixian.kernel.Page;

@Component
class AuditStore {

  /** Only one sealer at a time, whatever the number of servers. */
  private static final long SEALER_LOCK = 0x5945_4149L;

  private final DSLContext sql;
  private final ClosingSql closing;

  AuditStore(DSLContext sql, ClosingSql closing) {
    this.sql = sql;
    this.closing = closing;
  }

  /** Keeps what these entries are as the transaction ends. */
  void addAtEnd(List<AuditEntry> entries) {
    closing.atEnd(() -> entries.isEmpty() ? null : added(entries));
  }

  private Query added(List<AuditEntry> entries) {
    var insert =
        sql.insertInto(
            INBOX,
            INBOX.AT,
            INBOX.ACCOUNT,
            INBOX.ACTOR_NAME,
            INBOX.INSTEAD_OF,
            INBOX.ADDRESS,
            INBOX.ACTION,
            INBOX.SUBJECT_KIND,
            INBOX.SUBJECT,
            INBOX.DETAIL);
    for (AuditEntry e : entries) {
      insert =
          insert.values(
              e.at(),
              e.account(),
              e.actorName(),
              e.insteadOf(),
              e.address(),
              e.action(),
              e.subjectKind(),
              e.subject(),
              e.detail());
    }
    return insert;
  }

  /** Whether this transaction may seal; the lock falls with the transaction. */
  boolean lockSealer() {
    return Boolean.TRUE.equals(
        sql.select(DSL.field("pg_try_advisory_xact_lock({0})", Boolean.class, DSL.val(SEALER_LOCK)))
            .fetchSingle()
            .value1());
  }

  List<Waiting> waiting(int most) {
    return sql.selectFrom(INBOX)
        .orderBy(INBOX.ID)
        .limit(most)
        .fetch(row -> new Waiting(row.getId(), entry(row)));
  }

  Head head() {
    return sql.select(RECORDS.SEQ, RECORDS.HASH)
        .from(RECORDS)
        .orderBy(RECORDS.SEQ.desc())
        .limit(1)
        .fetchOptional(row -> new Head(row.value1(), row.value2()))
        .orElse(new Head(0, Chain.GENESIS));
  }

  void keep(List<Sealed> sealed) {
    var insert =
        sql.insertInto(
            RECORDS,
            RECORDS.SEQ,
            RECORDS.AT,
            RECORDS.ACCOUNT,
            RECORDS.ACTOR_NAME,
            RECORDS.INSTEAD_OF,
            RECORDS.ADDRESS,
            RECORDS.ACTION,
            RECORDS.SUBJECT_KIND,
            RECORDS.SUBJECT,
            RECORDS.DETAIL,
            RECORDS.HASH);
    for (Sealed s : sealed) {
      AuditEntry e = s.entry();
      insert =
          insert.values(
              s.seq(),
              e.at(),
              e.account(),
              e.actorName(),
              e.insteadOf(),
              e.address(),
              e.action(),
              e.subjectKind(),
              e.subject(),
              e.detail(),
              s.hash());
    }
    insert.execute();
  }

  void forget(List<Waiting> sealed) {
    sql.deleteFrom(INBOX).where(INBOX.ID.in(sealed.stream().map(Waiting::id).toList())).execute();
  }

  /** Sealed records of one deed on one subject, oldest first. */
  List<Sealed> sealed(String action, String subject) {
    return sql.selectFrom(RECORDS)
        .where(RECORDS.ACTION.eq(action), RECORDS.SUBJECT.eq(subject))
        .orderBy(RECORDS.SEQ)
        .fetch(row -> new Sealed(row.getSeq(), entry(row), row.getHash()));
  }

  /** The same deeds that still wait for the sealer. */
  List<AuditEntry> unsealed(String action, String subject) {
    return sql.selectFrom(INBOX)
        .where(INBOX.ACTION.eq(action), INBOX.SUBJECT.eq(subject))
        .orderBy(INBOX.ID)
        .fetch(AuditStore::entry);
  }

  /** The hash from which that of the numbered record follows. */
  byte[] hashBefore(long seq) {
    return sql.select(RECORDS.HASH)
        .from(RECORDS)
        .where(RECORDS.SEQ.eq(seq - 1))
        .fetchOptional(RECORDS.HASH)
        .orElse(Chain.GENESIS);
  }

  /** Newest first, before the given number. */
  Page<SealedEntry> search(AuditQuery query, @Nullable Long before, int limit) {
    Condition wanted = wanted(query);
    Condition stretch = before == null ? wanted : wanted.and(RECORDS.SEQ.lt(before));
    List<SealedEntry> rows =
        sql.selectFrom(RECORDS)
            .where(stretch)
            .orderBy(RECORDS.SEQ.desc())
            .limit(limit + 1)
            .fetch(
                row ->
                    new SealedEntry(
                        row.getSeq(), entry(row), HexFormat.of().formatHex(row.getHash())));
    int total =
        sql.fetchCount(sql.selectOne().from(RECORDS).where(wanted).limit(Page.COUNT_CAP + 1));
    boolean more = rows.size() > limit;
    List<SealedEntry> shown = more ? rows.subList(0, limit) : rows;
    return Page.of(shown, more ? String.valueOf(shown.getLast().seq()) : null, total);
  }

  private static Condition wanted(AuditQuery query) {
    Condition wanted =
        query.hidden().isEmpty() ? DSL.noCondition() : RECORDS.SUBJECT_KIND.notIn(query.hidden());
    if (query.from() != null) {
      wanted = wanted.and(RECORDS.AT.ge(query.from()));
    }
    if (query.to() != null) {
      wanted = wanted.and(RECORDS.AT.lt(query.to()));
    }
    Set<UUID> doers = query.doers();
    if (doers != null) {
      wanted = wanted.and(RECORDS.ACCOUNT.eq(DSL.any(doers.toArray(UUID[]::new))));
    }
    UUID account = query.account();
    if (account != null) {
      wanted = wanted.and(RECORDS.ACCOUNT.eq(account));
    }
    if (query.actor() != null) {
      wanted = wanted.and(RECORDS.ACTOR_NAME.contains(query.actor()));
    }
    if (query.action() != null) {
      wanted = wanted.and(RECORDS.ACTION.eq(query.action()));
    }
    if (query.subject() != null) {
      wanted = wanted.and(RECORDS.SUBJECT.eq(query.subject()));
    }
    return wanted;
  }

  private static AuditEntry entry(InboxRecord row) {
    return new AuditEntry(
        row.getAt(),
        row.getAccount(),
        row.getActorName(),
        row.getInsteadOf(),
        row.getAddress(),
        row.getAction(),
        row.getSubjectKind(),
        row.getSubject(),
        row.getDetail());
  }

  private static AuditEntry entry(RecordsRecord row) {
    return new AuditEntry(
        row.getAt(),
        row.getAccount(),
        row.getActorName(),
        row.getInsteadOf(),
        row.getAddress(),
        row.getAction(),
        row.getSubjectKind(),
        row.getSubject(),
        row.getDetail());
  }
}
