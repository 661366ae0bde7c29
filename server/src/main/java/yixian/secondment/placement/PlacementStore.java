package yixian.secondment.placement;

import static yixian.secondment.db.Tables.MENTORS;
import static yixian.secondment.db.Tables.PLACEMENTS;
import static yixian.secondment.db.Tables.PROMOTIONS;
import static yixian.secondment.db.Tables.STEPS;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.QuantifiedSelect;
import org.jooq.Record1;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;
import yixian.kernel.Problem;
import yixian.kernel.Scope;
import yixian.secondment.db.tables.records.MentorsRecord;
import yixian.secondment.db.tables.records.PlacementsRecord;
import yixian.secondment.db.tables.records.PromotionsRecord;
import yixian.secondment.db.tables.records.StepsRecord;

@Component
class PlacementStore {

  private static final Condition TAKES = PLACEMENTS.STATE.notIn("WITHDRAWN", "RECALLED");

  private static final Condition STARTED = PLACEMENTS.STATE.in("SERVING", "RECALLED", "RETURNED");

  private final DSLContext sql;

  PlacementStore(DSLContext sql) {
    this.sql = sql;
  }

  Optional<PlacementsRecord> find(Scope scope, UUID id) {
    return sql.selectFrom(PLACEMENTS).where(PLACEMENTS.ID.eq(id), within(scope)).fetchOptional();
  }

  /** These of them that the scope reaches. */
  List<Posting> find(Scope scope, Collection<UUID> ids) {
    return sql.selectFrom(PLACEMENTS)
        .where(PLACEMENTS.ID.eq(DSL.any(ids.toArray(UUID[]::new))), STARTED, within(scope))
        .fetch(PlacementStore::posting);
  }

  /** The placements of a batch within the scope. */
  List<PlacementsRecord> ofBatch(UUID batch, Scope scope) {
    return sql.selectFrom(PLACEMENTS)
        .where(PLACEMENTS.BATCH.eq(batch), within(scope))
        .orderBy(PLACEMENTS.POST, PLACEMENTS.ID)
        .fetch();
  }

  /** The placements of a person, the latest first. */
  List<PlacementsRecord> ofPerson(UUID person) {
    return sql.selectFrom(PLACEMENTS)
        .where(PLACEMENTS.PERSON.eq(person), PLACEMENTS.STATE.ne("WITHDRAWN"))
        .orderBy(PLACEMENTS.FROM_DAY.desc(), PLACEMENTS.ID.desc())
        .fetch();
  }

  /** Those who have started and serve on one of these days, the latest first. */
  List<Posting> served(Scope scope, LocalDate first, LocalDate end) {
    return sql.selectFrom(PLACEMENTS)
        .where(STARTED, within(scope))
        .and(first.equals(LocalDate.MIN) ? DSL.noCondition() : PLACEMENTS.UNTIL_DAY.gt(first))
        .and(end.equals(LocalDate.MAX) ? DSL.noCondition() : PLACEMENTS.FROM_DAY.lt(end))
        .orderBy(PLACEMENTS.FROM_DAY.desc(), PLACEMENTS.ID.desc())
        .fetch(PlacementStore::posting);
  }

  /** Those of a batch who have come back. */
  List<Posting> returned(UUID batch) {
    return sql.selectFrom(PLACEMENTS)
        .where(PLACEMENTS.BATCH.eq(batch), PLACEMENTS.STATE.eq("RETURNED"))
        .orderBy(PLACEMENTS.ID)
        .fetch(PlacementStore::posting);
  }

  /** Those who have started and are guided by this person. */
  List<Posting> guidedBy(UUID mentor) {
    return sql.selectFrom(PLACEMENTS)
        .where(STARTED)
        .and(
            PLACEMENTS.ID.in(
                DSL.select(MENTORS.PLACEMENT).from(MENTORS).where(MENTORS.PERSON.eq(mentor))))
        .orderBy(PLACEMENTS.FROM_DAY.desc(), PLACEMENTS.ID.desc())
        .fetch(PlacementStore::posting);
  }

  static boolean started(PlacementsRecord row) {
    return !Set.of("PLANNED", "APPROVED", "FILED", "WITHDRAWN").contains(row.getState());
  }

  static Posting posting(PlacementsRecord row) {
    return new Posting(
        row.getId(),
        row.getBatch(),
        row.getPost(),
        row.getPerson(),
        row.getHomeUnit(),
        row.getHostUnit(),
        row.getGrid(),
        row.getFromDay(),
        row.getUntilDay(),
        PlacementState.valueOf(row.getState()));
  }

  int taken(UUID post) {
    return sql.fetchCount(PLACEMENTS, PLACEMENTS.POST.eq(post), TAKES);
  }

  /** Another placement of the person that is planned or serves during these days. */
  Optional<PlacementsRecord> during(UUID person, LocalDate from, LocalDate until) {
    return sql.selectFrom(PLACEMENTS)
        .where(
            PLACEMENTS.PERSON.eq(person),
            PLACEMENTS.STATE.ne("WITHDRAWN"),
            PLACEMENTS.FROM_DAY.lt(until),
            PLACEMENTS.UNTIL_DAY.gt(from))
        .limit(1)
        .fetchOptional();
  }

  void add(PlacementsRecord placement, StepsRecord step) {
    sql.insertInto(PLACEMENTS).set(placement).execute();
    sql.insertInto(STEPS).set(step).execute();
  }

