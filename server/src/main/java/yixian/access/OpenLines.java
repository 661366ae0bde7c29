package yixian.access;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

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
  private final JsonMapper json;
  private volatile boolean closing;

  OpenLines(JsonMapper json) {
    this.json = json;
  }

  /** Opens a line that ends by itself after so long. */
  public OpenLine open(Duration longest) {
    OpenLine line = new OpenLine(longest, hands, json);
    all.add(line);
    line.whenGone(() -> all.remove(line));
    if (closing) {
      line.hangUp();
    }
    return line;
  }

  /** Says the same on many lines; it is put into JSON once. */
  public void say(Stream<OpenLine> lines, String name, Object words) {
    String written = json.writeValueAsString(words);
    lines.forEach(line -> line.sayWritten(name, written));
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
