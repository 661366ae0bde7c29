package yixian.selection.brief;

import static yixian.selection.db.Tables.BRIEFS;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import tools.jackson.databind.ObjectMapper;
import yixian.kernel.Actor;
import yixian.kernel.Problem;
import yixian.selection.db.tables.records.BriefsRecord;

@Component
class BriefStore {

  private final DSLContext sql;
  private final ObjectMapper json;

  BriefStore(DSLContext sql, ObjectMapper json) {
    this.sql = sql;
    this.json = json;
  }

  Optional<Briefs.Kept> find(UUID batch) {
    return sql.selectFrom(BRIEFS)
        .where(BRIEFS.BATCH.eq(batch))
        .fetchOptional(
            row -> new Briefs.Kept(json.readValue(row.getAsked(), Brief.class), row.getVersion()));
  }

  /** Puts the brief in the place of the one seen, or says that somebody was faster. */
  void put(UUID batch, Briefs.Kept kept, Actor by, Instant at) {
    BriefsRecord row = new BriefsRecord();
    row.setBatch(batch);
    row.setAsked(json.writeValueAsString(kept.brief()));
    row.setVersion(kept.version());
    row.setChangedBy(by.name());
    row.setChangedAt(at);
    int written =
        kept.version() == 1
            ? sql.insertInto(BRIEFS).set(row).onConflictDoNothing().execute()
            : sql.update(BRIEFS)
                .set(row)
                .where(BRIEFS.BATCH.eq(batch), BRIEFS.VERSION.eq(kept.version() - 1))
                .execute();
    if (written == 0) {
      throw sql.selectFrom(BRIEFS)
          .where(BRIEFS.BATCH.eq(batch))
          .fetchOptional(
              now ->
                  Problem.conflict(
                      "匹配要求已被 " + now.getChangedBy() + " 修改，请刷新后再改",
                      now.getChangedBy(),
                      now.getChangedAt()))
          .orElseGet(() -> Problem.notFound("匹配要求"));
    }
  }
}
