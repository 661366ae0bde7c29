package yixian.petition;

import static yixian.petition.db.Sequences.NUMBERS;
import static yixian.petition.db.Tables.PETITIONERS;
import static yixian.petition.db.Tables.PETITIONS;
import static yixian.petition.db.Tables.STEPS;
import static yixian.petition.db.Tables.TERMS;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import yixian.kernel.Page;
import yixian.kernel.Problem;
import yixian.kernel.Scope;
import yixian.kernel.Secrets;
import yixian.petition.PetitionDraft.Petitioner;
import yixian.petition.db.tables.records.PetitionsRecord;
import yixian.petition.db.tables.records.StepsRecord;
import yixian.petition.db.tables.records.TermsRecord;

@Component
class PetitionStore {

  private static final int COLLECTIVE = 5;

  private final DSLContext sql;
  private final Secrets secrets;

  PetitionStore(DSLContext sql, Secrets secrets) {
    this.sql = sql;
    this.secrets = secrets;
  }

  long number() {
    return sql.nextval(NUMBERS).longValue();
  }

  void add(PetitionsRecord petition, List<Petitioner> petitioners) {
    sql.insertInto(PETITIONS).set(petition).execute();
    for (int position = 1; position <= petitioners.size(); position++) {
      Petitioner one = petitioners.get(position - 1);
      String name = String.valueOf(one.name()).strip();
      String contact = one.contact() == null ? "" : one.contact().strip();
      sql.insertInto(PETITIONERS)
          .set(PETITIONERS.PETITION, petition.getId())
          .set(PETITIONERS.POSITION, position)
          .set(PETITIONERS.NAME, secrets.seal(place("name", petition.getId(), position), name))
          .set(
              PETITIONERS.CONTACT,
              contact.isEmpty()
                  ? null
                  : secrets.seal(place("contact", petition.getId(), position), contact))
          .set(PETITIONERS.CALLED, digest(name))
          .set(PETITIONERS.SAME, contact.isEmpty() ? null : same(one))
          .execute();
    }
  }

  /** Who brought it, opened. */
  List<Petitioner> petitioners(UUID petition) {
    return sql.selectFrom(PETITIONERS)
        .where(PETITIONERS.PETITION.eq(petition))
        .orderBy(PETITIONERS.POSITION)
        .fetch(
            row ->
                new Petitioner(
                    secrets.open(place("name", petition, row.getPosition()), row.getName()),
                    row.getContact() == null
                        ? null
                        : secrets.open(
                            place("contact", petition, row.getPosition()), row.getContact())));
  }

  /** Earlier petitions within the scope by people of these names, firsts only, latest first. */
  List<PetitionsRecord> earlier(Scope scope, Collection<Petitioner> petitioners) {
    List<byte[]> names =
        petitioners.stream().map(each -> digest(String.valueOf(each.name()))).toList();
    return firsts(scope, PETITIONERS.CALLED.in(names));
  }

  /** Those of them on the matter by the same people: name and contact are the same. */
  List<PetitionsRecord> repeated(Scope scope, Collection<Petitioner> petitioners, Matter matter) {
    List<byte[]> people =
        petitioners.stream().filter(PetitionStore::reachable).map(this::same).toList();
    return firsts(scope, PETITIONERS.SAME.in(people)).stream()
        .filter(each -> each.getMatter().equals(matter.name()))
        .toList();
  }

  private List<PetitionsRecord> firsts(Scope scope, Condition by) {
    return sql.selectFrom(PETITIONS)
        .where(within(scope), PETITIONS.REPEAT_OF.isNull())
        .and(PETITIONS.ID.in(DSL.select(PETITIONERS.PETITION).from(PETITIONERS).where(by)))
        .orderBy(PETITIONS.REGISTERED_AT.desc(), PETITIONS.ID.desc())
        .limit(PetitionQuery.MOST)
        .fetch();
  }

  Optional<Dossier> find(Scope scope, UUID id) {
    return sql.selectFrom(PETITIONS)
        .where(PETITIONS.ID.eq(id), within(scope))
        .fetchOptional()
        .map(petition -> new Dossier(petition, terms(id), steps(id)));
  }

  List<PetitionsRecord> repeatsOf(UUID id) {
    return sql.selectFrom(PETITIONS)
        .where(PETITIONS.REPEAT_OF.eq(id))
        .orderBy(PETITIONS.REGISTERED_AT)
        .fetch();
  }

