package yixian.issue.retention;

import static yixian.issue.db.Tables.COMMENTS;
import static yixian.issue.db.Tables.DEDUCTIONS;
import static yixian.issue.db.Tables.DEDUCTION_STEPS;
import static yixian.issue.db.Tables.ISSUES;
import static yixian.issue.db.Tables.RATINGS;
import static yixian.issue.db.Tables.STEPS;
import static yixian.issue.db.Tables.SUPERVISIONS;
import static yixian.issue.db.Tables.WATCHERS;
import static yixian.issue.db.Tables.WORK_ORDERS;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.TableField;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.ObjectMapper;
import yixian.issue.IssueSheet;
import yixian.issue.db.tables.records.IssuesRecord;
import yixian.issue.dossier.Dossiers;
import yixian.issue.released.Released;

/** Clears rows of what points at persons. */
@Component
class ForgettingStore {

  private static final int LONGEST_SUMMARY = 200;
  private static final int LONGEST_DESCRIPTION = 4_000;

  /** No column of words, these two apart, holds fewer characters. */
  private static final int SHORTEST_LIMIT = 400;

  private static final TypeReference<List<IssueSheet.Answer>> ANSWERS = new TypeReference<>() {};

  private final DSLContext sql;
  private final Dossiers dossiers;
  private final ObjectMapper json;

  ForgettingStore(DSLContext sql, Dossiers dossiers, ObjectMapper json) {
    this.sql = sql;
    this.dossiers = dossiers;
    this.json = json;
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
    issue.setAnswers(answers(issue.getAnswers(), name));
    issue.setForgottenAt(now);
    issue.update();
    dossiers.reword(issue);
    UUID id = issue.getId();
    mask(COMMENTS.ISSUE.eq(id), name, COMMENTS.ID, COMMENTS.TEXT);
    mask(RATINGS.ISSUE.eq(id), name, RATINGS.ID, RATINGS.TEXT);
    mask(RATINGS.ISSUE.eq(id), name, RATINGS.ID, RATINGS.CALL_BACK_TEXT);
    mask(STEPS.ISSUE.eq(id), name, STEPS.SEQ, STEPS.REASON);
    mask(STEPS.ISSUE.eq(id), name, STEPS.SEQ, STEPS.DETAIL);
    copies(id, name);
    sql.update(WATCHERS).setNull(WATCHERS.SECRET_HASH).where(WATCHERS.ISSUE.eq(id)).execute();
  }

  /** Where the same words were written down once more: on orders, to the unit, against it. */
  private void copies(UUID id, @Nullable String name) {
    for (var text :
        List.of(
            WORK_ORDERS.WHY,
            WORK_ORDERS.OUTCOME,
            WORK_ORDERS.RETURN_REASON,
            WORK_ORDERS.EXTENSION_REASON)) {
      mask(WORK_ORDERS.ISSUE.eq(id), name, WORK_ORDERS.ID, text);
    }
    for (var text : List.of(SUPERVISIONS.DEMAND, SUPERVISIONS.ANSWER, SUPERVISIONS.NOTE)) {
      mask(SUPERVISIONS.ISSUE.eq(id), name, SUPERVISIONS.ID, text);
    }
    for (var text : List.of(DEDUCTIONS.WHY, DEDUCTIONS.REASON, DEDUCTIONS.NOTE)) {
      mask(DEDUCTIONS.ISSUE.eq(id), name, DEDUCTIONS.ID, text);
    }
    sql.select(DEDUCTIONS.ID)
        .from(DEDUCTIONS)
        .where(DEDUCTIONS.ISSUE.eq(id))
        .fetch(DEDUCTIONS.ID)
        .forEach(
            each ->
                mask(
                    DEDUCTION_STEPS.DEDUCTION.eq(each),
                    name,
                    DEDUCTION_STEPS.SEQ,
                    DEDUCTION_STEPS.TEXT));
  }

  private String answers(String kept, @Nullable String name) {
    return json.writeValueAsString(
        json.readValue(kept, ANSWERS).stream()
            .map(
                each ->
                    new IssueSheet.Answer(each.question(), Released.masked(each.answer(), name)))
            .toList());
  }

  private <R extends Record, K> void mask(
      Condition of, @Nullable String name, TableField<R, K> key, TableField<R, String> text) {
    Table<R> table = Objects.requireNonNull(text.getTable());
    sql.select(key, text)
        .from(table)
        .where(of, text.isNotNull())
        .forEach(
            row -> {
              String told = row.value2();
              String masked = Released.masked(told, name);
              if (!masked.equals(told)) {
                sql.update(table)
                    .set(text, cut(masked, Math.max(told.length(), SHORTEST_LIMIT)))
                    .where(of, key.eq(row.value1()))
                    .execute();
              }
            });
  }

  /** A mask may be longer than what it hides. */
  private static String cut(String text, int longest) {
    return text.substring(0, Math.min(text.length(), longest));
  }
}
