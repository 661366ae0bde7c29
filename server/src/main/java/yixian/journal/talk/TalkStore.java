package yixian.journal.talk;

import static yixian.journal.db.Tables.TALKS;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;
import yixian.journal.db.tables.records.TalksRecord;
import yixian.kernel.Problem;
import yixian.kernel.Scope;
import yixian.kernel.Secrets;

@Component
class TalkStore {

  private static final int MOST = 500;

  private final DSLContext sql;
  private final Secrets secrets;

  TalkStore(DSLContext sql, Secrets secrets) {
    this.sql = sql;
    this.secrets = secrets;
  }

  /** Those that somebody held, and those held with him. */
  List<Talk> of(UUID person) {
    return list(TALKS.TALKER.eq(person).or(TALKS.PERSON.eq(person)));
  }

  List<Talk> within(Scope scope) {
    return list(reach(scope));
  }

  /** Those held with these placements from a day up to another, which is not among them. */
  List<Talk> held(Collection<UUID> placements, LocalDate from, LocalDate end) {
    return sql.selectFrom(TALKS)
        .where(TALKS.PLACEMENT.eq(DSL.any(array(placements))))
        .and(TALKS.HELD_ON.ge(from))
        .and(TALKS.HELD_ON.lt(end))
        .orderBy(TALKS.HELD_ON, TALKS.ID)
        .fetch(TalkStore::talk);
  }

  /** These of them that the scope reaches. */
  List<Talk> within(Scope scope, Collection<UUID> ids) {
    return sql.selectFrom(TALKS)
        .where(TALKS.ID.eq(DSL.any(array(ids))), reach(scope))
        .fetch(TalkStore::talk);
  }

  Optional<Talk> of(UUID person, UUID id) {
    return sql.selectFrom(TALKS)
        .where(TALKS.ID.eq(id))
        .and(TALKS.TALKER.eq(person).or(TALKS.PERSON.eq(person)))
        .fetchOptional(TalkStore::talk);
  }

  Optional<Talk> within(Scope scope, UUID id) {
    return sql.selectFrom(TALKS)
        .where(TALKS.ID.eq(id), reach(scope))
        .fetchOptional(TalkStore::talk);
  }

  /** What was said in a talk that the reader has found already. */
  String content(UUID id) {
    return sql.select(TALKS.CONTENT)
        .from(TALKS)
        .where(TALKS.ID.eq(id))
        .fetchOptional(TALKS.CONTENT)
        .map(content -> secrets.open(place(id), content))
        .orElseThrow(() -> Problem.notFound("谈话"));
  }

  void add(Talk talk, String content, Instant at) {
    sql.insertInto(TALKS)
        .set(TALKS.ID, talk.id())
        .set(TALKS.PLACEMENT, talk.placement())
        .set(TALKS.PERSON, talk.person())
        .set(TALKS.TALKER, talk.talker())
        .set(TALKS.TALKER_NAME, talk.talkerName())
        .set(TALKS.PART, talk.part().name())
        .set(TALKS.HOME_UNIT, talk.homeUnit())
        .set(TALKS.HOST_UNIT, talk.hostUnit())
        .set(TALKS.HELD_ON, talk.heldOn())
        .set(TALKS.TOPICS, talk.topics().toArray(String[]::new))
        .set(TALKS.CONTENT, secrets.seal(place(talk.id()), content))
        .set(TALKS.SHARED, talk.shared())
        .set(TALKS.VERSION, talk.version())
        .set(TALKS.CHANGED_AT, at)
        .execute();
  }

  void share(UUID id, boolean shared, int seen, Instant at) {
    int written =
        sql.update(TALKS)
            .set(TALKS.SHARED, shared)
            .set(TALKS.VERSION, seen + 1)
            .set(TALKS.CHANGED_AT, at)
            .where(TALKS.ID.eq(id), TALKS.VERSION.eq(seen))
            .execute();
    if (written == 0) {
      throw Problem.conflict("这条谈话记录已在别处改过，请刷新后再办", null, null);
    }
  }

  private List<Talk> list(Condition wanted) {
    return sql.selectFrom(TALKS)
        .where(wanted)
        .orderBy(TALKS.HELD_ON.desc(), TALKS.ID.desc())
        .limit(MOST)
        .fetch(TalkStore::talk);
  }

  private static Talk talk(TalksRecord row) {
    return new Talk(
        row.getId(),
        row.getPlacement(),
        row.getPerson(),
        row.getTalker(),
        row.getTalkerName(),
        Part.valueOf(row.getPart()),
        row.getHomeUnit(),
        row.getHostUnit(),
        row.getHeldOn(),
        List.of(row.getTopics()),
        row.getShared(),
        row.getVersion());
  }

  /** The scope as a predicate; row security says the same a second time. */
  private static Condition reach(Scope scope) {
    if (scope.everything()) {
      return DSL.trueCondition();
    }
    List<Condition> any = new ArrayList<>();
    if (!scope.units().isEmpty()) {
      any.add(TALKS.HOME_UNIT.eq(DSL.any(array(scope.units()))));
      any.add(TALKS.HOST_UNIT.eq(DSL.any(array(scope.units()))));
    }
    return any.isEmpty() ? DSL.falseCondition() : DSL.or(any);
  }

  private static UUID[] array(Collection<UUID> ids) {
    return ids.toArray(UUID[]::new);
  }

  private static String place(UUID talk) {
    return "journal.talk:" + talk;
  }
}
