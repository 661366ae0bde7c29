package yixian.demo;

import static yixian.demo.db.Tables.LOADS;

import java.time.Instant;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import yixian.demo.story.DemoStory;

/** Remembers the one load of this house, so that a broken one goes on where it stopped. */
@Component
class LoadStore {
  private final DSLContext sql;

  LoadStore(DSLContext sql) {
    this.sql = sql;
  }

  /** A load begun; the year that it tells ends at {@code beganAt}. */
  record Load(DemoStory.Size size, Instant beganAt, @Nullable Instant finishedAt) {}

  Optional<Load> find() {
    return sql.selectFrom(LOADS)
        .fetchOptional(
            row ->
                new Load(
                    DemoStory.Size.valueOf(row.getSize()), row.getBeganAt(), row.getFinishedAt()));
  }

  /** The load of this house: the one begun earlier, or a new one. */
  Load begin(DemoStory.Size size, Instant now) {
    sql.insertInto(LOADS)
        .set(LOADS.SIZE, size.name())
        .set(LOADS.BEGAN_AT, now)
        .onConflictDoNothing()
        .execute();
    return find().orElseThrow();
  }

  void finish(Instant now) {
    sql.update(LOADS).set(LOADS.FINISHED_AT, now).execute();
  }
}
