package yixian.unannounced.checklist;

import static yixian.unannounced.db.Tables.CHECKLISTS;
import static yixian.unannounced.db.Tables.QUESTIONS;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Result;
import org.springframework.stereotype.Component;
import yixian.unannounced.Aspect;
import yixian.unannounced.db.tables.records.ChecklistsRecord;
import yixian.unannounced.db.tables.records.QuestionsRecord;

@Component
class ChecklistStore {
  private final DSLContext sql;

  ChecklistStore(DSLContext sql) {
    this.sql = sql;
  }

  /** All versions, the newest first. */
  List<Checklist> list() {
    Map<UUID, Result<QuestionsRecord>> asked =
        sql.selectFrom(QUESTIONS).fetchGroups(QUESTIONS.CHECKLIST);
    return sql.selectFrom(CHECKLISTS)
        .orderBy(CHECKLISTS.NUMBER.desc())
        .fetch(row -> checklist(row, Objects.requireNonNull(asked.get(row.getId()))));
  }

  void add(ChecklistsRecord checklist, List<QuestionsRecord> questions) {
    sql.insertInto(CHECKLISTS).set(checklist).execute();
    sql.batchInsert(questions).execute();
  }

  private static Checklist checklist(ChecklistsRecord row, List<QuestionsRecord> asked) {
    return new Checklist(
        row.getId(),
        row.getNumber(),
        row.getInForce(),
        row.getBasis(),
        row.getMadeBy(),
        asked.stream()
            .map(ChecklistStore::question)
            .sorted(Comparator.comparing(Checklist.Question::aspect))
            .toList());
  }

  private static Checklist.Question question(QuestionsRecord row) {
    Aspect aspect = Aspect.valueOf(row.getAspect());
    return new Checklist.Question(
        aspect, aspect.label(), row.getWording(), row.getHint(), row.getBasis());
  }
}
