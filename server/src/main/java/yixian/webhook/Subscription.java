package yixian.webhook;

import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * 推送订阅 · Who is told of what, and where. The secret is not in it.
 *
 * @param expiresOn the last day on which something is sent
 * @param running false while somebody has stopped it
 */
public record Subscription(
    UUID id,
    String name,
    String url,
    String purpose,
    String owner,
    LocalDate expiresOn,
    Reach reach,
    List<Occasion> occasions,
    boolean running,
    Instant madeAt,
    String madeBy,
    int version,
    Instant changedAt,
    String changedBy) {

  public Subscription {
    occasions = List.copyOf(occasions);
  }

  /** Whether something is told on this day. */
  public boolean tells(LocalDate today) {
    return running && !today.isAfter(expiresOn);
  }

  public URI address() {
    return URI.create(url);
  }
}
