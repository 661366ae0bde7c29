package yixian.access;

import java.io.IOException;
import java.time.Duration;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/**
 * 专线 · A line over which an open page hears the house (server-sent events). It ends after a while
 * and the page calls again by itself, passing the door with the rights it has then.
 */
public final class OpenLine {

  private static final long CALLS_AGAIN_MILLIS = 1_000;

  private final SseEmitter emitter;

  public OpenLine(Duration longest) {
    this.emitter = new SseEmitter(longest.toMillis());
    emitter.onTimeout(emitter::complete);
  }

  /** What a controller gives back. */
  public SseEmitter emitter() {
    return emitter;
  }

  /** Says something under a name, as JSON; a line that broke is hung up. */
  public void say(String name, Object words) {
    try {
      emitter.send(
          SseEmitter.event()
              .name(name)
              .reconnectTime(CALLS_AGAIN_MILLIS)
              .data(words, MediaType.APPLICATION_JSON));
    } catch (IOException | IllegalStateException _) {
      emitter.complete();
    }
  }

  public void hangUp() {
    emitter.complete();
  }

  /** What is done once nobody listens any more. */
  public void whenGone(Runnable gone) {
    emitter.onCompletion(gone);
    emitter.onError(_ -> gone.run());
  }
}
