package yixian.open311;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * 开放接口密钥 · Lets one system report in one jurisdiction until a day. The key itself is not in it.
 *
 * @param expiresOn the last day on which it opens the door
 */
public record ApiKey(
    UUID id,
    String jurisdiction,
    String purpose,
    String owner,
    LocalDate expiresOn,
    Instant madeAt,
    String madeBy,
    @Nullable Instant revokedAt,
    @Nullable String revokedBy) {

  boolean opensOn(LocalDate day) {
    return revokedAt == null && !expiresOn.isBefore(day);
  }
}
