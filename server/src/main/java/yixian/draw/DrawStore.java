package yixian.draw;

import static yixian.draw.db.Sequences.DRAW_NUMBERS;
import static yixian.draw.db.Tables.DRAWS;
import static yixian.draw.db.Tables.REVEALS;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import yixian.draw.db.tables.records.DrawsRecord;
import yixian.draw.db.tables.records.RevealsRecord;

@Component
class DrawStore {
  private static final int MOST = 200;

  private final DSLContext sql;

  DrawStore(DSLContext sql) {
    this.sql = sql;
  }

  long number() {
    return sql.nextval(DRAW_NUMBERS).longValue();
  }

  void add(DrawsRecord draw) {
    sql.insertInto(DRAWS).set(draw).execute();
  }

  void add(RevealsRecord reveal) {
    sql.insertInto(REVEALS).set(reveal).execute();
  }

  Optional<DrawsRecord> find(UUID id) {
    return sql.selectFrom(DRAWS).where(DRAWS.ID.eq(id)).fetchOptional();
  }

  Optional<RevealsRecord> reveal(UUID draw) {
    return sql.selectFrom(REVEALS).where(REVEALS.DRAW.eq(draw)).fetchOptional();
  }

  /** The newest promises; who has not been kept has no moment of revealing. */
  List<DrawLine> list(Instant now) {
    return sql.select(
            DRAWS.ID,
            DRAWS.NUMBER,
            DRAWS.PURPOSE,
            DRAWS.SIZE,
            DRAWS.COMMITTED_AT,
            REVEALS.REVEALED_AT)
        .from(DRAWS)
        .leftJoin(REVEALS)
        .on(REVEALS.DRAW.eq(DRAWS.ID))
        .orderBy(DRAWS.COMMITTED_AT.desc(), DRAWS.ID.desc())
        .limit(MOST)
        .fetch(
            row ->
                new DrawLine(
                    row.value1(),
                    row.value2(),
                    row.value3(),
                    row.value4(),
                    row.value5(),
                    row.value6(),
                    row.value6() == null ? Duration.between(row.value5(), now).toDays() : 0));
  }
}