  /** Writes it, if it is still as seen. */
  void save(PetitionsRecord petition, int seen) {
    petition.setVersion(seen + 1);
    int written =
        sql.update(PETITIONS)
            .set(petition)
            .where(PETITIONS.ID.eq(petition.getId()), PETITIONS.VERSION.eq(seen))
            .execute();
    if (written == 0) {
      PetitionsRecord winner = sql.fetchSingle(PETITIONS, PETITIONS.ID.eq(petition.getId()));
      throw Problem.conflict("这件信访已在别处办过，请刷新后再办", winner.getChangedBy(), winner.getChangedAt());
    }
  }

  void begin(UUID petition, Stage stage, Instant from, Instant due) {
    sql.insertInto(TERMS)
        .set(TERMS.PETITION, petition)
        .set(TERMS.POSITION, 1 + sql.fetchCount(TERMS, TERMS.PETITION.eq(petition)))
        .set(TERMS.STAGE, stage.name())
        .set(TERMS.BEGAN_AT, from)
        .set(TERMS.DUE, due)
        .execute();
  }

  void end(UUID petition, Collection<Stage> stages, Instant at) {
    sql.update(TERMS)
        .set(TERMS.ENDED_AT, at)
        .where(TERMS.PETITION.eq(petition), TERMS.ENDED_AT.isNull())
        .and(TERMS.STAGE.in(stages.stream().map(Stage::name).toList()))
        .execute();
  }

  void extend(TermsRecord term, Instant due) {
    sql.update(TERMS)
        .set(TERMS.DUE, due)
        .where(TERMS.PETITION.eq(term.getPetition()), TERMS.POSITION.eq(term.getPosition()))
        .execute();
  }

  void add(StepsRecord step) {
    step.setPosition(1 + sql.fetchCount(STEPS, STEPS.PETITION.eq(step.getPetition())));
    sql.insertInto(STEPS).set(step).execute();
  }

  /** What is late and of which nobody was told; marked as told. */
  List<PetitionsRecord> late(Instant now, int most) {
    List<PetitionsRecord> late =
        sql.selectFrom(PETITIONS)
            .where(PETITIONS.DUE.lt(now), PETITIONS.TOLD.isFalse())
            .orderBy(PETITIONS.DUE)
            .limit(most)
            .fetch();
    sql.update(PETITIONS)
        .set(PETITIONS.TOLD, true)
        .where(PETITIONS.ID.in(late.stream().map(PetitionsRecord::getId).toList()))
        .execute();
    return late;
  }

  Page<PetitionsRecord> list(Scope scope, PetitionQuery query, Instant now) {
    Condition wanted = within(scope).and(wanted(query, now));
    List<PetitionsRecord> rows = stretch(wanted, query.cursor(), query.limit() + 1);
    int total =
        sql.fetchCount(sql.selectOne().from(PETITIONS).where(wanted).limit(Page.COUNT_CAP + 1));
    boolean more = rows.size() > query.limit();
    List<PetitionsRecord> shown = more ? rows.subList(0, query.limit()) : rows;
    return Page.of(shown, more ? shown.getLast().getId().toString() : null, total);
  }

  /** Rows without their count, for an export. */
  List<PetitionsRecord> rows(Scope scope, PetitionQuery query, Instant now) {
    return stretch(within(scope).and(wanted(query, now)), query.cursor(), query.limit());
  }

  private List<PetitionsRecord> stretch(Condition wanted, @Nullable UUID after, int most) {
    Condition from =
        after == null
            ? DSL.noCondition()
            : DSL.row(PETITIONS.REGISTERED_AT, PETITIONS.ID)
                .lt(
                    DSL.select(PETITIONS.REGISTERED_AT, PETITIONS.ID)
                        .from(PETITIONS)
                        .where(PETITIONS.ID.eq(after)));
    return sql.selectFrom(PETITIONS)
        .where(wanted, from)
        .orderBy(PETITIONS.REGISTERED_AT.desc(), PETITIONS.ID.desc())
        .limit(most)
        .fetch();
  }

  /** All figures of the petitions looked for, counted in one pass. */
  Map<Figure, Integer> figures(Scope scope, PetitionQuery query, Instant now) {
    List<Field<Integer>> counts = new ArrayList<>();
    for (Figure figure : Figure.values()) {
      counts.add(DSL.count().filterWhere(counts(figure, now)).as(figure.name()));
    }
    Record row =
        sql.select(counts).from(PETITIONS).where(within(scope), wanted(query, now)).fetchSingle();
    Map<Figure, Integer> figures = new EnumMap<>(Figure.class);
    for (Figure figure : Figure.values()) {
      figures.put(figure, row.get(figure.name(), Integer.class));
    }
    return figures;
  }

