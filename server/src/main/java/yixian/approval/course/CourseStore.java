package yixian.approval.course;

import static yixian.approval.db.Tables.DEEDS;
import static yixian.approval.db.Tables.PAPERS;
import static yixian.approval.db.Tables.REQUESTS;
import static yixian.approval.db.Tables.TASKS;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.TableRecord;
import org.jooq.UpdatableRecord;
import org.jooq.impl.DSL;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.ObjectMapper;
import yixian.approval.Row;
import yixian.approval.db.tables.records.PapersRecord;
import yixian.approval.db.tables.records.RequestsRecord;
import yixian.approval.db.tables.records.TasksRecord;
import yixian.approval.flow.Flows;
import yixian.kernel.Problem;

/** Reads and writes courses; the version decides who was first. */
@Component
class CourseStore {

  private static final TypeReference<List<Row>> ROWS = new TypeReference<>() {};
  private static final TypeReference<List<Paper.Attachment>> FILES = new TypeReference<>() {};
  private static final String ENTER =
      """
      select set_config('yixian.approval_everything', ?, true), set_config('yixian.approval_account', ?, true),
             set_config('yixian.approval_steads', ?, true), set_config('yixian.approval_units', ?, true)
      """;

  private final DSLContext sql;
  private final Flows flows;
  private final ObjectMapper json;

  CourseStore(DSLContext sql, Flows flows, ObjectMapper json) {
    this.sql = sql;
    this.flows = flows;
    this.json = json;
  }

  /** Tells the database who reads; row security says the same as {@link #seen} a second time. */
  void enter(Reader reader) {
    sql.fetch(
        ENTER,
        reader.scope().everything() ? "on" : "off",
        reader.account() == null ? "" : reader.account().toString(),
        array(reader.steads()),
        array(reader.scope().units()));
  }

  private static String array(Collection<UUID> ids) {
    return ids.stream().map(UUID::toString).collect(Collectors.joining(",", "{", "}"));
  }

  /** The requests that a reader may see, as a predicate where the data lives. */
  static Condition seen(Reader reader) {
    if (reader.scope().everything()) {
      return DSL.trueCondition();
    }
    Condition seen =
        REQUESTS.APPLICANT_UNIT.eq(DSL.any(reader.scope().units().toArray(UUID[]::new)));
    UUID account = reader.account();
    return account == null
        ? seen
        : seen.or(REQUESTS.APPLICANT.eq(account))
            .or(overlap(REQUESTS.COPIED, List.of(account)))
            .or(overlap(REQUESTS.APPROVERS, reader.steads()));
  }

  static Condition overlap(Field<UUID[]> field, List<UUID> ids) {
    return DSL.condition("{0} && {1}", field, DSL.val(ids.toArray(UUID[]::new)));
  }

  Optional<Course> find(Reader reader, UUID id) {
    return fetch(REQUESTS.ID.eq(id).and(seen(reader)));
  }

  /** Waits for whoever moves the request now, so that it is then read as he left it. */
  Optional<Course> take(Reader reader, UUID id) {
    return sql.selectFrom(REQUESTS)
        .where(REQUESTS.ID.eq(id), seen(reader))
        .forUpdate()
        .fetchOptional()
        .map(this::filled);
  }

  /** The latest request about a subject. */
  Optional<Course> find(Reader reader, String kind, UUID subject) {
    return fetch(
        REQUESTS.SUBJECT_KIND.eq(kind).and(REQUESTS.SUBJECT.eq(subject)).and(seen(reader)));
  }

  private Optional<Course> fetch(Condition wanted) {
    return sql.selectFrom(REQUESTS)
        .where(wanted)
        .orderBy(REQUESTS.ID.desc())
        .limit(1)
        .fetchOptional()
        .map(this::filled);
  }

  private Course filled(RequestsRecord request) {
    UUID id = request.getId();
    return new Course(
        request,
        flows.get(request.getFlow()),
        papers(id),
        sql.selectFrom(TASKS).where(TASKS.REQUEST.eq(id)).orderBy(TASKS.ID).fetch(),
        sql.selectFrom(DEEDS).where(DEEDS.REQUEST.eq(id)).orderBy(DEEDS.SEQ).fetch());
  }

