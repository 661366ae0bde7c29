package yixian.directory;

import static yixian.directory.db.Tables.DIVISIONS;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import yixian.kernel.Ids;

@Component
class DivisionStore {

  private static final int BATCH = 500;

  private final DSLContext sql;

  DivisionStore(DSLContext sql) {
    this.sql = sql;
  }

  Optional<Division> find(UUID id) {
    return sql.selectFrom(DIVISIONS)
        .where(DIVISIONS.ID.eq(id))
        .fetchOptional(DivisionStore::division);
  }

  /** The division in the newest edition that knows the code. */
  Optional<Division> findByCode(String code) {
    return sql.selectFrom(DIVISIONS)
        .where(DIVISIONS.SYSTEM.eq(DivisionFiles.SYSTEM), DIVISIONS.CODE.eq(code))
        .orderBy(DIVISIONS.EDITION.desc())
        .limit(1)
        .fetchOptional(DivisionStore::division);
  }

  /** The newest edition that holds divisions below the parent, or provinces where there is none. */
  Optional<String> newestEdition(@Nullable String parent) {
    return sql.select(DSL.max(DIVISIONS.EDITION))
        .from(DIVISIONS)
        .where(
            DIVISIONS.SYSTEM.eq(DivisionFiles.SYSTEM),
            parent == null ? DIVISIONS.PARENT.isNull() : DIVISIONS.PARENT.eq(parent))
        .fetchOptional(DSL.max(DIVISIONS.EDITION));
  }

  List<Division> children(String edition, @Nullable String parent) {
    return sql.selectFrom(DIVISIONS)
        .where(
            DIVISIONS.SYSTEM.eq(DivisionFiles.SYSTEM),
            DIVISIONS.EDITION.eq(edition),
            parent == null ? DIVISIONS.PARENT.isNull() : DIVISIONS.PARENT.eq(parent))
        .orderBy(DIVISIONS.CODE)
        .fetch(DivisionStore::division);
  }

  /** How many divisions lie directly below each of the given ones. */
  Map<String, Integer> childCounts(String edition, List<String> parents) {
    return sql.select(DIVISIONS.PARENT, DSL.count())
        .from(DIVISIONS)
        .where(
            DIVISIONS.SYSTEM.eq(DivisionFiles.SYSTEM),
            DIVISIONS.EDITION.eq(edition),
            DIVISIONS.PARENT.in(parents))
        .groupBy(DIVISIONS.PARENT)
        .fetchMap(DIVISIONS.PARENT, DSL.count());
  }

  /** Writes divisions; those known already take the name and parent told now. */
  void put(List<DivisionFiles.Line> lines) {
    for (int from = 0; from < lines.size(); from += BATCH) {
      var insert =
          sql.insertInto(
              DIVISIONS,
              DIVISIONS.ID,
              DIVISIONS.SYSTEM,
              DIVISIONS.EDITION,
              DIVISIONS.CODE,
              DIVISIONS.NAME,
              DIVISIONS.LEVEL,
              DIVISIONS.PARENT);
      for (DivisionFiles.Line line : lines.subList(from, Math.min(lines.size(), from + BATCH))) {
        insert =
            insert.values(
                Ids.next(),
                DivisionFiles.SYSTEM,
                DivisionFiles.EDITION,
                line.code(),
                line.name(),
                line.level().name(),
                line.parent());
      }
      insert
          .onConflictOnConstraint(DSL.constraint("divisions_key"))
          .doUpdate()
          .set(DIVISIONS.NAME, DSL.excluded(DIVISIONS.NAME))
          .set(DIVISIONS.PARENT, DSL.excluded(DIVISIONS.PARENT))
          .execute();
    }
  }

  private static Division division(Record row) {
    return new Division(
        row.get(DIVISIONS.ID),
        row.get(DIVISIONS.SYSTEM),
        row.get(DIVISIONS.EDITION),
        row.get(DIVISIONS.CODE),
        row.get(DIVISIONS.NAME),
        Level.valueOf(row.get(DIVISIONS.LEVEL)),
        row.get(DIVISIONS.PARENT));
  }
}