  private static Condition wanted(PetitionQuery query, Instant now) {
    Condition wanted = DSL.noCondition();
    if (query.from() != null) {
      wanted = wanted.and(PETITIONS.REGISTERED_AT.ge(query.from()));
      wanted = wanted.and(PETITIONS.REGISTERED_AT.lt(query.until()));
    }
    if (query.figure() != null) {
      wanted = wanted.and(counts(query.figure(), now));
    }
    if (query.state() != null) {
      wanted = wanted.and(PETITIONS.STATE.eq(query.state().name()));
    }
    if (query.text() != null) {
      wanted =
          wanted.and(
              PETITIONS.CODE.contains(query.text()).or(PETITIONS.SUMMARY.contains(query.text())));
    }
    return wanted;
  }

  /** What a figure counts. */
  private static Condition counts(Figure figure, Instant now) {
    Condition first = PETITIONS.REPEAT_OF.isNull();
    return switch (figure) {
      case RECEIVED -> first;
      case IN_SCOPE ->
          first.and(PETITIONS.STATE.notIn(State.REGISTERED.name(), State.DIVERTED.name()));
      case DIVERTED -> PETITIONS.STATE.eq(State.DIVERTED.name());
      case PENDING -> PETITIONS.STATE.eq(State.REGISTERED.name());
      case REPEATED -> PETITIONS.REPEAT_OF.isNotNull();
      case SUGGESTION -> first.and(PETITIONS.KIND.eq(Kind.SUGGESTION.name()));
      case APPEAL -> first.and(PETITIONS.KIND.eq(Kind.APPEAL.name()));
      case COLLECTIVE -> first.and(PETITIONS.PEOPLE.ge(COLLECTIVE));
      case ANSWERED -> PETITIONS.ANSWERED_AT.isNotNull();
      case IN_TIME -> PETITIONS.IN_TIME.isTrue();
      case LATE -> PETITIONS.IN_TIME.isFalse().or(PETITIONS.DUE.lt(now));
      case VISITED -> PETITIONS.SATISFACTION.isNotNull();
      case CONTENT -> PETITIONS.SATISFACTION.ge(Satisfaction.CONTENT);
      case CONFLICT -> PETITIONS.RESOLUTION.eq(Resolution.CONFLICT.name());
      case CLAIM -> PETITIONS.RESOLUTION.eq(Resolution.CLAIM.name());
    };
  }

  private List<TermsRecord> terms(UUID petition) {
    return sql.selectFrom(TERMS).where(TERMS.PETITION.eq(petition)).orderBy(TERMS.POSITION).fetch();
  }

  private List<StepsRecord> steps(UUID petition) {
    return sql.selectFrom(STEPS).where(STEPS.PETITION.eq(petition)).orderBy(STEPS.POSITION).fetch();
  }

  private byte[] same(Petitioner petitioner) {
    return digest(petitioner.name() + "\n" + petitioner.contact());
  }

  private byte[] digest(String text) {
    return secrets.digest("petition.petitioner", text.replaceAll("[ \\t\u3000-]", ""));
  }

  private static boolean reachable(Petitioner petitioner) {
    return petitioner.contact() != null && !petitioner.contact().isBlank();
  }

  private static String place(String what, UUID petition, int position) {
    return "petition." + what + ":" + petition + "/" + position;
  }

  /** The scope as a predicate; row security says the same a second time. */
  static Condition within(Scope scope) {
    if (scope.everything()) {
      return DSL.trueCondition();
    }
    List<Condition> any = new ArrayList<>();
    if (!scope.units().isEmpty()) {
      UUID[] units = scope.units().toArray(UUID[]::new);
      any.add(PETITIONS.OFFICE.eq(DSL.any(units)));
      any.add(PETITIONS.UNIT.eq(DSL.any(units)));
      any.add(PETITIONS.REVIEWER.eq(DSL.any(units)));
    }
    if (!scope.grids().isEmpty()) {
      any.add(PETITIONS.GRID.eq(DSL.any(scope.grids().toArray(UUID[]::new))));
    }
    return any.isEmpty() ? DSL.falseCondition() : DSL.or(any);
  }
}
