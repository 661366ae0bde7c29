package yixian.bulletin.story;

import static yixian.bulletin.db.Tables.BULLETINS;
import static yixian.bulletin.db.Tables.STORIES;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;
import yixian.bulletin.db.tables.records.StoriesRecord;
import yixian.kernel.Problem;
import yixian.kernel.Scope;

@Component
class StoryStore {

  private static final int MOST = 300;

  private final DSLContext sql;

  StoryStore(DSLContext sql) {
    this.sql = sql;
  }

  /** Those offered within the scope and not taken back, the latest first. */
  List<StoriesRecord> list(Scope scope) {
    return sql.selectFrom(STORIES)
        .where(STORIES.STATE.ne(StoryState.WITHDRAWN.name()), within(scope))
        .orderBy(STORIES.OFFERED_AT.desc(), STORIES.ID.desc())
        .limit(MOST)
        .fetch();
  }

  Optional<StoriesRecord> find(Scope scope, UUID id) {
    return sql.selectFrom(STORIES).where(STORIES.ID.eq(id), within(scope)).fetchOptional();
  }

  List<StoriesRecord> ofBulletin(UUID bulletin) {
    return sql.selectFrom(STORIES).where(STORIES.BULLETIN.eq(bulletin)).orderBy(STORIES.ID).fetch();
  }

  List<StoriesRecord> ofAuthor(UUID author) {
    return sql.selectFrom(STORIES)
        .where(STORIES.AUTHOR.eq(author))
        .orderBy(STORIES.OFFERED_AT.desc(), STORIES.ID.desc())
        .limit(MOST)
        .fetch();
  }

  Optional<StoriesRecord> own(UUID author, UUID id) {
    return sql.selectFrom(STORIES)
        .where(STORIES.ID.eq(id), STORIES.AUTHOR.eq(author))
        .fetchOptional();
  }

  /** Those of these that everybody reads. */
  List<StoriesRecord> printed(List<UUID> ids) {
    return ids.isEmpty()
        ? List.of()
        : sql.selectFrom(STORIES)
            .where(
                STORIES.ID.eq(DSL.any(ids.toArray(UUID[]::new))),
                STORIES.STATE.eq(StoryState.PRINTED.name()))
            .fetch();
  }

  /** Whether everybody of the district reads it. */
  boolean printed(UUID id) {
    return sql.fetchExists(
        sql.selectOne()
            .from(STORIES)
            .join(BULLETINS)
            .on(BULLETINS.ID.eq(STORIES.BULLETIN))
            .where(STORIES.ID.eq(id), STORIES.STATE.eq(StoryState.PRINTED.name()))
            .and(BULLETINS.STATE.ne("WITHDRAWN")));
  }

  /** Keeps it; false where the note is offered already. */
  boolean add(StoriesRecord story) {
    return sql.insertInto(STORIES).set(story).onConflictDoNothing().execute() == 1;
  }

  /** Writes it, if it is still as seen. */
  void save(StoriesRecord story, int seen) {
    story.setVersion(seen + 1);
    int written =
        sql.update(STORIES)
            .set(story)
            .where(STORIES.ID.eq(story.getId()), STORIES.VERSION.eq(seen))
            .execute();
    if (written == 0) {
      throw Problem.conflict("这篇供稿已在别处办过，请刷新后再办", null, null);
    }
  }

  /** The scope as a predicate; row security says the same a second time. */
  private static Condition within(Scope scope) {
    return scope.everything()
        ? DSL.trueCondition()
        : STORIES.UNIT.eq(DSL.any(scope.units().toArray(UUID[]::new)));
  }
}
