package yixian.issue.texthelp;

import static yixian.issue.db.Tables.CLASSIFIERS;
import static yixian.issue.db.Tables.EXAM_ANSWERS;
import static yixian.issue.db.Tables.ISSUES;
import static yixian.issue.db.Tables.KEYWORDS;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.Records;
import org.jooq.TableField;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import yixian.issue.State;
import yixian.issue.db.tables.records.ClassifiersRecord;
import yixian.issue.db.tables.records.ExamAnswersRecord;
import yixian.issue.db.tables.records.IssuesRecord;

/** Reads closed issues as lessons; keeps classifiers and how each did. */
@Component
class HelpStore {

  private static final int MOST_LESSONS = 20_000;
  private static final int KEPT = 5;
  private static final int STRETCH = 1_000;

  private final DSLContext sql;

  HelpStore(DSLContext sql) {
    this.sql = sql;
  }

  /** How the issues that one classifier was examined with were answered. */
  record Tally(UUID actual, int asked, int first, int third) {}

  /** One of them. */
  record Answered(
      UUID issue, String code, String summary, UUID actual, List<UUID> guesses, int rank) {}

  Map<UUID, List<String>> keywords() {
    return sql.selectFrom(KEYWORDS).fetchGroups(KEYWORDS.CATEGORY, KEYWORDS.WORD);
  }

  private static TableField<IssuesRecord, UUID> right(About about) {
    return about == About.CATEGORY ? ISSUES.CATEGORY : ISSUES.UNIT;
  }

  private static Condition teaches(About about) {
    return ISSUES.STATE.eq(State.CLOSED.name()).and(right(about).isNotNull());
  }

  int closed(About about) {
    return sql.fetchCount(sql.selectOne().from(ISSUES).where(teaches(about)).limit(MOST_LESSONS));
  }

  /** The latest closed issues, oldest first. */
  List<Lesson> lessons(About about) {
    return sql.select(
            ISSUES.ID,
            ISSUES.SUMMARY,
            ISSUES.DESCRIPTION,
            ISSUES.CATEGORY,
            ISSUES.TOWN,
            right(about).as("right"))
        .from(ISSUES)
        .where(teaches(about))
        .orderBy(ISSUES.REPORTED_AT.desc(), ISSUES.ID.desc())
        .limit(MOST_LESSONS)
        .fetch(row -> lesson(about, row))
        .reversed();
  }

  private static Lesson lesson(About about, Record row) {
    var words = Marks.words(row.get(ISSUES.SUMMARY), row.get(ISSUES.DESCRIPTION));
    return new Lesson(
        row.get(ISSUES.ID),
        about == About.CATEGORY
            ? words
            : Marks.withPlace(words, row.get(ISSUES.CATEGORY), row.get(ISSUES.TOWN)),
        row.get("right", UUID.class));
  }

  void keep(Trained trained, byte[] content, List<Exam.Answer> answers) {
    ClassifiersRecord row = sql.newRecord(CLASSIFIERS);
    row.setId(trained.id());
    row.setAbout(trained.about().name());
    row.setTrainedAt(trained.trainedAt());
    row.setTrainedBy(trained.trainedBy());
    row.setLessons(trained.lessons());
    row.setLabels(trained.labels());
    row.setAsked(trained.asked());
    row.setFirst(trained.first());
    row.setThird(trained.third());
    row.setPlainFirst(trained.plainFirst());
    row.setPlainThird(trained.plainThird());
    row.setInUse(trained.inUse());
    row.setContent(content);
    row.insert();
    for (int from = 0; from < answers.size(); from += STRETCH) {
      sql.batchInsert(
              answers.subList(from, Math.min(from + STRETCH, answers.size())).stream()
                  .map(answer -> answered(trained.id(), answer))
                  .toList())
          .execute();
    }
    forgetOld(trained.about());
  }

  private static ExamAnswersRecord answered(UUID classifier, Exam.Answer answer) {
    ExamAnswersRecord row = new ExamAnswersRecord();
    row.setClassifier(classifier);
    row.setIssue(answer.issue());
    row.setActual(answer.right());
    row.setGuesses(answer.guesses().toArray(UUID[]::new));
    row.setRank(answer.rank());
    return row;
  }

