package yixian.files;

import static yixian.files.db.Tables.ATTACHMENTS;
import static yixian.files.db.Tables.TICKETS;
import static yixian.files.db.Tables.UPLOADS;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import yixian.files.db.tables.records.UploadsRecord;

@Component
class FileStore {

  private final DSLContext sql;

  FileStore(DSLContext sql) {
    this.sql = sql;
  }

  /** A row with where its content lies and who brought it. */
  record Row(
      Stored stored,
      byte[] content,
      byte @Nullable [] thumbnail,
      @Nullable UUID addedBy,
      @Nullable UUID ticket) {}

  void add(Row row, Instant at) {
    Stored stored = row.stored();
    sql.insertInto(UPLOADS)
        .set(UPLOADS.ID, stored.id())
        .set(UPLOADS.CONTENT, row.content())
        .set(UPLOADS.THUMBNAIL, row.thumbnail())
        .set(UPLOADS.NAME, stored.name())
        .set(UPLOADS.MEDIA_TYPE, stored.mediaType())
        .set(UPLOADS.BYTES, stored.bytes())
        .set(UPLOADS.WIDTH, stored.width())
        .set(UPLOADS.HEIGHT, stored.height())
        .set(UPLOADS.ADDED_AT, at)
        .set(UPLOADS.ADDED_BY, row.addedBy())
        .set(UPLOADS.TICKET, row.ticket())
        .execute();
  }

  Optional<Row> find(UUID id) {
    return sql.selectFrom(UPLOADS).where(UPLOADS.ID.eq(id)).fetchOptional(FileStore::row);
  }

  List<Stored> findAll(Collection<UUID> ids) {
    return sql.selectFrom(UPLOADS)
        .where(UPLOADS.ID.eq(DSL.any(ids.toArray(UUID[]::new))))
        .fetch(row -> row(row).stored());
  }

  private static Row row(UploadsRecord row) {
    Stored stored =
        new Stored(
            row.getId(),
            row.getName(),
            row.getMediaType(),
            row.getBytes(),
            row.getWidth(),
            row.getHeight(),
            row.getThumbnail() != null);
    return new Row(stored, row.getContent(), row.getThumbnail(), row.getAddedBy(), row.getTicket());
  }

  /** A record to which a file belongs. */
  record Attachment(String kind, UUID record) {}

  List<Attachment> attachments(UUID file) {
    return sql.selectFrom(ATTACHMENTS)
        .where(ATTACHMENTS.FILE.eq(file))
        .orderBy(ATTACHMENTS.AT)
        .fetch(row -> new Attachment(row.getKind(), row.getRecord()));
  }

  void attach(UUID file, String kind, UUID record, Instant at) {
    sql.insertInto(ATTACHMENTS)
        .set(ATTACHMENTS.FILE, file)
        .set(ATTACHMENTS.KIND, kind)
        .set(ATTACHMENTS.RECORD, record)
        .set(ATTACHMENTS.AT, at)
        .onConflictDoNothing()
        .execute();
  }

  void release(String kind, Collection<UUID> records) {
    sql.deleteFrom(ATTACHMENTS)
        .where(ATTACHMENTS.KIND.eq(kind))
        .and(ATTACHMENTS.RECORD.eq(DSL.any(records.toArray(UUID[]::new))))
        .execute();
  }

  int ticketsSince(byte[] address, Instant since) {
    return sql.fetchCount(TICKETS, TICKETS.ADDRESS.eq(address).and(TICKETS.ISSUED_AT.gt(since)));
  }

  void addTicket(UUID id, byte[] token, byte[] address, Instant at, Instant until, int most) {
    sql.insertInto(TICKETS)
        .set(TICKETS.ID, id)
        .set(TICKETS.TOKEN_HASH, token)
        .set(TICKETS.ADDRESS, address)
        .set(TICKETS.ISSUED_AT, at)
        .set(TICKETS.EXPIRES_AT, until)
        .set(TICKETS.MOST, most)
        .execute();
  }

  boolean ticketIsGood(byte[] token, Instant now) {
    return sql.fetchExists(
        TICKETS,
        TICKETS
            .TOKEN_HASH
            .eq(token)
            .and(TICKETS.EXPIRES_AT.gt(now))
            .and(TICKETS.USED.lt(TICKETS.MOST)));
  }

  /** Uses the ticket once more, if it still holds. */
  Optional<UUID> useTicket(byte[] token, Instant now) {
    return sql.update(TICKETS)
        .set(TICKETS.USED, TICKETS.USED.plus(1))
        .where(
            TICKETS.TOKEN_HASH.eq(token), TICKETS.EXPIRES_AT.gt(now), TICKETS.USED.lt(TICKETS.MOST))
        .returningResult(TICKETS.ID)
        .fetchOptional(TICKETS.ID);
  }

  /** Takes out files that were never attached to a record; how many. */
  int forgetUnattached(Instant addedBefore) {
    return sql.deleteFrom(UPLOADS)
        .where(
            UPLOADS.ADDED_AT.lt(addedBefore),
            DSL.notExists(sql.selectOne().from(ATTACHMENTS).where(ATTACHMENTS.FILE.eq(UPLOADS.ID))))
        .execute();
  }

  int forgetTickets(Instant expiredBefore) {
    return sql.deleteFrom(TICKETS)
        .where(
            TICKETS.EXPIRES_AT.lt(expiredBefore),
            DSL.notExists(sql.selectOne().from(UPLOADS).where(UPLOADS.TICKET.eq(TICKETS.ID))))
        .execute();
  }

  boolean knows(byte[] content) {
    return sql.fetchExists(UPLOADS, UPLOADS.CONTENT.eq(content).or(UPLOADS.THUMBNAIL.eq(content)));
  }
}
