package yixian.assessment.round;

import static yixian.assessment.db.Tables.ROUNDS;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import yixian.assessment.db.tables.records.RoundsRecord;
import yixian.assessment.plan.Cadence;
import yixian.kernel.Problem;

@Component
class RoundStore {

  private static final int MOST = 500;

  private final DSLContext sql;

  RoundStore(DSLContext sql) {
    this.sql = sql;
  }

  /** All rounds, the latest first. */
  List<Round> list() {
    return sql.selectFrom(ROUNDS)
        .orderBy(ROUNDS.FROM_DAY.desc(), ROUNDS.ID.desc())
        .limit(MOST)
        .fetch(RoundStore::round);
  }

  Optional<Round> find(UUID id) {
    return sql.selectFrom(ROUNDS).where(ROUNDS.ID.eq(id)).fetchOptional(RoundStore::round);
  }

  boolean drawn(UUID batch, Cadence cadence, LocalDate from) {
    return sql.fetchExists(
        ROUNDS,
        ROUNDS.BATCH.eq(batch),
        ROUNDS.CADENCE.eq(cadence.name()),
        ROUNDS.FROM_DAY.eq(from));
  }

  /** Those still rated though their term has passed, of which nobody was told yet. */
  List<Round> ratingOver(Instant now) {
    return sql.selectFrom(ROUNDS)
        .where(
            ROUNDS.STATE.eq(RoundState.RATING.name()),
            ROUNDS.RATE_UNTIL.lt(now),
            ROUNDS.RATING_OVER_AT.isNull())
        .orderBy(ROUNDS.RATE_UNTIL, ROUNDS.ID)
        .fetch(RoundStore::round);
  }

  void toldRatingOver(UUID id, Instant at) {
    sql.update(ROUNDS).set(ROUNDS.RATING_OVER_AT, at).where(ROUNDS.ID.eq(id)).execute();
  }

  void add(Round round) {
    sql.executeInsert(row(round));
  }

  void save(Round round, int seen) {
    int written =
        sql.update(ROUNDS)
            .set(row(round))
            .where(ROUNDS.ID.eq(round.id()), ROUNDS.VERSION.eq(seen))
            .execute();
    if (written == 0) {
      RoundsRecord now = sql.fetchSingle(ROUNDS, ROUNDS.ID.eq(round.id()));
      throw Problem.conflict("考核期已有变动，请刷新后再办", now.getChangedBy(), now.getChangedAt());
    }
  }

  private static RoundsRecord row(Round round) {
    RoundsRecord row = new RoundsRecord();
    row.setId(round.id());
    row.setPlan(round.plan());
    row.setBatch(round.batch());
    row.setCadence(round.cadence().name());
    row.setFromDay(round.from());
    row.setToDay(round.to());
    row.setDrawnAt(round.drawnAt());
    row.setRateUntil(round.rateUntil());
    row.setState(round.state().name());
    row.setToldAt(round.toldAt());
    row.setSeal(round.seal());
    row.setLockedAt(round.lockedAt());
    row.setVersion(round.version());
    row.setChangedBy(round.changedBy());
    row.setChangedAt(round.changedAt());
    return row;
  }

  private static Round round(RoundsRecord row) {
    return new Round(
        row.getId(),
        row.getPlan(),
        row.getBatch(),
        Cadence.valueOf(row.getCadence()),
        row.getFromDay(),
        row.getToDay(),
        row.getDrawnAt(),
        row.getRateUntil(),
        RoundState.valueOf(row.getState()),
        row.getToldAt(),
        row.getSeal(),
        row.getLockedAt(),
        row.getVersion(),
        row.getChangedBy(),
        row.getChangedAt());
  }
}
