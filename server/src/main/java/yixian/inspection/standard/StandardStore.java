package yixian.inspection.standard;

import static yixian.inspection.db.Tables.CAMPAIGNS;
import static yixian.inspection.db.Tables.CRITERIA;
import static yixian.inspection.db.Tables.STANDARDS;
import static yixian.inspection.db.Tables.VERSIONS;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;
import yixian.inspection.db.tables.records.CriteriaRecord;
import yixian.inspection.db.tables.records.StandardsRecord;
import yixian.inspection.db.tables.records.VersionsRecord;

@Component
class StandardStore {

  private final DSLContext sql;

  StandardStore(DSLContext sql) {
    this.sql = sql;
  }

  void add(StandardsRecord standard) {
    sql.insertInto(STANDARDS).set(standard).execute();
  }

  boolean named(String name) {
    return sql.fetchExists(STANDARDS, STANDARDS.NAME.eq(name));
  }

  Optional<StandardsRecord> find(UUID id) {
    return sql.selectFrom(STANDARDS).where(STANDARDS.ID.eq(id)).fetchOptional();
  }

  List<StandardsRecord> list() {
    return sql.selectFrom(STANDARDS).orderBy(STANDARDS.NAME).fetch();
  }

  void add(VersionsRecord version, List<Criterion> criteria) {
    sql.insertInto(VERSIONS).set(version).execute();
    sql.batchInsert(criteria.stream().map(each -> record(version.getId(), each)).toList())
        .execute();
  }

  private static CriteriaRecord record(UUID version, Criterion each) {
    return new CriteriaRecord(
        version,
        each.position(),
        each.section(),
        each.what(),
        each.points(),
        each.rule().name(),
        each.off(),
        each.cap(),
        each.basis());
  }

  Optional<VersionsRecord> version(UUID id) {
    return sql.selectFrom(VERSIONS).where(VERSIONS.ID.eq(id)).fetchOptional();
  }

  /** The versions of a standard, the newest first. */
  List<VersionsRecord> versions(UUID standard) {
    return sql.selectFrom(VERSIONS)
        .where(VERSIONS.STANDARD.eq(standard))
        .orderBy(VERSIONS.NUMBER.desc())
        .fetch();
  }

  Optional<VersionsRecord> inForce(UUID standard, LocalDate day) {
    return sql.selectFrom(VERSIONS)
        .where(VERSIONS.STANDARD.eq(standard), VERSIONS.IN_FORCE.le(day))
        .orderBy(VERSIONS.IN_FORCE.desc(), VERSIONS.NUMBER.desc())
        .limit(1)
        .fetchOptional();
  }

  /** Versions by which some campaign of those seen here checks. */
  Set<UUID> used() {
    return sql.selectDistinct(CAMPAIGNS.STANDARD).from(CAMPAIGNS).fetchSet(CAMPAIGNS.STANDARD);
  }

  List<Criterion> criteria(UUID version) {
    return sql.selectFrom(CRITERIA)
        .where(CRITERIA.VERSION.eq(version))
        .orderBy(CRITERIA.POSITION)
        .fetch(
            row ->
                new Criterion(
                    row.getPosition(),
                    row.getSection(),
                    row.getWhat(),
                    row.getPoints(),
                    Rule.valueOf(row.getRule()),
                    row.getOff(),
                    row.getCap(),
                    row.getBasis()));
  }

  int newest(UUID standard) {
    return sql.select(DSL.coalesce(DSL.max(VERSIONS.NUMBER), 0))
        .from(VERSIONS)
        .where(VERSIONS.STANDARD.eq(standard))
        .fetchSingle(0, int.class);
  }
}
