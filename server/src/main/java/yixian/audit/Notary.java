package yixian.audit;

import jakarta.annotation.PreDestroy;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/**
 * 公证 · Writes the signed head of the chain down outside the database: every minute when it has
 * moved, and when the house shuts. A head that contradicts what was written before is not written,
 * but shouted about.
 */
@Component
class Notary {

  private static final Logger LOG = LoggerFactory.getLogger(Notary.class);

  private final AuditStore store;
  private final Sealer sealer;
  private final Anchors anchors;
  private final Clock clock;

  Notary(AuditStore store, Sealer sealer, Clock clock, @Value("${yixian.data}") Path data) {
    this.store = store;
    this.sealer = sealer;
    this.anchors = new Anchors(data, SigningKey.of(data));
    this.clock = clock;
  }

  @Scheduled(
      initialDelayString = "${yixian.audit.anchor-every:60s}",
      fixedDelayString = "${yixian.audit.anchor-every:60s}")
  void writeDown() {
    try {
      Head head = store.head();
      List<Head> heads = anchors.heads();
      Head last = heads.isEmpty() ? new Head(0, Chain.GENESIS) : heads.getLast();
      if (contradicts(head, last)) {
        LOG.error(
            "审计链与外部锚点不符：链头第 {} 条，锚点第 {} 条。请立即运行 ./yixian audit verify", head.seq(), last.seq());
      } else if (head.seq() > last.seq()) {
        anchors.add(head, clock.instant());
      }
    } catch (DataAccessException | TransactionException | AnchorTrouble | UncheckedIOException e) {
      LOG.warn("审计锚点稍后重试：{}", e.getMessage());
    }
  }

  @PreDestroy
  void atTheEnd() {
    sealer.sealWaiting();
    writeDown();
  }

  private static boolean contradicts(Head head, Head last) {
    return head.seq() < last.seq()
        || (head.seq() == last.seq() && !Arrays.equals(head.hash(), last.hash()));
  }
}
