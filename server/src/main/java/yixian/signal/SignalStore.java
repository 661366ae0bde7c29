package yixian.signal;

import static yixian.signal.db.Tables.SIGNALS;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.ObjectMapper;
import yixian.kernel.Problem;
import yixian.kernel.ReportSource;
import yixian.kernel.Scope;
import yixian.kernel.SignalSource;
import yixian.signal.db.tables.records.SignalsRecord;

@Component
class SignalStore {

  private static final int MOST = 500;

  private final DSLContext sql;
  private final ObjectMapper json;

  SignalStore(DSLContext sql, ObjectMapper json) {
    this.sql = sql;
    this.json = json;
  }

  /** Those within the scope, open ones first, the latest first. */
  List<Signal> list(Scope scope) {
    return sql.selectFrom(SIGNALS)
        .where(within(scope))
        .orderBy(SIGNALS.SETTLED_AT.isNotNull(), SIGNALS.RAISED_AT.desc(), SIGNALS.ID.desc())
        .limit(MOST)
        .fetch(this::signal);
  }

  List<Signal> ofPerson(UUID person) {
    return sql.selectFrom(SIGNALS)
        .where(SIGNALS.PERSON.eq(person))
        .orderBy(SIGNALS.RAISED_AT.desc(), SIGNALS.ID.desc())
        .fetch(this::signal);
  }

  /** Those of these placements, the first raised first. */
  List<Signal> ofPlacements(Collection<UUID> placements, Instant from, Instant end) {
    return sql.selectFrom(SIGNALS)
        .where(SIGNALS.PLACEMENT.eq(any(placements)))
        .and(SIGNALS.RAISED_AT.ge(from))
        .and(SIGNALS.RAISED_AT.lt(end))
        .orderBy(SIGNALS.RAISED_AT, SIGNALS.ID)
        .fetch(this::signal);
  }

  /** These of them that the scope reaches. */
  List<Signal> find(Scope scope, Collection<UUID> ids) {
    return sql.selectFrom(SIGNALS)
        .where(SIGNALS.ID.eq(any(ids)), within(scope))
        .fetch(this::signal);
  }

  Optional<Signal> find(Scope scope, UUID id) {
    return sql.selectFrom(SIGNALS)
        .where(SIGNALS.ID.eq(id), within(scope))
        .fetchOptional(this::signal);
  }

  /** Whether one of the kind is open, or was raised since. */
  boolean recently(UUID placement, SignalSource.Kind kind, Instant since) {
    return sql.fetchExists(
        SIGNALS,
        SIGNALS.PLACEMENT.eq(placement),
        SIGNALS.KIND.eq(kind.name()),
        SIGNALS.SETTLED_AT.isNull().or(SIGNALS.RAISED_AT.ge(since)));
  }

  /** Keeps it; false where the same fact was told before. */
  boolean add(Signal signal) {
    Signal.About about = signal.about();
    return sql.insertInto(SIGNALS)
            .set(SIGNALS.ID, signal.id())
            .set(SIGNALS.PLACEMENT, about.placement())
            .set(SIGNALS.PERSON, about.person())
            .set(SIGNALS.HOME_UNIT, about.homeUnit())
            .set(SIGNALS.HOST_UNIT, about.hostUnit())
            .set(SIGNALS.GRID, about.grid())
            .set(SIGNALS.KIND, signal.kind().name())
            .set(SIGNALS.FACT, signal.fact())
            .set(SIGNALS.SENTENCE, signal.sentence())
            .set(SIGNALS.SOURCES, json.writeValueAsString(signal.sources()))
            .set(SIGNALS.RAISED_AT, signal.raisedAt())
            .set(SIGNALS.RAISED_BY, signal.raisedBy())
            .set(SIGNALS.ANSWER_BY, signal.answerBy())
            .set(SIGNALS.VERSION, signal.version())
            .onConflictDoNothing()
            .execute()
        == 1;
  }

  /** Writes what was answered and decided, if it is still as seen. */
  void save(Signal signal, int seen) {
    Signal.Answer answer = signal.answer();
    Signal.Settlement settlement = signal.settlement();
    int written =
        sql.update(SIGNALS)
            .set(SIGNALS.ANSWER, answer == null ? null : answer.text())
            .set(SIGNALS.ANSWERED_AT, answer == null ? null : answer.at())
            .set(SIGNALS.OUTCOME, settlement == null ? null : settlement.outcome().name())
            .set(SIGNALS.REASON, settlement == null ? null : settlement.reason())
            .set(SIGNALS.SETTLED_BY, settlement == null ? null : settlement.by())
            .set(SIGNALS.SETTLED_AT, settlement == null ? null : settlement.at())
            .set(SIGNALS.VERSION, seen + 1)
            .where(SIGNALS.ID.eq(signal.id()), SIGNALS.VERSION.eq(seen))
            .execute();
    if (written == 0) {
      throw Problem.conflict("这条苗头已在别处办过，请刷新后再办", null, null);
    }
  }

  private Signal signal(SignalsRecord row) {
    return new Signal(
        row.getId(),
        new Signal.About(
            row.getPlacement(),
            row.getPerson(),
            row.getHomeUnit(),
            row.getHostUnit(),
            row.getGrid()),
        SignalSource.Kind.valueOf(row.getKind()),
        row.getFact(),
        row.getSentence(),
        List.of(json.readValue(row.getSources(), ReportSource.Source[].class)),
        row.getRaisedAt(),
        row.getRaisedBy(),
        row.getAnswerBy(),
        row.getAnswer() == null ? null : new Signal.Answer(row.getAnswer(), row.getAnsweredAt()),
        settlement(row),
        row.getVersion());
  }

  private static Signal.@Nullable Settlement settlement(SignalsRecord row) {
    return row.getOutcome() == null
        ? null
        : new Signal.Settlement(
            Outcome.valueOf(row.getOutcome()),
            row.getReason(),
            row.getSettledBy(),
            row.getSettledAt());
  }

  /** The scope as a predicate; row security says the same a second time. */
  private static Condition within(Scope scope) {
    if (scope.everything()) {
      return DSL.trueCondition();
    }
    List<Condition> any = new ArrayList<>();
    if (!scope.units().isEmpty()) {
      any.add(SIGNALS.HOME_UNIT.eq(any(scope.units())));
      any.add(SIGNALS.HOST_UNIT.eq(any(scope.units())));
    }
    if (!scope.grids().isEmpty()) {
      any.add(SIGNALS.GRID.eq(any(scope.grids())));
    }
    if (scope.person() != null) {
      any.add(SIGNALS.PERSON.eq(scope.person()));
    }
    return any.isEmpty() ? DSL.falseCondition() : DSL.or(any);
  }

  private static org.jooq.QuantifiedSelect<org.jooq.Record1<UUID>> any(Collection<UUID> ids) {
    return DSL.any(ids.toArray(UUID[]::new));
  }
}
