package yixian.webhook.delivery;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import yixian.webhook.Occasion;

/** Something that happened to an issue, of which somebody wants to know. */
record Happened(
    UUID event, Occasion occasion, UUID issue, Instant at, Map<String, Object> details) {

  Happened {
    details = Map.copyOf(details);
  }
}
