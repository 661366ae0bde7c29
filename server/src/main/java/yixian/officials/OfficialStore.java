package yixian.officials;

import static yixian.officials.db.Tables.FORMS;
import static yixian.officials.db.Tables.VERSIONS;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
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
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import yixian.kernel.Ids;
import yixian.kernel.Page;
import yixian.kernel.Problem;
import yixian.kernel.Scope;
import yixian.kernel.Secrets;
import yixian.officials.db.tables.records.FormsRecord;
import yixian.officials.db.tables.records.VersionsRecord;

@Component
class OfficialStore {

  private final DSLContext sql;
  private final Secrets secrets;

  OfficialStore(DSLContext sql, Secrets secrets) {
    this.sql = sql;
    this.secrets = secrets;
  }

  Optional<FormsRecord> find(Scope scope, UUID person) {
    return sql.selectFrom(FORMS).where(FORMS.PERSON.eq(person), within(scope)).fetchOptional();
  }

  /** By name, then person, after the given place; and how many there are. */
  Page<FormsRecord> list(Scope scope, OfficialQuery query, @Nullable Set<UUID> units) {
    Condition wanted = within(scope).and(wanted(query, units));
    OfficialQuery.Place after = query.after();
    Condition stretch =
        after == null
            ? wanted
            : wanted.and(DSL.row(FORMS.NAME, FORMS.PERSON).gt(after.name(), after.person()));
    List<FormsRecord> rows =
        sql.selectFrom(FORMS)
            .where(stretch)
            .orderBy(FORMS.NAME, FORMS.PERSON)
            .limit(query.limit() + 1)
            .fetch();
    int total = sql.fetchCount(sql.selectOne().from(FORMS).where(wanted).limit(Page.COUNT_CAP + 1));
    boolean more = rows.size() > query.limit();
    List<FormsRecord> shown = more ? rows.subList(0, query.limit()) : rows;
    String next =
        more
            ? new OfficialQuery.Place(shown.getLast().getName(), shown.getLast().getPerson())
                .cursor()
            : null;
    return Page.of(shown, next, total);
  }

  int count(Scope scope, OfficialQuery query, @Nullable Set<UUID> units) {
    return sql.fetchCount(FORMS, within(scope).and(wanted(query, units)));
  }

  /** Months of birth by person, of those who have a form with one. */
  Map<UUID, YearMonth> births(Scope scope, Collection<UUID> people) {
    return sql.select(FORMS.PERSON, FORMS.BIRTH_MONTH)
        .from(FORMS)
        .where(FORMS.PERSON.eq(any(people)), FORMS.BIRTH_MONTH.isNotNull(), within(scope))
        .fetchMap(FORMS.PERSON, row -> YearMonth.from(row.value2()));
  }

  /** Who bears each of these identity numbers, as far as is known. */
  Map<String, UUID> bearers(Scope scope, Collection<String> numbers) {
    Map<Integer, String> asked = new HashMap<>();
    byte[][] digests =
        numbers.stream()
            .map(
                number -> {
                  byte[] digest = digest(number);
                  asked.put(Arrays.hashCode(digest), number);
                  return digest;
                })
            .toArray(byte[][]::new);
    Map<String, UUID> bearers = new HashMap<>();
    sql.select(FORMS.ID_DIGEST, FORMS.PERSON)
        .from(FORMS)
        .where(FORMS.ID_DIGEST.in(digests), within(scope))
        .forEach(
            row -> {
              String number = asked.get(Arrays.hashCode(row.value1()));
              if (number != null) {
                bearers.put(number, row.value2());
              }
            });
    return bearers;
  }

  Map<UUID, Integer> versions(Scope scope, Collection<UUID> people) {
    return sql.select(FORMS.PERSON, FORMS.VERSION)
        .from(FORMS)
        .where(FORMS.PERSON.eq(any(people)), within(scope))
        .fetchMap(FORMS.PERSON, FORMS.VERSION);
  }

  byte[] digest(String idNumber) {
    return secrets.digest("officials.id", idNumber);
  }

  /** The unit of each person as it was when the last form was kept, or when it was followed. */
  Map<UUID, Optional<UUID>> units() {
    return sql.select(FORMS.PERSON, FORMS.UNIT)
        .from(FORMS)
        .fetchMap(FORMS.PERSON, row -> Optional.ofNullable(row.value2()));
  }

  void move(UUID person, @Nullable UUID unit) {
    sql.update(FORMS).set(FORMS.UNIT, unit).where(FORMS.PERSON.eq(person)).execute();
  }

  /** Keeps the first form of a person, or the next if the last is still as seen. */
  void save(FormsRecord official, int seen) {
    int written =
        seen == 0
            ? sql.insertInto(FORMS).set(official).onConflictDoNothing().execute()
            : sql.update(FORMS)
                .set(official)
                .where(FORMS.PERSON.eq(official.getPerson()), FORMS.VERSION.eq(seen))
                .execute();
    if (written == 0) {
      throw find(Scope.EVERYTHING, official.getPerson())
          .map(
              row ->
                  Problem.conflict(
                      row.getName() + "的任免审批表已由 " + row.getChangedBy() + " 更新，请重新预览后再导入",
                      row.getChangedBy(),
                      row.getChangedAt()))
          .orElseGet(() -> Problem.notFound("干部信息"));
    }
  }

