package yixian.issue.lookback;

import static yixian.issue.db.Sequences.LOOKBACK_NUMBERS;
import static yixian.issue.db.Tables.ISSUES;
import static yixian.issue.db.Tables.LOOKBACKS;
import static yixian.issue.db.Tables.LOOKBACK_FRAME;
import static yixian.issue.db.Tables.LOOKBACK_SAMPLES;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import yixian.issue.Channel;
import yixian.issue.State;
import yixian.issue.db.tables.records.LookbackFrameRecord;
import yixian.issue.db.tables.records.LookbacksRecord;
import yixian.kernel.Days;
import yixian.kernel.Problem;
import yixian.kernel.Scope;

@Component
class RoundStore {
  private static final int MOST = 200;

  private final DSLContext sql;

  RoundStore(DSLContext sql) {
    this.sql = sql;
  }

  /** A closed issue that may be drawn, and the code of the round in which it was drawn before. */
  record Candidate(
      UUID issue,
      @Nullable UUID unit,
      @Nullable UUID grid,
      @Nullable UUID category,
      Instant closedAt,
      @Nullable String before) {}

  long number() {
    return sql.nextval(LOOKBACK_NUMBERS).longValue();
  }

  void add(LookbacksRecord round) {
    sql.insertInto(LOOKBACKS).set(round).execute();
  }

  Optional<LookbacksRecord> find(Scope scope, UUID id) {
    return sql.selectFrom(LOOKBACKS).where(LOOKBACKS.ID.eq(id), within(scope)).fetchOptional();
  }

  List<LookbacksRecord> list(Scope scope) {
    return sql.selectFrom(LOOKBACKS)
        .where(within(scope))
        .orderBy(LOOKBACKS.MADE_AT.desc(), LOOKBACKS.ID.desc())
        .limit(MOST)
        .fetch();
  }

  /** Writes it, if it is still as seen. */
  void save(LookbacksRecord round, int seen) {
    round.setVersion(seen + 1);
    int written =
        sql.update(LOOKBACKS)
            .set(round)
            .where(LOOKBACKS.ID.eq(round.getId()), LOOKBACKS.VERSION.eq(seen))
            .execute();
    if (written == 0) {
      LookbacksRecord winner = sql.fetchSingle(LOOKBACKS, LOOKBACKS.ID.eq(round.getId()));
      throw late(winner);
    }
  }

  static Problem late(LookbacksRecord winner) {
    return Problem.conflict(
        "回头看 " + winner.getCode() + " 已在别处办过，请刷新后再办", winner.getChangedBy(), winner.getChangedAt());
  }

  /** The closed issues of a round, as far as the scope of the road reaches, by id. */
  List<Candidate> candidates(LookbacksRecord round, @Nullable Collection<UUID> categories) {
    Map<UUID, String> before = before();
    return sql.select(ISSUES.ID, ISSUES.UNIT, ISSUES.GRID, ISSUES.CATEGORY, ISSUES.CLOSED_AT)
        .from(ISSUES)
        .where(wanted(round, categories))
        .orderBy(ISSUES.ID)
        .fetch(
            row ->
                new Candidate(
                    row.value1(),
                    row.value2(),
                    row.value3(),
                    row.value4(),
                    row.value5(),
                    before.get(row.value1())));
  }

  /**
   * Those that were drawn, as they are now; one that was re-opened meanwhile keeps its last end.
   */
  List<Candidate> drawn(Collection<UUID> issues) {
    return sql.select(
            ISSUES.ID,
            ISSUES.UNIT,
            ISSUES.GRID,
            ISSUES.CATEGORY,
            DSL.coalesce(ISSUES.CLOSED_AT, ISSUES.CHANGED_AT))
        .from(ISSUES)
        .where(ISSUES.ID.eq(DSL.any(issues.toArray(UUID[]::new))))
        .fetch(
            row ->
                new Candidate(
                    row.value1(), row.value2(), row.value3(), row.value4(), row.value5(), null));
  }

  int count(LookbacksRecord round, @Nullable Collection<UUID> categories) {
    return sql.fetchCount(ISSUES, wanted(round, categories));
  }

  private Map<UUID, String> before() {
    Map<UUID, String> before = new HashMap<>();
    sql.select(LOOKBACK_SAMPLES.ISSUE, LOOKBACKS.CODE)
        .from(LOOKBACK_SAMPLES)
        .join(LOOKBACKS)
        .on(LOOKBACKS.ID.eq(LOOKBACK_SAMPLES.LOOKBACK))
        .orderBy(LOOKBACKS.MADE_AT)
        .forEach(row -> before.put(row.value1(), row.value2()));
    return before;
  }

  private static Condition wanted(LookbacksRecord round, @Nullable Collection<UUID> categories) {
    Condition wanted =
        ISSUES
            .STATE
            .eq(State.CLOSED.name())
            .and(ISSUES.PARENT.isNull())
            .and(ISSUES.CHANNEL.ne(Channel.PAST.name()))
            .and(ISSUES.CLOSED_AT.ge(Days.start(round.getClosedFrom())))
            .and(ISSUES.CLOSED_AT.lt(Days.start(round.getClosedUntil().plusDays(1))));
    if (categories != null) {
      wanted = wanted.and(ISSUES.CATEGORY.eq(DSL.any(categories.toArray(UUID[]::new))));
    }
    return round.getTown() == null ? wanted : wanted.and(ISSUES.TOWN.eq(round.getTown()));
  }

  void addFrame(List<LookbackFrameRecord> frame) {
    sql.batchInsert(frame).execute();
  }

  int frame(UUID round) {
    return sql.fetchCount(LOOKBACK_FRAME, LOOKBACK_FRAME.LOOKBACK.eq(round));
  }

  /** Which issues the codes stand for. */
  Map<String, UUID> issues(UUID round, Collection<String> codes) {
    return sql.selectFrom(LOOKBACK_FRAME)
        .where(LOOKBACK_FRAME.LOOKBACK.eq(round))
        .and(LOOKBACK_FRAME.CODE.eq(DSL.any(codes.toArray(String[]::new))))
        .fetchMap(LOOKBACK_FRAME.CODE, LOOKBACK_FRAME.ISSUE);
  }

  private static Condition within(Scope scope) {
    if (scope.everything()) {
      return DSL.trueCondition();
    }
    UUID[] units = scope.units().toArray(UUID[]::new);
    return LOOKBACKS
        .OWNER
        .eq(DSL.any(units))
        .or(
            DSL.exists(
                DSL.selectOne()
                    .from(LOOKBACK_SAMPLES)
                    .where(LOOKBACK_SAMPLES.LOOKBACK.eq(LOOKBACKS.ID))
                    .and(LOOKBACK_SAMPLES.UNIT.eq(DSL.any(units)))));
  }
}
