package yixian.tasklist.clearing;

import static yixian.tasklist.db.Sequences.PROBLEM_NUMBERS;
import static yixian.tasklist.db.Tables.OBJECTS;
import static yixian.tasklist.db.Tables.PROBLEMS;
import static yixian.tasklist.db.Tables.PROBLEM_STEPS;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import yixian.kernel.Days;
import yixian.kernel.Page;
import yixian.kernel.Problem;
import yixian.kernel.Scope;
import yixian.tasklist.db.tables.records.ProblemStepsRecord;
import yixian.tasklist.db.tables.records.ProblemsRecord;

@Component
class ProblemStore {

  private final DSLContext sql;

  ProblemStore(DSLContext sql) {
    this.sql = sql;
  }

  /** The next numbers, so many. */
  List<Long> numbers(int count) {
    return sql.nextvals(PROBLEM_NUMBERS, count).stream().map(Number::longValue).toList();
  }

  void add(List<ProblemsRecord> problems) {
    sql.batchInsert(problems).execute();
  }

  Optional<ProblemsRecord> find(Scope scope, UUID id) {
    return sql.selectFrom(PROBLEMS).where(PROBLEMS.ID.eq(id), within(scope)).fetchOptional();
  }

  List<ProblemsRecord> find(Scope scope, Collection<UUID> ids) {
    return sql.selectFrom(PROBLEMS)
        .where(PROBLEMS.ID.eq(DSL.any(ids.toArray(UUID[]::new))), within(scope))
        .fetch();
  }

  /** Writes them, if each is still as seen. */
  void save(List<ProblemsRecord> problems) {
    var updates =
        problems.stream()
            .map(
                problem -> {
                  int seen = problem.getVersion();
                  problem.setVersion(seen + 1);
                  return sql.update(PROBLEMS)
                      .set(problem)
                      .where(PROBLEMS.ID.eq(problem.getId()), PROBLEMS.VERSION.eq(seen));
                })
            .toList();
    int[] written = sql.batch(updates).execute();
    for (int at = 0; at < written.length; at++) {
      if (written[at] == 0) {
        throw late(problems.get(at).getId());
      }
    }
  }

  Problem late(UUID id) {
    ProblemsRecord winner = sql.fetchSingle(PROBLEMS, PROBLEMS.ID.eq(id));
    return Problem.conflict(
        "问题 " + winner.getCode() + " 已在别处办过，请刷新后再办", winner.getChangedBy(), winner.getChangedAt());
  }

  void addSteps(List<ProblemStepsRecord> steps) {
    sql.batchInsert(steps).execute();
  }

  List<ProblemStepsRecord> steps(UUID problem) {
    return sql.selectFrom(PROBLEM_STEPS)
        .where(PROBLEM_STEPS.PROBLEM.eq(problem))
        .orderBy(PROBLEM_STEPS.POSITION)
        .fetch();
  }

  Page<ProblemsRecord> list(Scope scope, ProblemQuery query, Instant now) {
    Condition wanted = within(scope).and(wanted(query, now));
    List<ProblemsRecord> rows = stretch(wanted, query.cursor(), query.limit() + 1);
    int total =
        sql.fetchCount(
            sql.selectOne()
                .from(PROBLEMS)
                .join(OBJECTS)
                .on(OBJECTS.ID.eq(PROBLEMS.OBJECT))
                .where(wanted)
                .limit(Page.COUNT_CAP + 1));
    boolean more = rows.size() > query.limit();
    List<ProblemsRecord> shown = more ? rows.subList(0, query.limit()) : rows;
    return Page.of(shown, more ? shown.getLast().getId().toString() : null, total);
  }

  /**
   * What these may put right, and what another than the account has put right and these may check;
   * the most urgent first.
   */
  Page<ProblemsRecord> waiting(Scope fix, Scope check, @Nullable UUID account, int most) {
    Condition wanted =
        DSL.or(
            PROBLEMS
                .STATE
                .eq(State.FOUND.name())
                .and(ClearingStore.within(fix, PROBLEMS.UNIT, PROBLEMS.UNIT)),
            PROBLEMS
                .STATE
                .eq(State.FIXED.name())
                .and(ClearingStore.within(check, PROBLEMS.OWNER, PROBLEMS.OWNER))
                .and(PROBLEMS.FIXER.isDistinctFrom(account)));
    List<ProblemsRecord> rows =
        sql.selectFrom(PROBLEMS)
            .where(open(), wanted)
            .orderBy(PROBLEMS.DUE, PROBLEMS.ID)
            .limit(most)
            .fetch();
    int total =
        rows.size() < most
            ? rows.size()
            : sql.fetchCount(
                sql.selectOne().from(PROBLEMS).where(open(), wanted).limit(Page.COUNT_CAP + 1));
    return Page.of(rows, null, total);
  }

  /** In the very words of the index. */
  private static Condition open() {
    return PROBLEMS.STATE.in(DSL.inline(State.FOUND.name()), DSL.inline(State.FIXED.name()));
  }

  /** Rows without their count, for an export. */
  List<ProblemsRecord> rows(Scope scope, ProblemQuery query, Instant now) {
    return stretch(within(scope).and(wanted(query, now)), query.cursor(), query.limit());
  }

  private List<ProblemsRecord> stretch(Condition wanted, @Nullable UUID after, int most) {
    Condition from =
        after == null
            ? DSL.noCondition()
            : DSL.row(PROBLEMS.FOUND_AT, PROBLEMS.ID)
                .lt(
                    DSL.select(PROBLEMS.FOUND_AT, PROBLEMS.ID)
                        .from(PROBLEMS)
                        .where(PROBLEMS.ID.eq(after)));
    return sql.select(PROBLEMS.fields())
        .from(PROBLEMS)
        .join(OBJECTS)
        .on(OBJECTS.ID.eq(PROBLEMS.OBJECT))
        .where(wanted, from)
        .orderBy(PROBLEMS.FOUND_AT.desc(), PROBLEMS.ID.desc())
        .limit(most)
        .fetchInto(PROBLEMS);
  }

  private static Condition wanted(ProblemQuery query, Instant now) {
    Condition wanted = PROBLEMS.CLEARING.eq(query.clearing());
    if (query.figure() != null) {
      wanted = wanted.and(ClearingStore.counts(query.figure(), Days.of(now)));
    }
    if (query.team() != null) {
      wanted = wanted.and(OBJECTS.TEAM.eq(query.team()));
    }
    if (query.month() != null) {
      var at = query.figure() == Figure.CLEARED ? PROBLEMS.CLEARED_AT : PROBLEMS.FOUND_AT;
      wanted = wanted.and(at.ge(query.from())).and(at.lt(query.until()));
    }
    return wanted;
  }

  static Condition within(Scope scope) {
    return ClearingStore.within(scope, PROBLEMS.OWNER, PROBLEMS.UNIT);
  }
}
