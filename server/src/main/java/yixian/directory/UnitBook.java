package yixian.directory;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import yixian.kernel.Period;

/** 单位簿 · All units, their names and their trees, as read at one moment. */
record UnitBook(Map<UUID, Row> rows, Map<String, UUID> codes, Forest forest) {

  /** A unit without its name. */
  record Row(
      UUID id,
      String code,
      UnitKind kind,
      Level level,
      @Nullable String division,
      Period period,
      int version,
      List<Name> names) {}

  /** What a unit was called for some days; in order. */
  record Name(UUID unit, String name, String shortName, Period period) {}

  static UnitBook of(Collection<Row> rows, List<Edge> edges) {
    Map<UUID, Row> byId = new HashMap<>();
    Map<String, UUID> codes = new HashMap<>();
    for (Row row : rows) {
      byId.put(row.id(), row);
      codes.put(row.code(), row.id());
    }
    return new UnitBook(byId, codes, new Forest(edges));
  }

  /** The same with a unit more. */
  UnitBook with(Row unit, List<Edge> places) {
    Map<UUID, Row> moreRows = new HashMap<>(rows);
    Map<String, UUID> moreCodes = new HashMap<>(codes);
    moreRows.put(unit.id(), unit);
    moreCodes.put(unit.code(), unit.id());
    return new UnitBook(moreRows, moreCodes, forest.with(places));
  }

  @Nullable Unit find(UUID id, LocalDate day) {
    Row row = rows.get(id);
    if (row == null) {
      return null;
    }
    Name name = nameOn(row.names(), day);
    return new Unit(
        row.id(),
        row.code(),
        name.name(),
        name.shortName(),
        row.kind(),
        row.level(),
        row.division(),
        row.period(),
        row.version());
  }

  /** The name of the day; before the first day the first name, after the last the last. */
  private static Name nameOn(List<Name> names, LocalDate day) {
    for (Name name : names) {
      if (name.period().contains(day)) {
        return name;
      }
    }
    return day.isBefore(names.getFirst().period().from()) ? names.getFirst() : names.getLast();
  }
}
