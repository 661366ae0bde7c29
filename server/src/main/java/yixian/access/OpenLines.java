package yixian.access;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * 专线 · All lines of the house. A beat goes over each every quarter of a minute: no proxy between
 * takes a quiet line for a dead one, and a phone that went away without a word stops holding a
 * connection.
 */
@Component
public class OpenLines {

  private static final long BEAT_SECONDS = 15;

  private final Set<OpenLine> all = ConcurrentHashMap.newKeySet();
  private final ExecutorService hands = Executors.newVirtualThreadPerTaskExecutor();
  private volatile boolean closing;

  /** Opens a line that ends by itself after so long. */
  public OpenLine open(Duration longest) {
    OpenLine line = new OpenLine(longest, hands);
    all.add(line);
    line.whenGone(() -> all.remove(line));
    if (closing) {
      line.hangUp();
    }
    return line;
  }

  /** The lines that are open now. */
  Set<OpenLine> open() {
    return Set.copyOf(all);
  }

  @Scheduled(initialDelay = BEAT_SECONDS, fixedDelay = BEAT_SECONDS, timeUnit = TimeUnit.SECONDS)
  void beat() {
    all.forEach(OpenLine::beat);
  }

  /**
   * Hangs up before the house waits for its last requests: an open line would hold it for half a
   * minute.
   */
  @EventListener
  void hangUp(ContextClosedEvent closed) {
    closing = true;
    all.forEach(OpenLine::hangUp);
    hands.shutdown();
  }
}
