package yixian.open311.forward;

import java.net.URI;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * 邻区端口 · A neighbour's endpoint. The key is not in it.
 *
 * @param url such as {@code https://neighbour.example/open311/v2}
 */
public record Outpost(
    UUID id,
    String name,
    String url,
    @Nullable String jurisdiction,
    boolean open,
    Instant madeAt,
    String madeBy) {

  URI at(String path) {
    return URI.create(url + "/" + path);
  }
}
