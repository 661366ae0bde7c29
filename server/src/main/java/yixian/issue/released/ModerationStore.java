package yixian.issue.released;

import static yixian.issue.db.Tables.ISSUES;
import static yixian.issue.db.Tables.RELEASES;
import static yixian.issue.db.Tables.RELEASE_RULES;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import yixian.issue.db.tables.records.ReleaseRulesRecord;
import yixian.issue.db.tables.records.ReleasesRecord;

/** Keeps what was decided about showing issues, and the categories that need no moderator. */
@Component
class ModerationStore {

  private final DSLContext sql;

  ModerationStore(DSLContext sql) {
    this.sql = sql;
  }

  Optional<ReleasesRecord> find(UUID issue) {
    return sql.selectFrom(RELEASES).where(RELEASES.ISSUE.eq(issue)).fetchOptional();
  }

  List<ReleasesRecord> findAll(Collection<UUID> issues) {
    return sql.selectFrom(RELEASES).where(RELEASES.ISSUE.in(issues)).fetch();
  }

  /**
   * Keeps a decision and whether the issue is shown from now on.
   *
   * @param seen the version that it replaces, 0 for none
   * @return false where somebody else was faster
   */
  boolean keep(ReleasesRecord decided, int seen) {
    int written;
    if (seen == 0) {
      written = sql.insertInto(RELEASES).set(decided).onConflictDoNothing().execute();
    } else {
      written =
          sql.update(RELEASES)
              .set(decided)
              .where(RELEASES.ISSUE.eq(decided.getIssue()), RELEASES.VERSION.eq(seen))
              .execute();
    }
    if (written == 0) {
      return false;
    }
    sql.update(ISSUES)
        .set(ISSUES.RELEASED, decided.getVerdict().equals(Verdict.SHOWN.name()))
        .where(ISSUES.ID.eq(decided.getIssue()))
        .execute();
    return true;
  }

  Set<UUID> rules() {
    return sql.selectFrom(RELEASE_RULES).fetchSet(RELEASE_RULES.CATEGORY);
  }

  void rules(Collection<UUID> categories, Instant at, String by) {
    sql.deleteFrom(RELEASE_RULES).execute();
    sql.batchInsert(
            categories.stream()
                .map(
                    category -> {
                      ReleaseRulesRecord rule = new ReleaseRulesRecord();
                      rule.setCategory(category);
                      rule.setAt(at);
                      rule.setByName(by);
                      return rule;
                    })
                .toList())
        .execute();
  }
}
