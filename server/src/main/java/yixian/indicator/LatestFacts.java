package yixian.indicator;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import yixian.kernel.Scope;
import yixian.kernel.Titles.Title;

/**
 * 最新动态 · What happened last within a scope, by kind, category and place: no words of a report, no
 * person. Called inside the road.
 */
@Component
public class LatestFacts {

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
  private final LedgerStore ledger;
  private final TitleBook titles;

  LatestFacts(DSLContext sql, LedgerStore ledger, TitleBook titles) {
    this.sql = sql;
    this.ledger = ledger;
    this.titles = titles;
  }

  /**
   * 动态 · Something that happened.
   *
   * @param what the kind of it in words
   * @param where the grid, else the unit
   */
  public record Happened(
      UUID record,
      String kind,
      String what,
      Instant at,
      @Nullable String category,
      @Nullable String where) {}

  private record Row(
      UUID record,
      String kind,
      Instant at,
      @Nullable UUID unit,
      @Nullable UUID grid,
      @Nullable UUID category) {}

  /** The last of these kinds up to a moment, the newest first. */
  public List<Happened> of(Collection<String> kinds, Scope scope, Instant until, int most) {
    List<Row> rows =
        sql.resultQuery(
                LATEST,
                kinds.toArray(String[]::new),
                until.toString(),
                scope.everything(),
                scope.units().toArray(UUID[]::new),
                scope.grids().toArray(UUID[]::new),
                most,
                most)
            .fetch(LatestFacts::row);
    Map<String, Title> units = named(scope, "unit", rows.stream().map(Row::unit).toList());
    Map<String, Title> grids = named(scope, "grid", rows.stream().map(Row::grid).toList());
    Map<String, Title> categories =
        named(scope, "category", rows.stream().map(Row::category).toList());
    List<Happened> all = new ArrayList<>();
    for (Row row : rows) {
      String grid = text(grids, row.grid());
      all.add(
          new Happened(
              row.record(),
              row.kind(),
              ledger.kinds().getOrDefault(row.kind(), row.kind()),
              row.at(),
              text(categories, row.category()),
              grid == null ? text(units, row.unit()) : grid));
    }
    return all;
  }

  private Map<String, Title> named(Scope scope, String kind, List<@Nullable UUID> ids) {
    Set<String> keys = new HashSet<>();
    for (UUID id : ids) {
      if (id != null) {
        keys.add(id.toString());
      }
    }
    return titles.of(scope, kind, keys);
  }

  private static @Nullable String text(Map<String, Title> titles, @Nullable UUID id) {
    Title title = id == null ? null : titles.get(id.toString());
    return title == null ? null : title.text();
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
