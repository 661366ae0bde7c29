package yixian.indicator;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashSet;
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
 * 每日快照 · Keeps each evening's boards of the month and of the year so far, so that yesterday's board
 * can be shown again as it was, with the denominators of that day.
 *
 * <p>Taken five minutes past midnight; where the house stood still then, at the next full hour. The
 * board shows what was taken and takes nothing itself: a board of the past for which there is no
 * snapshot is counted anew. Only who asks for the snapshot of a day as such has it taken, from what
 * the ledger knew by the end of that day.
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

  @Scheduled(cron = "0 5 * * * *", zone = "Asia/Shanghai")
  void takeYesterday() {
    LocalDate yesterday = Days.today(clock).minusDays(1);
    try {
      for (Grouping by : KEPT) {
        for (LocalDate from : begins(yesterday)) {
          takeIfAny(yesterday, by, from);
        }
      }
    } catch (DataAccessException e) {
      LOG.warn("指标快照将在下一小时补做：{}", e.getMessage());
    }
  }

  /** 本月 and 今年, which are one in January. */
  private static Set<LocalDate> begins(LocalDate day) {
    return new LinkedHashSet<>(List.of(month(day), day.withDayOfYear(1)));
  }

  private static LocalDate month(LocalDate day) {
    return day.withDayOfMonth(1);
  }

  /**
   * The snapshot that answers a question, if one was taken: of the same day, rows and period, which
   * ended with that day. Nothing for a reader of whom it keeps no row.
   */
  Optional<Board> find(Question question) {
    LocalDate day = question.asOf();
    if (day == null || !day.equals(question.to()) || !KEPT.contains(question.by())) {
      return Optional.empty();
    }
    Scope scope = question.scope();
    return store
        .find(day, question.by(), question.from())
        .map(board -> scope.everything() ? board : within(board, scope))
        .filter(board -> scope.everything() || !board.rows().isEmpty());
  }

  /** With which denominator an indicator stands on the board that answers a question. */
  Optional<Formula> formula(Question question, String indicator) {
    LocalDate day = question.asOf();
    if (find(question).isEmpty() || day == null) {
      return Optional.empty();
    }
    return store
        .variant(day, question.by(), question.from(), indicator)
        .flatMap(variant -> formulas.find(indicator, variant));
  }

  /** The day's board as it was shown, cut down to what the scope reaches. */
  Board show(LocalDate day, Grouping by, Scope scope) {
    if (!KEPT.contains(by)) {
      throw Problem.invalid(new Fault("by", "快照只按单位、网格与分类保存", "请改选其一"));
    }
    if (!day.isBefore(Days.today(clock))) {
      throw Problem.invalid(new Fault("day", day + " 尚未结束，还没有快照", "请选择昨天或更早的日期"));
    }
    Board board = take(day, by, month(day));
    return scope.everything() ? board : within(board, scope);
  }

  /**
   * Where nothing was counted, as in a house whose district is still being loaded, none is kept.
   */
  private boolean takeIfAny(LocalDate day, Grouping by, LocalDate from) {
    return road.job(
        () -> {
          if (store.has(day, by, from)) {
            return false;
          }
          Board board = count(day, by, from);
          if (!board.rows().isEmpty()) {
            keep(day, board);
          }
          return !board.rows().isEmpty();
        });
  }

  private Board take(LocalDate day, Grouping by, LocalDate from) {
    return road.job(
        () -> {
          if (!store.has(day, by, from)) {
            keep(day, count(day, by, from));
          }
          return store.find(day, by, from).orElseThrow();
        });
  }

  private Board count(LocalDate day, Grouping by, LocalDate from) {
    return boards.board(new Question(by, from, day, day, Scope.EVERYTHING));
  }

  private void keep(LocalDate day, Board board) {
    store.keep(day, board, formulas.list(), clock.instant());
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
        board.from(),
        board.to(),
        board.asOf(),
        board.takenAt(),
        board.by(),
        rows,
        null,
        board.otherwise());
  }
}
