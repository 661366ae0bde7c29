package yixian.dashboard.board;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import yixian.kernel.Actor;
import yixian.kernel.Days;
import yixian.kernel.Fault;
import yixian.kernel.Problem;

/** 看板展示 · A whole board for one reader in one answer: this month where nothing else is asked. */
@Component
class Exhibition {

  private final Showing showing;
  private final Sights sights;
  private final DraftCheck check;
  private final Clock clock;

  Exhibition(Showing showing, Sights sights, DraftCheck check, Clock clock) {
    this.showing = showing;
    this.sights = sights;
    this.check = check;
    this.clock = clock;
  }

  BoardSheet of(Actor reader, Dashboard board, Wanted wanted) {
    String heat = wanted.heat();
    List<Tile> tiles =
        heat == null || heat.isEmpty()
            ? board.tiles()
            : board.tiles().stream().map(tile -> showing(tile, heat)).toList();
    return sheet(reader, board, board.audience(), tiles, wanted);
  }

  private static Tile showing(Tile tile, String heat) {
    return tile.look() == Look.HEAT
        ? new Tile(heat, tile.look(), tile.by(), tile.size(), tile.compare())
        : tile;
  }

  /** A draft as it would look; what is wrong with its tiles is said as when it is kept. */
  BoardSheet of(Actor reader, BoardDraft draft, Wanted wanted) {
    Audience audience = Objects.requireNonNullElse(draft.audience(), Audience.DISTRICT);
    List<Fault> faults = new ArrayList<>();
    List<Tile> tiles = check.tiles(faults, audience, draft);
    if (!faults.isEmpty()) {
      throw Problem.invalid(faults);
    }
    return sheet(reader, null, audience, tiles, wanted);
  }

  private BoardSheet sheet(
      Actor reader, @Nullable Dashboard board, Audience audience, List<Tile> tiles, Wanted wanted) {
    LocalDate today = Days.today(clock);
    Cadence usual = audience == Audience.WALL ? Cadence.DAY : Cadence.MONTH;
    Cadence cadence = Objects.requireNonNullElse(wanted.period(), usual);
    Window period = cadence.window(Objects.requireNonNullElse(wanted.day(), today), today);
    Sight sight = sights.of(reader, audience, wanted.subject());
    return new BoardSheet(
        board,
        cadence,
        period,
        sight.words(),
        sight.chosen(),
        sights.choices(reader, audience),
        showing.tiles(tiles, sight, cadence, period),
        clock.instant());
  }
}
