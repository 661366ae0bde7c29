package yixian.issue.retention;

import static yixian.issue.db.Tables.COMMENTS;
import static yixian.issue.db.Tables.ISSUES;
import static yixian.issue.db.Tables.RATINGS;
import static yixian.issue.db.Tables.STEPS;

import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.TableField;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import yixian.issue.db.tables.records.IssuesRecord;
import yixian.issue.dossier.Dossiers;
import yixian.issue.released.Released;

/** Clears rows of what points at persons. */
@Component
class ForgettingStore {

  private static final int LONGEST_SUMMARY = 200;
  private static final int LONGEST_DESCRIPTION = 4_000;

  private final DSLContext sql;
  private final Dossiers dossiers;

  ForgettingStore(DSLContext sql, Dossiers dossiers) {
    this.sql = sql;
    this.dossiers = dossiers;
  }

  /** Clears the oldest of those untouched since; how many. */
  int clear(Instant before, Instant now, int most) {
    var found =
        sql.selectFrom(ISSUES)
            .where(
                ISSUES.FORGOTTEN_AT.isNull(), ISSUES.OPEN.eq(false), ISSUES.CHANGED_AT.lt(before))
            .orderBy(ISSUES.CHANGED_AT)
            .limit(most)
            .forUpdate()
            .skipLocked()
            .fetch();
    found.forEach(issue -> clear(issue, now));
    return found.size();
  }

  private void clear(IssuesRecord issue, Instant now) {
    String name = issue.getReporterName();
    issue.setSummary(cut(Released.masked(issue.getSummary(), name), LONGEST_SUMMARY));
    issue.setDescription(
        issue.getDescription() == null
            ? null
            : cut(Released.masked(issue.getDescription(), name), LONGEST_DESCRIPTION));
    issue.setAddress(
        issue.getAddress() == null
            ? null
            : cut(Released.masked(issue.getAddress(), name), LONGEST_SUMMARY));
    if (issue.getReporterKind().equals("RESIDENT")) {
      issue.setReporterName(null);
    }
    issue.setReporterPhone(null);
    issue.setSecretHash(null);
    issue.setForgottenAt(now);
    issue.update();
    dossiers.reword(issue);
    mask(issue, name, COMMENTS.ISSUE, COMMENTS.ID, COMMENTS.TEXT);
    mask(issue, name, RATINGS.ISSUE, RATINGS.ID, RATINGS.TEXT);
    mask(issue, name, RATINGS.ISSUE, RATINGS.ID, RATINGS.CALL_BACK_TEXT);
    mask(issue, name, STEPS.ISSUE, STEPS.SEQ, STEPS.REASON);
    mask(issue, name, STEPS.ISSUE, STEPS.SEQ, STEPS.DETAIL);
  }

  private <R extends Record, K> void mask(
      IssuesRecord issue,
      @Nullable String name,
      TableField<R, UUID> of,
      TableField<R, K> key,
      TableField<R, String> text) {
    Table<R> table = Objects.requireNonNull(of.getTable());
    sql.select(key, text)
        .from(table)
        .where(of.eq(issue.getId()), text.isNotNull())
        .forEach(
            row -> {
              String masked = Released.masked(row.value2(), name);
              if (!masked.equals(row.value2())) {
                sql.update(table)
                    .set(text, masked)
                    .where(of.eq(issue.getId()), key.eq(row.value1()))
                    .execute();
              }
            });
  }

  /** A mask may be longer than what it hides. */
  private static String cut(String text, int longest) {
    return text.substring(0, Math.min(text.length(), longest));
  }
}
