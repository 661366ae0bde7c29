package yixian.dashboard.board;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;
import yixian.dashboard.board.BoardSheet.Cell;
import yixian.dashboard.board.BoardSheet.Compared;
import yixian.dashboard.board.BoardSheet.Point;
import yixian.dashboard.board.BoardSheet.Row;
import yixian.dashboard.board.BoardSheet.TileSheet;
import yixian.indicator.About;
import yixian.indicator.definition.BoardFigures;
import yixian.indicator.definition.BoardFigures.Figure;
import yixian.kernel.Days;

/**
 * 展示 · Counts a board for one reader. All tiles are counted together: one question for the period,
 * one for each comparison, one a month for trends, one for units and one for grids.
 */
@Component
public class Showing {

  private final BoardFigures figures;
  private final Clock clock;

  Showing(BoardFigures figures, Clock clock) {
    this.figures = figures;
    this.clock = clock;
  }

  /** The tiles with their figures, of the period in which the day lies. */
  List<TileSheet> tiles(List<Tile> tiles, Sight sight, Cadence cadence, Window period) {
    Counts counts = new Counts(sight, cadence, period, tiles);
    return tiles.stream().map(counts::sheet).toList();
  }

  /** What stands on the wall: the tiles, of today. */
  public List<TileSheet> today(List<Tile> tiles, Sight sight) {
    LocalDate today = Days.today(clock);
    return tiles(tiles, sight, Cadence.DAY, Cadence.DAY.window(today, today));
  }

  /** Everything that the tiles of one board need, counted once. */
  private final class Counts {

    private final Sight sight;
    private final Cadence cadence;
    private final Window period;
    private final Map<String, Figure> totals;
    private final Map<Compare, Map<String, Figure>> compared = new EnumMap<>(Compare.class);
    private final Map<Window, Map<String, Figure>> months = new LinkedHashMap<>();
    private final Map<About, Map<String, List<Row>>> rows = new EnumMap<>(About.class);

    Counts(Sight sight, Cadence cadence, Window period, List<Tile> tiles) {
      this.sight = sight;
      this.cadence = cadence;
      this.period = period;
      this.totals = whole(codes(tiles, _ -> true), period);
      for (Compare compare : Compare.values()) {
        Window other = cadence.other(period, compare);
        Set<String> wanted = codes(tiles, tile -> tile.compare() == compare);
        if (other != null && !wanted.isEmpty()) {
          compared.put(compare, whole(wanted, other));
        }
      }
      Set<String> trends = codes(tiles, tile -> tile.look() == Look.TREND);
      if (!trends.isEmpty()) {
        Cadence.months(period, Days.today(clock))
            .forEach(month -> months.put(month, whole(trends, month)));
      }
      list(About.UNIT, codes(tiles, tile -> tile.by() == Tile.By.UNIT));
      list(About.GRID, codes(tiles, tile -> tile.by() == Tile.By.GRID || tile.look() == Look.HEAT));
    }

    private static Set<String> codes(List<Tile> tiles, Predicate<Tile> which) {
      Set<String> codes = new TreeSet<>();
      tiles.stream().filter(which).map(Tile::measure).forEach(codes::add);
      return codes;
    }

    private Map<String, Figure> whole(Set<String> codes, Window of) {
      Map<String, Figure> found = new HashMap<>();
      figures
          .figures(codes, sight.whole(of))
          .forEach(figure -> found.put(figure.value().code(), figure));
      return found;
    }

    private void list(About about, Set<String> codes) {
      if (codes.isEmpty()) {
        return;
      }
      List<Figure> all = figures.figures(codes, sight.each(about, period));
      Set<UUID> keys = new TreeSet<>();
      all.forEach(figure -> keys.add(figure.value().subject()));
      Map<UUID, String> names = figures.names(sight.each(about, period), keys);
      Map<String, List<Row>> byCode = new HashMap<>();
      for (Figure figure : all) {
        UUID key = figure.value().subject();
        byCode
            .computeIfAbsent(figure.value().code(), _ -> new ArrayList<>())
            .add(new Row(key, names.getOrDefault(key, "（已不可见）"), Cell.of(figure.value())));
      }
      byCode.values().forEach(list -> list.sort(LARGEST_FIRST));
      rows.put(about, byCode);
    }

    private TileSheet sheet(Tile tile) {
      Figure total = of(totals, tile);
      return new TileSheet(
          tile,
          total.value().name(),
          total.value().words(),
          total.share(),
          Cell.of(total.value()),
          compared.containsKey(tile.compare()) ? comparison(tile, total) : null,
          tile.look() == Look.TREND ? points(tile) : List.of(),
          rows(tile));
    }

    private Compared comparison(Tile tile, Figure total) {
      Figure before = of(Objects.requireNonNull(compared.get(tile.compare())), tile);
      return new Compared(
          Objects.requireNonNull(cadence.other(period, tile.compare())),
          Cell.of(before.value()),
          Change.of(total, before));
    }

    private List<Point> points(Tile tile) {
      List<Point> points = new ArrayList<>();
      months.forEach((month, of) -> points.add(new Point(month, Cell.of(of(of, tile).value()))));
      return points;
    }

    private List<Row> rows(Tile tile) {
      About about =
          tile.by() == Tile.By.UNIT
              ? About.UNIT
              : tile.by() == Tile.By.GRID || tile.look() == Look.HEAT ? About.GRID : About.WHOLE;
      return rows.getOrDefault(about, Map.of()).getOrDefault(tile.measure(), List.of());
    }

    private static Figure of(Map<String, Figure> figures, Tile tile) {
      return Objects.requireNonNull(figures.get(tile.measure()));
    }
  }

  private static final Comparator<Row> LARGEST_FIRST =
      Comparator.comparing(
              (Row row) -> Objects.requireNonNullElse(row.cell().value(), BigDecimal.valueOf(-1)))
          .reversed()
          .thenComparing(Row::name);
}
