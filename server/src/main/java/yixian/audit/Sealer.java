package yixian.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * 封存 · Puts waiting entries into the chain, about every 200 ms.
 *
 * <p>Chaining inside each deed's own transaction would make every commit wait for the one before
 * it; so deeds go to an inbox and one sealer chains them in batches. Several servers on one
 * database take turns by an advisory lock.
 */
@Component
class Sealer {

  private static final Logger LOG = LoggerFactory.getLogger(Sealer.class);
  private static final int BATCH = 1_000;

  private final AuditStore store;
  private final TransactionTemplate transaction;
  private volatile @Nullable Head lastSealed;

  Sealer(AuditStore store, TransactionTemplate transaction) {
    this.store = store;
    this.transaction = transaction;
  }

  @Scheduled(fixedDelay = 200)
  void sealWaiting() {
    try {
      sealAll();
    } catch (DataAccessException | TransactionException e) {
      LOG.warn("审计封存稍后重试：{}", e.getMessage());
    }
  }

  /** Seals until nothing waits; how many were sealed. */
  int sealAll() {
    int total = 0;
    int sealed;
    do {
      sealed = sealBatch();
      total += sealed;
    } while (sealed == BATCH);
    return total;
  }

  private int sealBatch() {
    List<Sealed> sealed =
        transaction.execute(
            status -> {
              List<Waiting> waiting = store.lockSealer() ? store.waiting(BATCH) : List.of();
              List<Sealed> chained = waiting.isEmpty() ? List.of() : chain(store.head(), waiting);
              if (!waiting.isEmpty()) {
                store.keep(chained);
                store.forget(waiting);
              }
              return chained;
            });
    if (sealed == null || sealed.isEmpty()) {
      return 0;
    }
    lastSealed = new Head(sealed.getLast().seq(), sealed.getLast().hash());
    return sealed.size();
  }

  /**
   * The last head this server sealed itself: a chain that has lost it was cut or rewritten since.
   */
  Optional<Head> lastSealed() {
    return Optional.ofNullable(lastSealed);
  }

  private static List<Sealed> chain(Head head, List<Waiting> waiting) {
    Chain chain = new Chain();
    List<Sealed> sealed = new ArrayList<>(waiting.size());
    long seq = head.seq();
    byte[] hash = head.hash();
    for (Waiting next : waiting) {
      seq++;
      hash = chain.next(hash, seq, next.entry());
      sealed.add(new Sealed(seq, next.entry(), hash));
    }
    return sealed;
  }
}
