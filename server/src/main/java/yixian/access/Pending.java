package yixian.access;

import java.time.Duration;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What waits for an answer from a browser: each may be taken once, within ten minutes; the oldest
 * give way.
 */
final class Pending<T> {

  private static final Duration PATIENCE = Duration.ofMinutes(10);
  private static final int MOST = 10_000;

  private record Waiting<T>(T value, long since) {}

  private final Map<String, Waiting<T>> waiting = new LinkedHashMap<>();

  synchronized void put(String key, T value) {
    waiting.put(key, new Waiting<>(value, System.nanoTime()));
    Iterator<Waiting<T>> oldest = waiting.values().iterator();
    while (oldest.hasNext()) {
      Waiting<T> first = oldest.next();
      if (waiting.size() <= MOST && !stale(first)) {
        return;
      }
      oldest.remove();
    }
  }

  synchronized Optional<T> take(String key) {
    return Optional.ofNullable(waiting.remove(key))
        .filter(each -> !stale(each))
        .map(Waiting::value);
  }

  synchronized Optional<T> look(String key) {
    return Optional.ofNullable(waiting.get(key)).filter(each -> !stale(each)).map(Waiting::value);
  }

  private static boolean stale(Waiting<?> each) {
    return System.nanoTime() - each.since() > PATIENCE.toNanos();
  }
}
