package yixian.indicator;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
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

  private final LatestStore store;
  private final LedgerStore ledger;
  private final TitleBook titles;

  LatestFacts(LatestStore store, LedgerStore ledger, TitleBook titles) {
    this.store = store;
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

  /** The last of these kinds up to a moment, the newest first. */
  public List<Happened> of(Collection<String> kinds, Scope scope, Instant until, int most) {
    List<LatestStore.Row> rows = store.of(kinds, scope, until, most);
    Map<String, Title> units =
        named(scope, "unit", rows.stream().map(LatestStore.Row::unit).toList());
    Map<String, Title> grids =
        named(scope, "grid", rows.stream().map(LatestStore.Row::grid).toList());
    Map<String, Title> categories =
        named(scope, "category", rows.stream().map(LatestStore.Row::category).toList());
    List<Happened> all = new ArrayList<>();
    for (LatestStore.Row row : rows) {
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
}
