package yixian.directory;

import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Keeps the book of units in memory. A transaction that edits units reads its own edits; everybody
 * else reads the last committed book, anew at once after each commit.
 */
@Component
class UnitShelf {

  private final UnitStore store;
  private final AtomicReference<@Nullable UnitBook> committed = new AtomicReference<>();
  private final AtomicLong edits = new AtomicLong();

  UnitShelf(UnitStore store) {
    this.store = store;
  }

  /** What an editing transaction has read since its last edit. */
  private static final class Own {
    private @Nullable UnitBook book;
  }

  UnitBook book() {
    Own own = (Own) TransactionSynchronizationManager.getResource(this);
    if (own != null) {
      UnitBook book = own.book == null ? store.read() : own.book;
      own.book = book;
      return book;
    }
    UnitBook known = committed.get();
    return known == null ? read() : known;
  }

  private UnitBook read() {
    long before = edits.get();
    UnitBook book = store.read();
    if (edits.get() == before) {
      committed.compareAndSet(null, book);
    }
    return book;
  }

  /**
   * Tells that a unit was founded; the transaction's own book learns of it without being read anew.
   */
  void founded(UnitBook.Row unit, List<Edge> places) {
    Own own = (Own) TransactionSynchronizationManager.getResource(this);
    UnitBook known = own == null ? null : own.book;
    edited();
    if (own != null && known != null) {
      own.book = known.with(unit, places);
    }
  }

  /** Tells that the transaction under way has edited units. */
  void edited() {
    Own own = (Own) TransactionSynchronizationManager.getResource(this);
    if (own != null) {
      own.book = null;
      return;
    }
    TransactionSynchronizationManager.bindResource(this, new Own());
    TransactionSynchronizationManager.registerSynchronization(
        new TransactionSynchronization() {
          @Override
          public void afterCompletion(int status) {
            TransactionSynchronizationManager.unbindResourceIfPossible(UnitShelf.this);
            edits.incrementAndGet();
            committed.set(null);
          }
        });
  }
}
