package yixian.petition.retention;

import static yixian.petition.db.Tables.PETITIONERS;
import static yixian.petition.db.Tables.PETITIONS;
import static yixian.petition.db.Tables.REPORTS;
import static yixian.petition.db.Tables.STEPS;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;
import yixian.petition.Matter;
import yixian.petition.State;
import yixian.petition.db.tables.Petitions;
import yixian.petition.db.tables.records.PetitionsRecord;

/** Clears petitions of persons and of words, and deletes reports unread. */
@Component
class ForgettingStore {

  private static final String GONE = "（保存期满，已清除）";
  private static final List<String> OVER =
      List.of(
          State.ANSWERED.name(),
          State.REVIEWED.name(),
          State.ENDED.name(),
          State.SETTLED.name(),
          State.DIVERTED.name(),
          State.REPEATED.name());
  private static final String BEFORE = "select set_config('yixian.reports_over', ?, true)";

  private final DSLContext sql;

  ForgettingStore(DSLContext sql) {
    this.sql = sql;
  }

  /**
   * Clears the oldest of those that nobody has touched since: a first one only when its repeats are
   * as old, a repeat only when its first one is; how many.
   */
  int clear(Instant before, Instant now, int most) {
    Petitions other = PETITIONS.as("other");
    List<PetitionsRecord> over =
        sql.selectFrom(PETITIONS)
            .where(
                PETITIONS.FORGOTTEN_AT.isNull(),
                PETITIONS.DUE.isNull(),
                PETITIONS.STATE.in(OVER),
                PETITIONS.CHANGED_AT.lt(before))
            .andNotExists(
                DSL.selectOne()
                    .from(other)
                    .where(
                        other.REPEAT_OF.eq(PETITIONS.ID).or(other.ID.eq(PETITIONS.REPEAT_OF)),
                        other.CHANGED_AT.ge(before).or(other.DUE.isNotNull())))
            .orderBy(PETITIONS.CHANGED_AT)
            .limit(most)
            .forUpdate()
            .skipLocked()
            .fetch();
    over.forEach(each -> clear(each, now));
    return over.size();
  }

  private void clear(PetitionsRecord petition, Instant now) {
    petition.setSummary(Matter.valueOf(petition.getMatter()).label() + GONE);
    petition.setRequest(GONE);
    petition.setPlace(null);
    petition.setOpinion(null);
    petition.setForgottenAt(now);
    petition.update();
    UUID id = petition.getId();
    sql.deleteFrom(PETITIONERS).where(PETITIONERS.PETITION.eq(id)).execute();
    sql.update(STEPS).setNull(STEPS.NOTE).where(STEPS.PETITION.eq(id)).execute();
  }

  /** Deletes, unread, the reports that were received before the moment and answered. */
  void deleteReports(Instant before) {
    sql.fetch(BEFORE, before.toString());
    sql.deleteFrom(REPORTS).execute();
  }
}
