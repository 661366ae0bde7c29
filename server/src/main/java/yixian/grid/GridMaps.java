package yixian.grid;

import java.time.Clock;
import java.time.LocalDate;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import yixian.kernel.Days;

/**
 * Keeps today's map in memory and renews it when it no longer tells the truth.
 *
 * <p>A change made here shows to everyone here from its commit on; a change made by another server
 * on the same database shows within about a second. A transaction that has itself changed the map
 * sees its own change, and keeps it to itself until it commits.
 */
@Component
class GridMaps {

  private static final Logger LOG = LoggerFactory.getLogger(GridMaps.class);

  private final MapStore store;
  private final Clock clock;
  private final ReentrantLock building = new ReentrantLock();
  private final AtomicLong changes = new AtomicLong();
  private volatile @Nullable Built current;

  /** A map, and how many changes were known before it was read: more are known, and it is stale. */
  private record Built(GridMap map, long changes) {}

  GridMaps(MapStore store, Clock clock) {
    this.store = store;
    this.clock = clock;
  }

  /** The map of the clock's day. */
  GridMap today() {
    LocalDate day = Days.today(clock);
    if (changedByThisTransaction()) {
      return store.load(day);
    }
    GridMap map = fresh(day);
    return map == null ? build(day) : map;
  }

  private @Nullable GridMap fresh(LocalDate day) {
    Built built = current;
    return built != null && built.changes() == changes.get() && built.map().shows(day)
        ? built.map()
        : null;
  }

  private GridMap build(LocalDate day) {
    building.lock();
    try {
      GridMap map = fresh(day);
      if (map == null) {
        long known = changes.get();
        map = store.load(day);
        current = new Built(map, known);
      }
      return map;
    } finally {
      building.unlock();
    }
  }

  /** Notes that the transaction under way changes the map. */
  void changed() {
    if (changedByThisTransaction()) {
      return;
    }
    store.count();
    TransactionSynchronizationManager.bindResource(this, Boolean.TRUE);
    TransactionSynchronizationManager.registerSynchronization(
        new TransactionSynchronization() {
          @Override
          public void afterCommit() {
            changes.incrementAndGet();
          }

          @Override
          public void afterCompletion(int status) {
            TransactionSynchronizationManager.unbindResourceIfPossible(GridMaps.this);
          }
        });
  }

  private boolean changedByThisTransaction() {
    return TransactionSynchronizationManager.hasResource(this);
  }

  /**
   * Learns of the changes of other servers, and draws the new map before anyone has to wait for it.
   */
  @Scheduled(fixedDelay = 1_000)
  void look() {
    try {
      Built built = current;
      if (built != null && built.map().version() != store.version()) {
        changes.incrementAndGet();
      }
      LocalDate day = Days.today(clock);
      if (fresh(day) == null) {
        build(day);
      }
    } catch (DataAccessException | TransactionException e) {
      LOG.warn("网格地图稍后重建：{}", e.getMessage());
    }
  }
}