  /** Writes what a deed changed if the placement is still as seen, else says who was faster. */
  void save(PlacementsRecord placement, int seen, StepsRecord step) {
    int written =
        sql.update(PLACEMENTS)
            .set(placement)
            .where(PLACEMENTS.ID.eq(placement.getId()), PLACEMENTS.VERSION.eq(seen))
            .execute();
    if (written == 0) {
      throw find(Scope.EVERYTHING, placement.getId())
          .map(row -> lost(row.getChangedBy(), row.getChangedAt()))
          .orElseGet(() -> Problem.notFound("选派记录"));
    }
    sql.insertInto(STEPS).set(step).execute();
  }

  static Problem lost(String winner, Instant at) {
    return Problem.conflict("选派记录已被 " + winner + " 先行办理，请刷新后再办", winner, at);
  }

  /** The number of the next step. */
  int nextStep(UUID placement) {
    Integer last =
        sql.select(DSL.max(STEPS.SEQ))
            .from(STEPS)
            .where(STEPS.PLACEMENT.eq(placement))
            .fetchOne(0, Integer.class);
    return last == null ? 1 : last + 1;
  }

  List<StepsRecord> steps(UUID placement) {
    return sql.selectFrom(STEPS).where(STEPS.PLACEMENT.eq(placement)).orderBy(STEPS.SEQ).fetch();
  }

  List<MentorsRecord> mentors(UUID placement) {
    return sql.selectFrom(MENTORS).where(MENTORS.PLACEMENT.eq(placement)).fetch();
  }

  /** The mentors of these placements. */
  List<MentorsRecord> mentors(Collection<UUID> placements) {
    return sql.selectFrom(MENTORS)
        .where(MENTORS.PLACEMENT.eq(DSL.any(placements.toArray(UUID[]::new))))
        .fetch();
  }

  /** The mentors of a batch. */
  List<MentorsRecord> mentorsOf(UUID batch) {
    return sql.select(MENTORS.fields())
        .from(MENTORS)
        .join(PLACEMENTS)
        .on(PLACEMENTS.ID.eq(MENTORS.PLACEMENT))
        .where(PLACEMENTS.BATCH.eq(batch))
        .orderBy(MENTORS.PLACEMENT, MENTORS.KIND)
        .fetchInto(MENTORS);
  }

  /** How many mentors each placement of a batch has. */
  Map<UUID, Integer> mentorCounts(UUID batch) {
    return sql.select(MENTORS.PLACEMENT, DSL.count())
        .from(MENTORS)
        .join(PLACEMENTS)
        .on(PLACEMENTS.ID.eq(MENTORS.PLACEMENT))
        .where(PLACEMENTS.BATCH.eq(batch))
        .groupBy(MENTORS.PLACEMENT)
        .fetchMap(MENTORS.PLACEMENT, DSL.count());
  }

  void replaceMentors(UUID placement, Map<MentorKind, UUID> mentors) {
    sql.deleteFrom(MENTORS).where(MENTORS.PLACEMENT.eq(placement)).execute();
    if (!mentors.isEmpty()) {
      var insert = sql.insertInto(MENTORS, MENTORS.PLACEMENT, MENTORS.KIND, MENTORS.PERSON);
      for (Map.Entry<MentorKind, UUID> mentor : mentors.entrySet()) {
        insert = insert.values(placement, mentor.getKey().name(), mentor.getValue());
      }
      insert.execute();
    }
  }

  List<Promotion> promotions(UUID placement) {
    return sql.selectFrom(PROMOTIONS)
        .where(PROMOTIONS.PLACEMENT.eq(placement))
        .orderBy(PROMOTIONS.DAY, PROMOTIONS.ID)
        .fetch(PlacementStore::promotion);
  }

  void addPromotion(UUID placement, Promotion promotion) {
    sql.insertInto(PROMOTIONS)
        .set(PROMOTIONS.ID, promotion.id())
        .set(PROMOTIONS.PLACEMENT, placement)
        .set(PROMOTIONS.DAY, promotion.day())
        .set(PROMOTIONS.BEFORE, promotion.before())
        .set(PROMOTIONS.AFTER, promotion.after())
        .set(PROMOTIONS.DOCUMENT, promotion.document())
        .set(PROMOTIONS.BY_NAME, promotion.by())
        .execute();
  }

  private static Promotion promotion(PromotionsRecord row) {
    return new Promotion(
        row.getId(),
        row.getDay(),
        row.getBefore(),
        row.getAfter(),
        row.getDocument(),
        row.getByName());
  }

  /** The scope as a predicate; row security says the same a second time. */
  private static Condition within(Scope scope) {
    if (scope.everything()) {
      return DSL.trueCondition();
    }
    List<Condition> any = new ArrayList<>();
    if (!scope.units().isEmpty()) {
      any.add(PLACEMENTS.HOME_UNIT.eq(any(scope.units())));
      any.add(PLACEMENTS.HOST_UNIT.eq(any(scope.units())));
    }
    if (!scope.grids().isEmpty()) {
      any.add(PLACEMENTS.GRID.eq(any(scope.grids())));
    }
    if (scope.person() != null) {
      any.add(PLACEMENTS.PERSON.eq(scope.person()));
    }
    return any.isEmpty() ? DSL.falseCondition() : DSL.or(any);
  }

  private static QuantifiedSelect<Record1<UUID>> any(Collection<UUID> ids) {
    return DSL.any(ids.toArray(UUID[]::new));
  }
}
