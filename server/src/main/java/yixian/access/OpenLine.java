package yixian.access;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;
import tools.jackson.databind.json.JsonMapper;

/**
 * 专线 · A line over which an open page hears the house (server-sent events). What is said on it is
 * said in order, and nobody waits for it. It ends after a while and the page calls again by itself,
 * passing the door with the rights it has then.
 */
public final class OpenLine {

  private static final Logger LOG = LoggerFactory.getLogger(OpenLine.class);
  private static final long CALLS_AGAIN_MILLIS = 1_000;
  private static final MediaType WRITTEN = new MediaType(MediaType.TEXT_PLAIN, UTF_8);

  private final SseEmitter emitter;
  private final Executor hands;
  private final JsonMapper json;
  private CompletableFuture<Void> said = CompletableFuture.completedFuture(null);

  OpenLine(Duration longest, Executor hands, JsonMapper json) {
    this.emitter = new SseEmitter(longest.toMillis());
    this.hands = hands;
    this.json = json;
    emitter.onTimeout(emitter::complete);
  }

  /** What a controller gives back. */
  public SseEmitter emitter() {
    return emitter;
  }

  /** Says something under a name, as JSON; a line that broke is hung up. */
  public void say(String name, Object words) {
    sayWritten(name, json.writeValueAsString(words));
  }

  /** The same with what is JSON already. */
  void sayWritten(String name, String words) {
    send(SseEmitter.event().name(name).reconnectTime(CALLS_AGAIN_MILLIS).data(words, WRITTEN));
  }

  /** A word that no page hears; a line whose other end is gone breaks by it. */
  void beat() {
    send(SseEmitter.event().comment(""));
  }

  private synchronized void send(SseEmitter.SseEventBuilder event) {
    said = said.thenRunAsync(() -> sendNow(event), hands);
  }

  private void sendNow(SseEmitter.SseEventBuilder event) {
    try {
      emitter.send(event);
    } catch (IOException | IllegalStateException _) {
      emitter.complete();
    } catch (RuntimeException e) {
      LOG.error("A line could not say what it was told", e);
      emitter.complete();
    }
  }

  void hangUp() {
    emitter.complete();
  }

  /** What is done once nobody listens any more. */
  public void whenGone(Runnable gone) {
    emitter.onCompletion(gone);
    emitter.onError(_ -> gone.run());
  }
}
