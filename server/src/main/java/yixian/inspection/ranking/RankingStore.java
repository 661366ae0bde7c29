package yixian.inspection.ranking;

import static yixian.inspection.db.Tables.PLACES;
import static yixian.inspection.db.Tables.RANKINGS;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;
import yixian.inspection.db.tables.records.PlacesRecord;
import yixian.inspection.db.tables.records.RankingsRecord;
import yixian.kernel.Problem;
import yixian.kernel.Scope;

@Component
class RankingStore {

  private static final int MOST = 60;

  private final DSLContext sql;

  RankingStore(DSLContext sql) {
    this.sql = sql;
  }

  void add(RankingsRecord ranking, List<PlacesRecord> places) {
    sql.insertInto(RANKINGS).set(ranking).execute();
    sql.batchInsert(places).execute();
  }

  /** Of the owner's own, whatever its state. */
  Optional<RankingsRecord> find(Scope scope, UUID id) {
    return sql.selectFrom(RANKINGS).where(RANKINGS.ID.eq(id), within(scope)).fetchOptional();
  }

  /** One that everybody sees today. */
  Optional<RankingsRecord> published(UUID id, LocalDate today) {
    return sql.selectFrom(RANKINGS).where(RANKINGS.ID.eq(id), shown(today)).fetchOptional();
  }

  List<RankingsRecord> published(LocalDate today) {
    return sql.selectFrom(RANKINGS)
        .where(shown(today))
        .orderBy(RANKINGS.MONTH.desc(), RANKINGS.PUBLISHED.desc(), RANKINGS.ID.desc())
        .limit(MOST)
        .fetch();
  }

  /** Those drawn from a campaign. */
  List<RankingsRecord> of(Scope scope, UUID campaign) {
    return sql.selectFrom(RANKINGS)
        .where(DSL.condition("{0} = any ({1})", DSL.val(campaign), RANKINGS.CAMPAIGNS))
        .and(within(scope))
        .orderBy(RANKINGS.CHANGED_AT.desc())
        .limit(MOST)
        .fetch();
  }

  List<PlacesRecord> places(UUID ranking) {
    return sql.selectFrom(PLACES)
        .where(PLACES.RANKING.eq(ranking))
        .orderBy(PLACES.POSITION)
        .fetch();
  }

  /** Writes it, if it is still as seen. */
  void save(RankingsRecord ranking, int seen) {
    ranking.setVersion(seen + 1);
    int written =
        sql.update(RANKINGS)
            .set(ranking)
            .where(RANKINGS.ID.eq(ranking.getId()), RANKINGS.VERSION.eq(seen))
            .execute();
    if (written == 0) {
      RankingsRecord winner = sql.fetchSingle(RANKINGS, RANKINGS.ID.eq(ranking.getId()));
      throw Problem.conflict("榜单已在别处办过，请刷新后再办", winner.getChangedBy(), winner.getChangedAt());
    }
  }

  /** Writes an appeal or its answer; false where somebody was faster. */
  boolean save(PlacesRecord place, boolean answered) {
    Condition still =
        answered ? PLACES.APPEAL.isNotNull().and(PLACES.GRANTED.isNull()) : PLACES.APPEAL.isNull();
    return sql.update(PLACES)
            .set(place)
            .where(PLACES.RANKING.eq(place.getRanking()))
            .and(PLACES.POSITION.eq(place.getPosition()))
            .and(still)
            .execute()
        == 1;
  }

  private static Condition shown(LocalDate today) {
    return RANKINGS
        .STATE
        .eq(RankingState.SIGNED.name())
        .and(RANKINGS.PUBLISHED.le(today))
        .and(RANKINGS.EXPIRES.gt(today));
  }

  private static Condition within(Scope scope) {
    return scope.everything()
        ? DSL.trueCondition()
        : RANKINGS.OWNER.eq(DSL.any(scope.units().toArray(UUID[]::new)));
  }
}
