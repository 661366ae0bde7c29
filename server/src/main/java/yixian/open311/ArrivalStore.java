package yixian.open311;

import static yixian.open311.db.Tables.ARRIVALS;
import static yixian.open311.db.Tables.TOKENS;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

@Component
class ArrivalStore {

  private final DSLContext sql;

  ArrivalStore(DSLContext sql) {
    this.sql = sql;
  }

  void add(Arrival arrival) {
    sql.insertInto(ARRIVALS)
        .set(ARRIVALS.ISSUE, arrival.issue())
        .set(ARRIVALS.CODE, arrival.code())
        .set(ARRIVALS.KEY, arrival.key())
        .set(ARRIVALS.ACCOUNT, arrival.account())
        .set(ARRIVALS.MEDIA, arrival.media().toArray(String[]::new))
        .set(ARRIVALS.AT, arrival.at())
        .execute();
  }

  /** Keeps who brought a report that has no number yet. */
  void await(Awaited awaited) {
    sql.insertInto(TOKENS)
        .set(TOKENS.TOKEN, awaited.token())
        .set(TOKENS.KEY, awaited.key())
        .set(TOKENS.ACCOUNT, awaited.account())
        .set(TOKENS.MEDIA, awaited.media().toArray(String[]::new))
        .set(TOKENS.AT, awaited.at())
        .execute();
  }

  Optional<Awaited> awaited(UUID token) {
    return sql.selectFrom(TOKENS)
        .where(TOKENS.TOKEN.eq(token))
        .fetchOptional(
            row ->
                new Awaited(
                    row.getToken(),
                    row.getKey(),
                    row.getAccount(),
                    List.of(row.getMedia()),
                    row.getAt()));
  }

  /** The issues of those of the numbers that this key brought. */
  List<UUID> numbered(UUID key, Collection<String> codes) {
    return sql.select(ARRIVALS.ISSUE)
        .from(ARRIVALS)
        .where(ARRIVALS.KEY.eq(key), ARRIVALS.CODE.eq(DSL.any(codes.toArray(String[]::new))))
        .fetch(ARRIVALS.ISSUE);
  }

  /** Those of the issues that this key brought. */
  Map<UUID, Arrival> broughtBy(UUID key, Collection<UUID> issues) {
    return sql.selectFrom(ARRIVALS)
        .where(ARRIVALS.KEY.eq(key), ARRIVALS.ISSUE.eq(DSL.any(issues.toArray(UUID[]::new))))
        .fetchMap(
            ARRIVALS.ISSUE,
            row ->
                new Arrival(
                    row.getIssue(),
                    row.getCode(),
                    row.getKey(),
                    row.getAccount(),
                    List.of(row.getMedia()),
                    row.getAt()));
  }
}
