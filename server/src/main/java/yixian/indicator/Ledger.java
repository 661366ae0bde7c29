package yixian.indicator;

import java.time.Clock;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import yixian.kernel.Fact;
import yixian.kernel.FactWithdrawn;

/**
 * 事实台账 · Keeps the facts of all rooms, in the transaction that makes them: deed and fact stand or
 * fall together.
 *
 * <p>Only kinds listed as countable are kept. Facts are never changed or deleted; a withdrawn one
 * stays, with its reason, and is not counted from that moment on.
 */
@Component
class Ledger {

  private final LedgerStore store;
  private final Clock clock;

  Ledger(LedgerStore store, Clock clock) {
    this.store = store;
    this.clock = clock;
  }

  @EventListener
  void keep(Fact fact) {
    if (store.kinds().containsKey(fact.kind())) {
      store.add(fact, clock.instant());
    }
  }

  @EventListener
  void withdraw(FactWithdrawn gone) {
    if (store.kinds().containsKey(gone.kind())) {
      store.withdraw(gone, clock.instant());
    }
  }
}