  private List<Paper> papers(UUID request) {
    return sql.selectFrom(PAPERS)
        .where(PAPERS.REQUEST.eq(request))
        .orderBy(PAPERS.EDITION)
        .fetch(
            row ->
                new Paper(
                    row.getEdition(),
                    row.getTitle(),
                    json.readValue(row.getRows(), ROWS),
                    json.readValue(row.getFiles(), FILES),
                    row.getHash(),
                    row.getAt()));
  }

  void add(Course course) {
    try {
      sql.insertInto(REQUESTS).set(course.request()).execute();
    } catch (DuplicateKeyException e) {
      throw Problem.refused("already-asked", "该事项已有一份审批正在办理，请等办结或撤回后再提请");
    }
    write(course);
  }

  void save(Course course, int seen) {
    int written =
        sql.update(REQUESTS)
            .set(course.request())
            .where(REQUESTS.ID.eq(course.id()), REQUESTS.VERSION.eq(seen))
            .execute();
    if (written == 0) {
      throw lost(course.id());
    }
    write(course);
  }

  private Problem lost(UUID id) {
    return sql.select(REQUESTS.CHANGED_BY, REQUESTS.CHANGED_AT)
        .from(REQUESTS)
        .where(REQUESTS.ID.eq(id))
        .fetchOptional(row -> Courses.lost(row.value1(), row.value2()))
        .orElseGet(() -> Problem.notFound("审批"));
  }

  private void write(Course course) {
    List<UpdatableRecord<?>> changed =
        course.tasks().stream()
            .filter(task -> task.original(0) != null && task.changed())
            .<UpdatableRecord<?>>map(task -> task)
            .toList();
    if (!changed.isEmpty()) {
      sql.batchUpdate(changed).execute();
    }
    addFresh(course.tasks());
    addFresh(course.deeds());
    if (course.paper().edition() > kept(course.id())) {
      sql.insertInto(PAPERS).set(row(course.id(), course.paper())).execute();
    }
  }

  private int kept(UUID request) {
    return sql.fetchCount(DSL.selectOne().from(PAPERS).where(PAPERS.REQUEST.eq(request)));
  }

  private PapersRecord row(UUID request, Paper paper) {
    return new PapersRecord(
        request,
        paper.edition(),
        paper.title(),
        json.writeValueAsString(paper.rows()),
        json.writeValueAsString(paper.files()),
        paper.hash(),
        paper.at());
  }

  private void addFresh(List<? extends TableRecord<?>> records) {
    List<TableRecord<?>> fresh =
        records.stream()
            .filter(each -> each.original(0) == null)
            .<TableRecord<?>>map(each -> each)
            .toList();
    if (!fresh.isEmpty()) {
      sql.batchInsert(fresh).execute();
    }
  }

  boolean sees(Reader reader, UUID id) {
    return sql.fetchExists(DSL.selectOne().from(REQUESTS).where(REQUESTS.ID.eq(id), seen(reader)));
  }

  /** Tasks soon due of which their approver was not reminded. */
  List<TasksRecord> soon(Instant now, int most) {
    return due(TASKS.REMIND_AT.le(now).and(DSL.not(DSL.condition(TASKS.REMINDED))), most);
  }

  /** Tasks past their deadline of which nobody was told. */
  List<TasksRecord> late(Instant now, int most) {
    return due(TASKS.DUE.lt(now).and(DSL.not(DSL.condition(TASKS.OVERDUE))), most);
  }

  private List<TasksRecord> due(Condition wanted, int most) {
    return sql.selectFrom(TASKS)
        .where(TASKS.STATE.eq(TaskState.WAITING.name()), wanted)
        .orderBy(TASKS.DUE)
        .limit(most)
        .forUpdate()
        .skipLocked()
        .fetch();
  }

  void keep(TasksRecord task) {
    task.attach(sql.configuration());
    task.update();
  }

  /** The requests in which somebody is waited for. */
  List<UUID> running() {
    return sql.selectDistinct(TASKS.REQUEST)
        .from(TASKS)
        .where(TASKS.STATE.eq(TaskState.WAITING.name()))
        .fetch(TASKS.REQUEST);
  }

  /** Writes deadlines computed anew; no deed, so the version stays. */
  void keepDeadlines(Course course) {
    write(course);
    sql.update(REQUESTS)
        .set(REQUESTS.DUE, course.request().getDue())
        .where(REQUESTS.ID.eq(course.id()), REQUESTS.VERSION.eq(course.request().getVersion()))
        .execute();
  }
}
