package yixian.approval.course;

import static yixian.approval.db.Tables.DEEDS;
import static yixian.approval.db.Tables.REQUESTS;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.OrderField;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import yixian.approval.Move;
import yixian.approval.State;
import yixian.approval.db.tables.records.RequestsRecord;
import yixian.kernel.Page;

@Component
class BoxStore {

  private final DSLContext sql;
  private final Clock clock;

  BoxStore(DSLContext sql, Clock clock) {
    this.sql = sql;
    this.clock = clock;
  }

  List<RequestsRecord> rows(Reader reader, BoxQuery query, @Nullable Cursor after) {
    Condition wanted = wanted(reader, query);
    return sql.selectFrom(REQUESTS)
        .where(after == null ? wanted : wanted.and(beyond(query.box(), after)))
        .orderBy(order(query.box()))
        .limit(query.limit() + 1)
        .fetch();
  }

  int count(Reader reader, BoxQuery query) {
    return sql.fetchCount(
        DSL.selectOne().from(REQUESTS).where(wanted(reader, query)).limit(Page.COUNT_CAP + 1));
  }

  private static List<OrderField<?>> order(Box box) {
    return box.byDeadline()
        ? List.of(REQUESTS.DUE.asc(), REQUESTS.ID.asc())
        : List.of(REQUESTS.ID.desc());
  }

  private static Condition beyond(Box box, Cursor after) {
    return box.byDeadline()
        ? DSL.row(REQUESTS.DUE, REQUESTS.ID).gt(after.due(), after.id())
        : REQUESTS.ID.lt(after.id());
  }

  private Condition wanted(Reader reader, BoxQuery query) {
    Condition wanted = CourseStore.seen(reader).and(box(reader, query.box()));
    State state = query.state();
    if (state != null) {
      wanted = wanted.and(REQUESTS.STATE.eq(state.name()));
    }
    if (query.kind() != null) {
      wanted = wanted.and(REQUESTS.SUBJECT_KIND.eq(query.kind()));
    }
    String text = query.text();
    return text == null
        ? wanted
        : wanted.and(REQUESTS.TITLE.contains(text).or(REQUESTS.APPLICANT_NAME.contains(text)));
  }

  private Condition box(Reader reader, Box box) {
    Instant now = clock.instant();
    UUID account = Objects.requireNonNull(reader.account(), "a box is somebody's");
    return switch (box) {
      case WAITING ->
          CourseStore.overlap(REQUESTS.WAITING, reader.steads())
              .and(REQUESTS.APPLICANT.ne(account));
      case DONE ->
          REQUESTS.ID.in(
              DSL.select(DEEDS.REQUEST)
                  .from(DEEDS)
                  .where(DEEDS.ACCOUNT.eq(account), DEEDS.MOVE.in(answers())));
      case ASKED -> REQUESTS.APPLICANT.eq(account);
      case COPIED -> CourseStore.overlap(REQUESTS.COPIED, List.of(account));
      case UNITS -> overseen(reader);
      case OVERDUE ->
          overseen(reader).and(REQUESTS.STATE.eq(State.RUNNING.name())).and(REQUESTS.DUE.lt(now));
    };
  }

  private static Condition overseen(Reader reader) {
    return reader.scope().everything()
        ? DSL.trueCondition()
        : REQUESTS.APPLICANT_UNIT.eq(DSL.any(reader.scope().units().toArray(UUID[]::new)));
  }

  private static List<String> answers() {
    return List.of(
        Move.AGREE.name(),
        Move.REFUSE.name(),
        Move.RETURN.name(),
        Move.SEND_BACK.name(),
        Move.TRANSFER.name(),
        Move.ADD_BEFORE.name(),
        Move.ADD_AFTER.name(),
        Move.REASSIGN.name());
  }
}
