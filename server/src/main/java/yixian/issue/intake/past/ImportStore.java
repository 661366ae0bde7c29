package yixian.issue.intake.past;

import static yixian.issue.db.Tables.PAST_IMPORTS;
import static yixian.issue.db.Tables.PAST_MAPPINGS;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import tools.jackson.databind.ObjectMapper;
import yixian.issue.db.tables.records.PastImportsRecord;
import yixian.kernel.Ids;

/** The imports that were, and the mappings that people keep for the next file. */
@Component
class ImportStore {

  private static final int MOST_LISTED = 200;

  private final DSLContext sql;
  private final ObjectMapper json;

  ImportStore(DSLContext sql, ObjectMapper json) {
    this.sql = sql;
    this.json = json;
  }

  /** Begins an import whose counts are told at its end; its cases refer to it. */
  void add(PastImport each) {
    sql.insertInto(PAST_IMPORTS)
        .set(PAST_IMPORTS.ID, each.id())
        .set(PAST_IMPORTS.SOURCE, each.source())
        .set(PAST_IMPORTS.FILE_NAME, each.fileName())
        .set(PAST_IMPORTS.FILE_HASH, each.fileHash())
        .set(PAST_IMPORTS.ROWS, each.rows())
        .set(PAST_IMPORTS.TAKEN, each.taken())
        .set(PAST_IMPORTS.KNOWN, each.known())
        .set(PAST_IMPORTS.BAD, each.bad())
        .set(PAST_IMPORTS.FIRST_AT, each.first())
        .set(PAST_IMPORTS.LAST_AT, each.last())
        .set(PAST_IMPORTS.AT, each.at())
        .set(PAST_IMPORTS.BY_NAME, each.by())
        .execute();
  }

  List<PastImport> list() {
    return sql.selectFrom(PAST_IMPORTS)
        .orderBy(PAST_IMPORTS.AT.desc(), PAST_IMPORTS.ID.desc())
        .limit(MOST_LISTED)
        .fetch(ImportStore::read);
  }

  /** The import, kept from others until the end of the transaction. */
  Optional<PastImport> lock(UUID id) {
    return sql.selectFrom(PAST_IMPORTS)
        .where(PAST_IMPORTS.ID.eq(id))
        .forUpdate()
        .fetchOptional(ImportStore::read);
  }

  /** The same file, where it was taken in before and not taken back. */
  Optional<PastImport> same(String hash) {
    return sql.selectFrom(PAST_IMPORTS)
        .where(PAST_IMPORTS.FILE_HASH.eq(hash), PAST_IMPORTS.REVOKED_AT.isNull())
        .orderBy(PAST_IMPORTS.AT.desc())
        .limit(1)
        .fetchOptional(ImportStore::read);
  }

  void revoke(UUID id, PastImport.Revoked revoked) {
    sql.update(PAST_IMPORTS)
        .set(PAST_IMPORTS.REVOKED_AT, revoked.at())
        .set(PAST_IMPORTS.REVOKED_BY, revoked.by())
        .set(PAST_IMPORTS.REVOKED_WHY, revoked.why())
        .where(PAST_IMPORTS.ID.eq(id))
        .execute();
  }

  private static PastImport read(PastImportsRecord row) {
    return new PastImport(
        row.getId(),
        row.getSource(),
        row.getFileName(),
        row.getFileHash(),
        row.getRows(),
        row.getTaken(),
        row.getKnown(),
        row.getBad(),
        row.getFirstAt(),
        row.getLastAt(),
        row.getAt(),
        row.getByName(),
        row.getRevokedAt() == null
            ? null
            : new PastImport.Revoked(row.getRevokedAt(), row.getRevokedBy(), row.getRevokedWhy()));
  }

  List<KeptMapping> mappings() {
    return sql.selectFrom(PAST_MAPPINGS)
        .orderBy(PAST_MAPPINGS.NAME)
        .fetch(
            row ->
                new KeptMapping(
                    row.getName(),
                    json.readValue(row.getContent(), Mapping.class),
                    row.getAt(),
                    row.getByName()));
  }

  /** Keeps a mapping; one of the same name makes way. */
  void keep(KeptMapping each) {
    String content = json.writeValueAsString(each.mapping());
    sql.insertInto(PAST_MAPPINGS)
        .set(PAST_MAPPINGS.ID, Ids.next())
        .set(PAST_MAPPINGS.NAME, each.name())
        .set(PAST_MAPPINGS.CONTENT, content)
        .set(PAST_MAPPINGS.AT, each.at())
        .set(PAST_MAPPINGS.BY_NAME, each.by())
        .onConflict(PAST_MAPPINGS.NAME)
        .doUpdate()
        .set(PAST_MAPPINGS.CONTENT, content)
        .set(PAST_MAPPINGS.AT, each.at())
        .set(PAST_MAPPINGS.BY_NAME, each.by())
        .execute();
  }
}