  /** The latest few stay, and the one in use. */
  private void forgetOld(About about) {
    sql.deleteFrom(CLASSIFIERS)
        .where(
            CLASSIFIERS.ABOUT.eq(about.name()),
            CLASSIFIERS.IN_USE.eq(false),
            CLASSIFIERS.ID.notIn(
                DSL.select(CLASSIFIERS.ID)
                    .from(CLASSIFIERS)
                    .where(CLASSIFIERS.ABOUT.eq(about.name()))
                    .orderBy(CLASSIFIERS.TRAINED_AT.desc())
                    .limit(KEPT)))
        .execute();
  }

  /** The latest first. */
  List<Trained> trained(About about) {
    return select(CLASSIFIERS.ABOUT.eq(about.name()));
  }

  Optional<Trained> find(UUID id) {
    return select(CLASSIFIERS.ID.eq(id)).stream().findFirst();
  }

  private List<Trained> select(Condition which) {
    return sql.select(
            CLASSIFIERS.ID,
            CLASSIFIERS.ABOUT.convertFrom(About::valueOf),
            CLASSIFIERS.TRAINED_AT,
            CLASSIFIERS.TRAINED_BY,
            CLASSIFIERS.LESSONS,
            CLASSIFIERS.LABELS,
            CLASSIFIERS.ASKED,
            CLASSIFIERS.FIRST,
            CLASSIFIERS.THIRD,
            CLASSIFIERS.PLAIN_FIRST,
            CLASSIFIERS.PLAIN_THIRD,
            CLASSIFIERS.IN_USE)
        .from(CLASSIFIERS)
        .where(which)
        .orderBy(CLASSIFIERS.TRAINED_AT.desc(), CLASSIFIERS.ID.desc())
        .fetch(Records.mapping(Trained::new));
  }

  Optional<byte[]> contentInUse(About about) {
    return sql.select(CLASSIFIERS.CONTENT)
        .from(CLASSIFIERS)
        .where(CLASSIFIERS.ABOUT.eq(about.name()), CLASSIFIERS.IN_USE.eq(true))
        .fetchOptional(CLASSIFIERS.CONTENT);
  }

  void use(About about, @Nullable UUID id) {
    sql.update(CLASSIFIERS)
        .set(CLASSIFIERS.IN_USE, false)
        .where(CLASSIFIERS.ABOUT.eq(about.name()), CLASSIFIERS.IN_USE.eq(true))
        .execute();
    if (id != null) {
      sql.update(CLASSIFIERS).set(CLASSIFIERS.IN_USE, true).where(CLASSIFIERS.ID.eq(id)).execute();
    }
  }

  List<Tally> tallies(UUID classifier) {
    var asked = DSL.count();
    return sql.select(
            EXAM_ANSWERS.ACTUAL,
            asked,
            DSL.count().filterWhere(EXAM_ANSWERS.RANK.eq(1)),
            DSL.count().filterWhere(EXAM_ANSWERS.RANK.ge(1)))
        .from(EXAM_ANSWERS)
        .where(EXAM_ANSWERS.CLASSIFIER.eq(classifier))
        .groupBy(EXAM_ANSWERS.ACTUAL)
        .orderBy(asked.desc(), EXAM_ANSWERS.ACTUAL)
        .fetch(Records.mapping(Tally::new));
  }

  /** Which of the issues held back; all of one actual answer where that is named. */
  List<Answered> answers(UUID classifier, Picked picked, int most) {
    return sql.select(
            ISSUES.ID,
            ISSUES.CODE,
            ISSUES.SUMMARY,
            EXAM_ANSWERS.ACTUAL,
            EXAM_ANSWERS.GUESSES.convertFrom(Arrays::asList),
            EXAM_ANSWERS.RANK)
        .from(EXAM_ANSWERS)
        .join(ISSUES)
        .on(ISSUES.ID.eq(EXAM_ANSWERS.ISSUE))
        .where(
            EXAM_ANSWERS.CLASSIFIER.eq(classifier),
            EXAM_ANSWERS.RANK.between(picked.from(), picked.to()),
            picked.actual() == null ? DSL.noCondition() : EXAM_ANSWERS.ACTUAL.eq(picked.actual()))
        .orderBy(ISSUES.REPORTED_AT.desc(), ISSUES.ID)
        .limit(most)
        .fetch(Records.mapping(Answered::new));
  }
}
