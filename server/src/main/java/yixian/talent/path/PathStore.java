package yixian.talent.path;

import static yixian.talent.db.Tables.PATHS;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import yixian.kernel.Problem;
import yixian.secondment.post.PostKind;
import yixian.talent.db.tables.records.PathsRecord;

@Component
class PathStore {

  private final DSLContext sql;

  PathStore(DSLContext sql) {
    this.sql = sql;
  }

  List<PathRule> list() {
    return sql.selectFrom(PATHS).orderBy(PATHS.SEQ).fetch(PathStore::rule);
  }

  Optional<PathRule> find(String code) {
    return sql.selectFrom(PATHS).where(PATHS.CODE.eq(code)).fetchOptional(PathStore::rule);
  }

  /** Writes the rule if it is still as seen. */
  void save(PathRule rule, int seen, String by, Instant at) {
    int written =
        sql.update(PATHS)
            .set(PATHS.SERVED, names(rule.served()))
            .set(PATHS.MONTHS, rule.months())
            .set(PATHS.TOWARD, names(rule.toward()))
            .set(PATHS.BECAUSE, rule.because())
            .set(PATHS.ACTIVE, rule.active())
            .set(PATHS.VERSION, rule.version())
            .set(PATHS.CHANGED_BY, by)
            .set(PATHS.CHANGED_AT, at)
            .where(PATHS.CODE.eq(rule.code()), PATHS.VERSION.eq(seen))
            .execute();
    if (written == 0) {
      var winner = sql.fetchSingle(PATHS, PATHS.CODE.eq(rule.code()));
      throw Problem.conflict("这条培养路径已在别处改过，请刷新后再改", winner.getChangedBy(), winner.getChangedAt());
    }
  }

  private static String[] names(List<PostKind> kinds) {
    return kinds.stream().map(Enum::name).toArray(String[]::new);
  }

  private static PathRule rule(PathsRecord row) {
    return new PathRule(
        row.getCode(),
        row.getName(),
        kinds(row.getServed()),
        row.getMonths(),
        kinds(row.getToward()),
        row.getBecause(),
        row.getActive(),
        row.getVersion());
  }

  private static List<PostKind> kinds(String[] names) {
    return Arrays.stream(names).map(PostKind::valueOf).toList();
  }
}
