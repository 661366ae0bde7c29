package yixian.indicator;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import yixian.audit.Unbind;
import yixian.kernel.Fact;
import yixian.kernel.FactWithdrawn;
import yixian.kernel.FactsWithdrawn;

/**
 * 事实台账 · Keeps the facts of all rooms, in the transaction that makes them: deed and fact stand or
 * fall together.
 *
 * <p>Only kinds listed as countable are kept. Facts are never changed or deleted; a withdrawn one
 * stays, with its reason, and is not counted from that moment on.
 */
@Component
class Ledger {

  /** An import tells hundreds of thousands in one transaction. */
  private static final int MOST_WAITING = 2_000;

  private final LedgerStore store;
  private final Clock clock;

  /**
   * A fact and when it was told: what is known of a day is asked by that, however late its
   * transaction is done.
   */
  record Entry(Fact fact, Instant told) {}

  /** The facts of a transaction under way, written together before it commits. */
  private static final class Told {
    final List<Entry> facts = new ArrayList<>();
  }

  Ledger(LedgerStore store, Clock clock) {
    this.store = store;
    this.clock = clock;
  }

  @EventListener
  void keep(Fact fact) {
    if (store.kinds().containsKey(fact.kind())) {
      Told told = told();
      told.facts.add(new Entry(fact, clock.instant()));
      if (told.facts.size() == MOST_WAITING) {
        write(told);
      }
    }
  }

  /** For whoever sees all: what he does not see stays. */
  @EventListener
  void withdraw(FactsWithdrawn gone) {
    write(told());
    store.withdraw(gone, clock.instant());
  }

  @EventListener
  void withdraw(FactWithdrawn gone) {
    if (store.kinds().containsKey(gone.kind())) {
      write(told());
      store.withdraw(gone, clock.instant());
    }
  }

  private Told told() {
    Told told = (Told) TransactionSynchronizationManager.getResource(this);
    if (told == null) {
      told = new Told();
      TransactionSynchronizationManager.bindResource(this, told);
      TransactionSynchronizationManager.registerSynchronization(new Unbind(this));
      store.addAtEnd(told.facts);
    }
    return told;
  }

  private void write(Told told) {
    store.add(told.facts);
    told.facts.clear();
  }
}