  void add(UUID person, int number, FormFile file, String fileName, FormsRecord by) {
    UUID id = Ids.next();
    byte[] photo = file.photo();
    sql.insertInto(VERSIONS)
        .set(VERSIONS.ID, id)
        .set(VERSIONS.PERSON, person)
        .set(VERSIONS.NUMBER, number)
        .set(VERSIONS.KIND, file.kind().name())
        .set(VERSIONS.FILE_NAME, fileName)
        .set(VERSIONS.FORM, secrets.seal(formPlace(id), file.bytes()))
        .set(VERSIONS.PHOTO, photo == null ? null : secrets.seal(photoPlace(id), photo))
        .set(VERSIONS.AT, by.getChangedAt())
        .set(VERSIONS.BY_NAME, by.getChangedBy())
        .execute();
  }

  /** The versions of a person, the latest first, without their content. */
  List<OfficialSheet.Edition> editions(Scope scope, UUID person) {
    return sql.select(
            VERSIONS.NUMBER, VERSIONS.KIND, VERSIONS.FILE_NAME, VERSIONS.AT, VERSIONS.BY_NAME)
        .from(VERSIONS)
        .join(FORMS)
        .on(FORMS.PERSON.eq(VERSIONS.PERSON))
        .where(VERSIONS.PERSON.eq(person), within(scope))
        .orderBy(VERSIONS.NUMBER.desc())
        .fetch(
            row ->
                new OfficialSheet.Edition(
                    row.value1(), row.value2(), row.value3(), row.value4(), row.value5()));
  }

  Optional<FormFile> file(Scope scope, UUID person, int number) {
    return sql.select(VERSIONS.fields())
        .from(VERSIONS)
        .join(FORMS)
        .on(FORMS.PERSON.eq(VERSIONS.PERSON))
        .where(VERSIONS.PERSON.eq(person), VERSIONS.NUMBER.eq(number), within(scope))
        .fetchOptionalInto(VERSIONS)
        .map(this::file);
  }

  /** The latest file of each of these people. */
  Map<UUID, FormFile> latest(Scope scope, Collection<UUID> people) {
    return sql.select(VERSIONS.fields())
        .from(VERSIONS)
        .join(FORMS)
        .on(FORMS.PERSON.eq(VERSIONS.PERSON), FORMS.VERSION.eq(VERSIONS.NUMBER))
        .where(FORMS.PERSON.eq(any(people)), within(scope))
        .fetchInto(VERSIONS)
        .intoMap(VERSIONS.PERSON, this::file);
  }

  private FormFile file(VersionsRecord row) {
    byte[] photo = row.getPhoto();
    return new FormFile(
        FormFile.Kind.valueOf(row.getKind()),
        row.getFileName(),
        secrets.openBytes(formPlace(row.getId()), row.getForm()),
        photo == null ? null : secrets.openBytes(photoPlace(row.getId()), photo));
  }

  private static Condition wanted(OfficialQuery query, @Nullable Set<UUID> units) {
    Condition wanted = DSL.noCondition();
    if (query.text() != null) {
      wanted =
          wanted.and(
              FORMS.NAME.contains(query.text()).or(FORMS.PRESENT_POST.contains(query.text())));
    }
    if (query.door() != null) {
      wanted = wanted.and(FORMS.DOOR.eq(query.door().name()));
    }
    if (query.schooling() != null) {
      wanted = wanted.and(FORMS.SCHOOLING.eq(query.schooling().name()));
    }
    if (query.bornFrom() != null) {
      wanted = wanted.and(FORMS.BIRTH_MONTH.ge(first(query.bornFrom())));
    }
    if (query.bornTo() != null) {
      wanted = wanted.and(FORMS.BIRTH_MONTH.le(first(query.bornTo())));
    }
    return units == null ? wanted : wanted.and(FORMS.UNIT.eq(any(units)));
  }

  /** The scope as a predicate; row security says the same a second time. */
  private static Condition within(Scope scope) {
    if (scope.everything()) {
      return DSL.trueCondition();
    }
    Condition own = scope.person() == null ? DSL.falseCondition() : FORMS.PERSON.eq(scope.person());
    return scope.units().isEmpty() ? own : own.or(FORMS.UNIT.eq(any(scope.units())));
  }

  private static LocalDate first(YearMonth month) {
    return month.atDay(1);
  }

  private static String formPlace(UUID version) {
    return "officials.form:" + version;
  }

  private static String photoPlace(UUID version) {
    return "officials.photo:" + version;
  }

  private static QuantifiedSelect<Record1<UUID>> any(Collection<UUID> ids) {
    return DSL.any(ids.toArray(UUID[]::new));
  }
}
