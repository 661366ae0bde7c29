package yixian.dashboard.wall;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import yixian.access.OpenLine;
import yixian.access.OpenLines;
import yixian.attendance.rollcall.CallTold;
import yixian.attendance.rollcall.RollCalls;
import yixian.dashboard.board.Dashboard;
import yixian.dashboard.board.Dashboards;
import yixian.issue.search.LiveIssues;
import yixian.kernel.Actor;
import yixian.kernel.Fact;
import yixian.kernel.FactWithdrawn;
import yixian.kernel.FactsWithdrawn;
import yixian.kernel.Problem;
import yixian.kernel.Scope;

/**
 * 大屏专线 · The open walls. A fact or an answer to a roll-call that is committed wakes them; however
 * many come and however many walls are open, each view is reckoned at most twice a second, and once
 * for all who see the same.
 *
 * <p>Lights also turn by the clock alone, so a view is reckoned anew every quarter of a minute;
 * that beat tells a wall that its line lives. Lines end after a minute, so that whoever looks on
 * passes the door again with the rights of that moment.
 */
@Component
class WallLines {

  private static final Logger LOG = LoggerFactory.getLogger(WallLines.class);
  private static final Duration LINE = Duration.ofMinutes(1);
  private static final long SOON_MILLIS = 500;
  private static final long BEAT_MILLIS = 15_000;

  private final Wall wall;
  private final OpenLines lines;
  private final Map<View, Watchers> views = new ConcurrentHashMap<>();
  private final AtomicBoolean changed = new AtomicBoolean();

  WallLines(Wall wall, OpenLines lines) {
    this.wall = wall;
    this.lines = lines;
  }

  /** What two who share it see alike: the board as it is composed, and what each right reaches. */
  private record View(UUID board, int version, Scope figures, Scope issues, Scope calls) {

    static View of(Actor reader, Dashboard board) {
      return new View(
          board.id(),
          board.version(),
          plain(reader.scope(Dashboards.VIEW)),
          plain(reader.scope(LiveIssues.VIEW)),
          plain(reader.scope(RollCalls.VIEW)));
    }

    private static Scope plain(Scope scope) {
      return scope.everything() ? Scope.EVERYTHING : scope;
    }
  }

  /** Those who see the same, and what they were told last. */
  private final class Watchers {

    private final Actor one;
    private final Dashboard board;
    private final Set<OpenLine> screens = new HashSet<>();
    private int joining;
    private @Nullable WallState last;

    Watchers(Actor one, Dashboard board) {
      this.one = one;
      this.board = board;
    }

    /** Somebody is on his way in, so these are not forgotten meanwhile. */
    synchronized Watchers expecting() {
      joining++;
      return this;
    }

    synchronized void join(OpenLine screen) {
      try {
        WallState state = reckon();
        screens.add(screen);
        screen.say("whole", state);
      } finally {
        joining--;
      }
    }

    synchronized void leave(OpenLine screen) {
      screens.remove(screen);
    }

    synchronized boolean empty() {
      return screens.isEmpty() && joining == 0;
    }

    synchronized void tell() {
      if (!screens.isEmpty()) {
        reckon();
      }
    }

    /** Reckons anew, and tells those who listen already what is different. */
    private WallState reckon() {
      WallState state = wall.state(one, board);
      WallState before = last;
      if (before != null) {
        WallState news = state.since(before);
        lines.say(screens.stream(), "news", news);
      }
      last = state;
      return state;
    }
  }

  /** Opens a wall and tells it how things stand. */
  OpenLine open(Actor reader, @Nullable UUID id) {
    Dashboard board = wall.board(reader, id);
    View view = View.of(reader, board);
    OpenLine screen = lines.open(LINE);
    views
        .compute(view, (_, open) -> (open == null ? new Watchers(reader, board) : open).expecting())
        .join(screen);
    screen.whenGone(() -> gone(view, screen));
    return screen;
  }

  private void gone(View view, OpenLine screen) {
    views.computeIfPresent(
        view,
        (_, open) -> {
          open.leave(screen);
          return open.empty() ? null : open;
        });
  }

  @EventListener
  void hear(Fact fact) {
    afterCommit();
  }

  @EventListener
  void hear(FactWithdrawn gone) {
    afterCommit();
  }

  @EventListener
  void hear(FactsWithdrawn gone) {
    afterCommit();
  }

  /** A call is counted only when it is over, but the wall shows who has answered by now. */
  @EventListener
  void hear(CallTold told) {
    afterCommit();
  }

  /** Once a transaction, however many facts it tells. */
  private void afterCommit() {
    if (!TransactionSynchronizationManager.isSynchronizationActive()) {
      changed.set(true);
    } else if (TransactionSynchronizationManager.getResource(this) == null) {
      TransactionSynchronizationManager.bindResource(this, changed);
      TransactionSynchronizationManager.registerSynchronization(
          new TransactionSynchronization() {
            @Override
            public void afterCommit() {
              changed.set(true);
            }

            @Override
            public void afterCompletion(int status) {
              TransactionSynchronizationManager.unbindResourceIfPossible(WallLines.this);
            }
          });
    }
  }

  @Scheduled(initialDelay = 1_000, fixedDelay = SOON_MILLIS, timeUnit = TimeUnit.MILLISECONDS)
  void tellChanges() {
    if (changed.getAndSet(false)) {
      tellAll();
    }
  }

  @Scheduled(initialDelay = BEAT_MILLIS, fixedDelay = BEAT_MILLIS, timeUnit = TimeUnit.MILLISECONDS)
  void beat() {
    tellAll();
  }

  private void tellAll() {
    for (Watchers each : List.copyOf(views.values())) {
      try {
        each.tell();
      } catch (DataAccessException | Problem e) {
        LOG.warn("大屏这一次没有算出，下一拍再算：{}", e.getMessage());
      }
    }
  }
}
