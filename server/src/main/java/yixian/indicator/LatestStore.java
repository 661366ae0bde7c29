package yixian.indicator;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import yixian.kernel.Scope;

/** The last facts of some kinds, each kind read from its own end of the index. */
@Component
class LatestStore {

  private static final String LATEST =
      """
      select f.record, f.kind, f.at, f.unit, f.grid, f.category
      from unnest(?::text[]) as k (kind)
      cross join lateral (
        select f.* from indicator.facts f
        where f.kind = k.kind and f.at <= ?::timestamptz and f.withdrawn_at is null
          and (?::boolean or f.unit = any (?) or f.grid = any (?))
        order by f.at desc limit ?) f
      order by f.at desc, f.record desc limit ?
      """;

  private final DSLContext sql;

  LatestStore(DSLContext sql) {
    this.sql = sql;
  }

  record Row(
      UUID record,
      String kind,
      Instant at,
      @Nullable UUID unit,
      @Nullable UUID grid,
      @Nullable UUID category) {}

  List<Row> of(Collection<String> kinds, Scope scope, Instant until, int most) {
    return sql.resultQuery(
            LATEST,
            kinds.toArray(String[]::new),
            until.toString(),
            scope.everything(),
            scope.units().toArray(UUID[]::new),
            scope.grids().toArray(UUID[]::new),
            most,
            most)
        .fetch(LatestStore::row);
  }

  private static Row row(Record row) {
    return new Row(
        row.get("record", UUID.class),
        row.get("kind", String.class),
        row.get("at", OffsetDateTime.class).toInstant(),
        row.get("unit", UUID.class),
        row.get("grid", UUID.class),
        row.get("category", UUID.class));
  }
}
