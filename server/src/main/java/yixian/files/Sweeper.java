package yixian.files;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import yixian.access.Road;

/**
 * Sweeps away files that nobody attached for a day, and contents that no row knows, such as those
 * of a failed upload.
 */
@Component
class Sweeper {

  private static final Logger LOG = LoggerFactory.getLogger(Sweeper.class);
  private static final Duration PATIENCE = Duration.ofDays(1);

  private final Road road;
  private final FileStore store;
  private final Reception reception;
  private final Clock clock;

  Sweeper(Road road, FileStore store, Reception reception, Clock clock) {
    this.road = road;
    this.store = store;
    this.reception = reception;
    this.clock = clock;
  }

  @Scheduled(initialDelay = 10, fixedDelay = 60, timeUnit = TimeUnit.MINUTES)
  void sweep() throws IOException {
    Instant before = clock.instant().minus(PATIENCE);
    int rows = road.job(() -> store.forgetUnattached(before) + store.forgetTickets(before));
    int contents = reception.vault().sweep(before, store::knows);
    if (rows + contents > 0) {
      LOG.info("清理附件：{} 条未使用的记录，{} 个无主内容", rows, contents);
    }
  }
}
