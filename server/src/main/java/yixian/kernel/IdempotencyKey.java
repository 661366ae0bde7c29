package yixian.kernel;

import java.util.UUID;

/**
 * 幂等键 · Names one intent of the client; the same key never has a second effect.
 *
 * @param value sent in the header {@code Idempotency-Key}
 * @param request digest of method, path and body, so that a key used for something else is refused
 */
public record IdempotencyKey(UUID value, String request) {

  /** For intents of the house itself, which are never sent again. */
  public static IdempotencyKey fresh() {
    return new IdempotencyKey(Ids.next(), "");
  }
}
