package yixian.trials;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * One client that knocks at a steady rate whether it is answered or not, for a bounded time:
 * guesses the password of a login, and asks the public routes.
 */
final class Attacker implements AutoCloseable {

  private static final List<String> PUBLIC =
      List.of(
          "/api/public/grids",
          "/api/public/categories",
          "/api/map/boundaries.geojson",
          "/api/session/providers",
          "/api/public/issues/T000000000000?secret=guess");
  private static final int MOST_UNDER_WAY = 400;

  private final Desk desk;
  private final String login;
  private final AtomicInteger sent = new AtomicInteger();
  private final AtomicInteger turnedAway = new AtomicInteger();
  private final Semaphore underWay = new Semaphore(MOST_UNDER_WAY);
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

  Attacker(int port, String login, int perSecond, Duration time) {
    this.desk = Desk.stranger(port, "198.51.100.9");
    this.login = login;
    threads.submit(() -> knock(perSecond, time));
  }

  /**
   * What came of it.
   *
   * @param turnedAway told that it asks too often
   */
  record Tally(int sent, int turnedAway) {}

  Tally tally() {
    return new Tally(sent.get(), turnedAway.get());
  }

  private Void knock(int perSecond, Duration time) throws InterruptedException {
    long begun = System.nanoTime();
    long most = perSecond * time.toSeconds();
    for (int i = 0; i < most && !threads.isShutdown(); i++) {
      long due = begun + i * 1_000_000_000L / perSecond;
      Thread.sleep(Duration.ofNanos(Math.max(0, due - System.nanoTime())));
      underWay.acquire();
      int number = i;
      threads.submit(() -> once(number));
    }
    return null;
  }

  private void once(int number) {
    try {
      sent.incrementAndGet();
      Desk.Answer answer =
          number % 2 == 0
              ? desk.signIn(login, "guess-" + number)
              : desk.read(PUBLIC.get(number / 2 % PUBLIC.size()));
      if (answer.status() == 429) {
        turnedAway.incrementAndGet();
      }
    } catch (IOException e) {
      // The house hung up on the attacker.
    } finally {
      underWay.release();
    }
  }

  @Override
  public void close() {
    threads.shutdownNow();
    threads.close();
  }
}
