package yixian.indicator;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import yixian.access.Road;
import yixian.kernel.Days;
import yixian.kernel.Fault;
import yixian.kernel.Problem;
import yixian.kernel.Scope;

/**
 * 每日快照 · Keeps each evening's boards of the month so far, so that yesterday's board can be shown
 * again as it was.
 *
 * <p>Taken five minutes past midnight; a day that was missed, or lies before the installation, is
 * taken when first asked for, from what the ledger knew by the end of that day.
 */
@Component
class Snapshots {

  private static final Logger LOG = LoggerFactory.getLogger(Snapshots.class);
  private static final List<Grouping> KEPT =
      List.of(Grouping.UNIT, Grouping.GRID, Grouping.CATEGORY);

  private final SnapshotStore store;
  private final Boards boards;
  private final FormulaStore formulas;
  private final Road road;
  private final Clock clock;

  Snapshots(SnapshotStore store, Boards boards, FormulaStore formulas, Road road, Clock clock) {
    this.store = store;
    this.boards = boards;
    this.formulas = formulas;
    this.road = road;
    this.clock = clock;
  }

  @Scheduled(cron = "0 5 0 * * *", zone = "Asia/Shanghai")
  void takeYesterday() {
    LocalDate yesterday = Days.today(clock).minusDays(1);
    try {
      KEPT.forEach(by -> take(yesterday, by));
    } catch (DataAccessException e) {
      LOG.warn("指标快照将在查看时补做：{}", e.getMessage());
    }
  }

  /** The day's board as it was shown, cut down to what the scope reaches. */
  Board show(LocalDate day, Grouping by, Scope scope) {
    if (!KEPT.contains(by)) {
      throw Problem.invalid(new Fault("by", "快照只按单位、网格与分类保存", "请改选其一"));
    }
    if (!day.isBefore(Days.today(clock))) {
      throw Problem.invalid(new Fault("day", day + " 尚未结束，还没有快照", "请选择昨天或更早的日期"));
    }
    Board board = take(day, by);
    return scope.everything() ? board : within(board, scope);
  }

  private Board take(LocalDate day, Grouping by) {
    return road.job(
        () -> {
          Optional<Board> kept = store.find(day, by);
          if (kept.isEmpty()) {
            Question question = new Question(by, day.withDayOfMonth(1), day, day, Scope.EVERYTHING);
            store.keep(day, boards.board(question), formulas.list(), clock.instant());
          }
          return kept.or(() -> store.find(day, by)).orElseThrow();
        });
  }

  private static Board within(Board board, Scope scope) {
    Set<UUID> reached =
        switch (board.by()) {
          case UNIT -> scope.units();
          case GRID -> scope.grids();
          case CATEGORY, PERIOD -> Set.of();
        };
    List<Board.Row> rows =
        board.rows().stream()
            .filter(row -> row.key().length() == 36 && reached.contains(UUID.fromString(row.key())))
            .toList();
    return new Board(
        board.from(), board.to(), board.asOf(), board.takenAt(), board.by(), rows, null);
  }
}
