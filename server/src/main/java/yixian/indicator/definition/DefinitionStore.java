package yixian.indicator.definition;

import static yixian.indicator.db.Tables.DEFINITIONS;
import static yixian.indicator.db.Tables.VERSIONS;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.ObjectMapper;
import yixian.indicator.db.tables.records.DefinitionsRecord;
import yixian.indicator.db.tables.records.VersionsRecord;
import yixian.kernel.Problem;
import yixian.kernel.Scope;

@Component
class DefinitionStore {

  private final DSLContext sql;
  private final ObjectMapper json;

  DefinitionStore(DSLContext sql, ObjectMapper json) {
    this.sql = sql;
    this.json = json;
  }

  /** General ones, the library first. */
  List<DefinitionsRecord> general() {
    return sql.selectFrom(DEFINITIONS)
        .where(DEFINITIONS.PERSON.isNull())
        .orderBy(DEFINITIONS.ORIGIN.asc(), DEFINITIONS.CHANGED_AT, DEFINITIONS.CODE)
        .fetch();
  }

  /** Personal ones of officials of the units within the scope, of a person, or both. */
  List<DefinitionsRecord> personal(Scope scope) {
    return sql.selectFrom(DEFINITIONS)
        .where(DEFINITIONS.PERSON.isNotNull(), within(scope))
        .orderBy(DEFINITIONS.PERSON, DEFINITIONS.CODE)
        .fetch();
  }

  List<DefinitionsRecord> of(UUID person) {
    return sql.selectFrom(DEFINITIONS)
        .where(DEFINITIONS.PERSON.eq(person))
        .orderBy(DEFINITIONS.CODE)
        .fetch();
  }

  private static Condition within(Scope scope) {
    if (scope.everything()) {
      return DSL.trueCondition();
    }
    UUID[] units = scope.units().toArray(UUID[]::new);
    return DEFINITIONS.HOST_UNIT.eq(DSL.any(units)).or(DEFINITIONS.HOME_UNIT.eq(DSL.any(units)));
  }

  /** A general one, or a personal one within the scope. */
  Optional<DefinitionsRecord> find(Scope scope, UUID id) {
    return sql.selectFrom(DEFINITIONS)
        .where(DEFINITIONS.ID.eq(id))
        .and(DEFINITIONS.PERSON.isNull().or(within(scope)))
        .fetchOptional();
  }

  Optional<DefinitionsRecord> find(UUID id) {
    return sql.selectFrom(DEFINITIONS).where(DEFINITIONS.ID.eq(id)).fetchOptional();
  }

  Optional<DefinitionsRecord> named(String code) {
    return sql.selectFrom(DEFINITIONS).where(DEFINITIONS.CODE.eq(code)).fetchOptional();
  }

  List<DefinitionsRecord> named(Collection<String> codes) {
    return sql.selectFrom(DEFINITIONS)
        .where(DEFINITIONS.CODE.in(codes))
        .orderBy(DEFINITIONS.CODE)
        .fetch();
  }

  int personalOf(UUID posting) {
    return sql.fetchCount(DEFINITIONS, DEFINITIONS.POSTING.eq(posting));
  }

  /** Versions by definition, the newest first. */
  Map<UUID, List<VersionsRecord>> versions(Collection<UUID> definitions) {
    Map<UUID, List<VersionsRecord>> all = new LinkedHashMap<>();
    sql.selectFrom(VERSIONS)
        .where(VERSIONS.DEFINITION.in(definitions))
        .orderBy(VERSIONS.DEFINITION, VERSIONS.NUMBER.desc())
        .fetchGroups(VERSIONS.DEFINITION)
        .forEach((id, rows) -> all.put(id, List.copyOf(rows)));
    return all;
  }

  /** The versions in force on a day, by definition. */
  Map<UUID, VersionsRecord> inForce(Collection<UUID> definitions, LocalDate day) {
    return sql.selectFrom(VERSIONS)
        .where(VERSIONS.DEFINITION.in(definitions))
        .and(VERSIONS.FROM_DAY.le(day))
        .and(VERSIONS.UNTIL_DAY.isNull().or(VERSIONS.UNTIL_DAY.gt(day)))
        .fetchMap(VERSIONS.DEFINITION);
  }

  void add(DefinitionsRecord definition) {
    sql.insertInto(DEFINITIONS).set(definition).execute();
  }

  /** Marks that it changed; the later of two loses and is told who was faster. */
  void touch(DefinitionsRecord definition, int seen, String by, Instant now) {
    int changed =
        sql.update(DEFINITIONS)
            .set(DEFINITIONS.VERSION, seen + 1)
            .set(DEFINITIONS.CHANGED_BY, by)
            .set(DEFINITIONS.CHANGED_AT, now)
            .where(DEFINITIONS.ID.eq(definition.getId()), DEFINITIONS.VERSION.eq(seen))
            .execute();
    if (changed == 0) {
      DefinitionsRecord stands = find(definition.getId()).orElse(definition);
      throw Problem.conflict("指标已被他人修改，请刷新后重新填写", stands.getChangedBy(), stands.getChangedAt());
    }
  }

  void add(VersionsRecord version, Map<String, Set<UUID>> named) {
    version.setNamed(json.writeValueAsString(named));
    sql.insertInto(VERSIONS).set(version).execute();
  }

  void end(UUID definition, int number, @Nullable LocalDate until) {
    sql.update(VERSIONS)
        .set(VERSIONS.UNTIL_DAY, until)
        .where(VERSIONS.DEFINITION.eq(definition), VERSIONS.NUMBER.eq(number))
        .execute();
  }

  /** What the names in the text meant when the version was made. */
  Map<String, Set<UUID>> named(VersionsRecord version) {
    Map<String, Set<UUID>> named = new LinkedHashMap<>();
    json.readValue(version.getNamed(), new TypeReference<Map<String, List<UUID>>>() {})
        .forEach((name, ids) -> named.put(name, new HashSet<>(ids)));
    return named;
  }
}
