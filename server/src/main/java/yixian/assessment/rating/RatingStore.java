package yixian.assessment.rating;

import static yixian.assessment.db.Tables.PLAN_LINES;
import static yixian.assessment.db.Tables.RATINGS;
import static yixian.assessment.db.Tables.ROUNDS;
import static yixian.assessment.db.Tables.SHEETS;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;
import yixian.assessment.db.tables.records.RatingsRecord;
import yixian.assessment.plan.LineKind;
import yixian.assessment.plan.Panel;
import yixian.assessment.round.RoundState;

@Component
class RatingStore {

  private final DSLContext sql;

  RatingStore(DSLContext sql) {
    this.sql = sql;
  }

  /** Every word of a round, in an order that never changes. */
  List<Rating> ofRound(UUID round) {
    return sql
        .select(RATINGS.fields())
        .from(RATINGS)
        .join(SHEETS)
        .on(SHEETS.ID.eq(RATINGS.SHEET))
        .where(SHEETS.ROUND.eq(round))
        .orderBy(RATINGS.ID)
        .fetchInto(RatingsRecord.class)
        .stream()
        .map(RatingStore::rating)
        .toList();
  }

  /**
   * Of these placements, the sheets under rating whose plan asks the host and which it has not
   * rated.
   */
  Map<UUID, List<UUID>> withoutHost(Collection<UUID> placements) {
    return sql.select(SHEETS.PLACEMENT, SHEETS.ID)
        .from(SHEETS)
        .join(ROUNDS)
        .on(ROUNDS.ID.eq(SHEETS.ROUND))
        .where(
            SHEETS.PLACEMENT.eq(DSL.any(placements.toArray(UUID[]::new))),
            ROUNDS.STATE.eq(RoundState.RATING.name()),
            DSL.exists(
                DSL.selectOne()
                    .from(PLAN_LINES)
                    .where(
                        PLAN_LINES.PLAN.eq(ROUNDS.PLAN),
                        PLAN_LINES.CADENCE.eq(ROUNDS.CADENCE),
                        PLAN_LINES.KIND.eq(LineKind.PANEL.name()),
                        PLAN_LINES.CODE.eq(Panel.HOST.name()))),
            DSL.notExists(
                DSL.selectOne()
                    .from(RATINGS)
                    .where(RATINGS.SHEET.eq(SHEETS.ID), RATINGS.PANEL.eq(Panel.HOST.name()))))
        .orderBy(SHEETS.ID)
        .fetchGroups(SHEETS.PLACEMENT, SHEETS.ID);
  }

  /** Of which days each of these sheets is, as far as the transaction sees them. */
  Map<UUID, String> spans(Collection<UUID> sheets) {
    return sql.select(SHEETS.ID, ROUNDS.FROM_DAY, ROUNDS.TO_DAY)
        .from(SHEETS)
        .join(ROUNDS)
        .on(ROUNDS.ID.eq(SHEETS.ROUND))
        .where(SHEETS.ID.eq(DSL.any(sheets.toArray(UUID[]::new))))
        .fetchMap(row -> row.value1(), row -> row.value2() + " 至 " + row.value3());
  }

  /** What somebody has said, the latest first. */
  List<Rating> by(UUID rater) {
    return sql.selectFrom(RATINGS)
        .where(RATINGS.RATER.eq(rater))
        .orderBy(RATINGS.AT.desc(), RATINGS.ID.desc())
        .fetch(RatingStore::rating);
  }

  /** Whether the round of a sheet is still rated; it stays so until the deed is done. */
  boolean stillRated(UUID sheet) {
    return Boolean.TRUE.equals(
        sql.select(
                DSL.function(DSL.name("assessment", "still_rated"), Boolean.class, DSL.val(sheet)))
            .fetchSingle()
            .value1());
  }

  /** Keeps a word; one said before for the same panel gives way. */
  void put(Rating rating) {
    Short[] scores = rating.scores().stream().map(Integer::shortValue).toArray(Short[]::new);
    sql.insertInto(RATINGS)
        .set(RATINGS.ID, rating.id())
        .set(RATINGS.SHEET, rating.sheet())
        .set(RATINGS.PANEL, rating.panel().name())
        .set(RATINGS.RATER, rating.rater())
        .set(RATINGS.SCORES, scores)
        .set(RATINGS.REMARK, rating.remark())
        .set(RATINGS.AT, rating.at())
        .onConflict(RATINGS.SHEET, RATINGS.PANEL, RATINGS.RATER)
        .doUpdate()
        .set(RATINGS.SCORES, scores)
        .set(RATINGS.REMARK, rating.remark())
        .set(RATINGS.AT, rating.at())
        .execute();
  }

  private static Rating rating(RatingsRecord row) {
    return new Rating(
        row.getId(),
        row.getSheet(),
        Panel.valueOf(row.getPanel()),
        row.getRater(),
        Stream.of(row.getScores()).map(Short::intValue).toList(),
        row.getRemark(),
        row.getAt());
  }
}
