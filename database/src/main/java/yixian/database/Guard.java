package yixian.database;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * 看护 · Watches the server and starts it again whenever it dies unasked.
 *
 * <p>The first attempt follows at once, later ones with a growing pause of at most two seconds. It
 * never gives up: a full disk or a lack of memory may end at any time. Whoever stops or restarts
 * the server on purpose holds the monitor meanwhile.
 */
final class Guard {
  private static final Logger LOG = LoggerFactory.getLogger(Guard.class);
  private static final Duration FIRST_PAUSE = Duration.ofMillis(100);
  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(2);
  private static final Duration STEADY = Duration.ofSeconds(1);
  private static final int ATTEMPTS_TOLD = 5;
  private static final int THEN_TELL_EVERY = 30;

  private final Launch launch;
  private final CountDownLatch dismissed = new CountDownLatch(1);
  private volatile Postmaster postmaster;

  Guard(Cluster cluster, Settings settings) {
    launch = new Launch(cluster, this::isDismissed);
    postmaster = launch.first(settings);
  }

  void watch() {
    var name = "postgres-watch-" + postmaster.port();
    Thread.ofPlatform().daemon().name(name).start(this::reviveWheneverDead);
  }

  Postmaster postmaster() {
    return postmaster;
  }

  boolean isDismissed() {
    return dismissed.getCount() == 0;
  }

  synchronized void restart() {
    if (isDismissed()) {
      throw new IllegalStateException("数据库已停止，不能重新启动");
    }
    postmaster.stop("INT", Launch.PATIENCE);
    postmaster = launch.onPort(postmaster.port());
  }

  /** Ends the watch, also in the middle of a revival, and stops the server. */
  void dismiss(String signal) {
    dismissed.countDown();
    synchronized (this) {
      postmaster.stop(signal, Launch.PATIENCE);
    }
  }

  private void reviveWheneverDead() {
    int attempts = 0;
    while (!isDismissed()) {
      var watched = postmaster;
      long since = System.nanoTime();
      watched.awaitEnd();
      if (System.nanoTime() - since > STEADY.toNanos()) {
        attempts = 0;
      }
      attempts = revive(watched, attempts);
    }
  }

  private synchronized int revive(Postmaster dead, int attemptsBefore) {
    int attempts = attemptsBefore;
    while (postmaster.equals(dead) && !dismissedAfter(pauseBefore(attempts))) {
      attempts++;
      attempt(dead, attempts);
    }
    return attempts;
  }

  private void attempt(Postmaster dead, int number) {
    boolean tell = number <= ATTEMPTS_TOLD || number % THEN_TELL_EVERY == 0;
    if (tell) {
      LOG.warn("数据库进程 {} 意外终止，第 {} 次重新启动", dead.process().pid(), number);
    }
    try {
      postmaster = launch.onPort(dead.port());
      LOG.info("数据库已恢复：进程 {}，端口 {}", postmaster.process().pid(), postmaster.port());
    } catch (DatabaseTrouble trouble) {
      if (tell && !isDismissed()) {
        LOG.error("数据库仍未恢复，将继续尝试：{}", trouble.getMessage());
      }
    }
  }

  private static Duration pauseBefore(int attempts) {
    if (attempts == 0) {
      return Duration.ZERO;
    }
    var growing = FIRST_PAUSE.multipliedBy(1L << Math.min(attempts - 1, 10));
    return growing.compareTo(LONGEST_PAUSE) < 0 ? growing : LONGEST_PAUSE;
  }

  private boolean dismissedAfter(Duration pause) {
    try {
      return dismissed.await(pause.toNanos(), TimeUnit.NANOSECONDS);
    } catch (InterruptedException e) {
      return isDismissed(); // nobody but the end of the JVM interrupts this thread
    }
  }
}
