package yixian.webhook.delivery;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import yixian.webhook.Occasion;

/**
 * 投递 · Something a subscriber is told, as it stood when it happened.
 *
 * @param event the number by which the receiver knows it again; the same however often it is sent
 * @param status what the receiver answered the last time
 * @param fault why it did not arrive the last time
 */
record Delivery(
    UUID id,
    UUID subscription,
    UUID event,
    Occasion occasion,
    @Nullable UUID issue,
    @Nullable String code,
    String body,
    DeliveryState state,
    int tries,
    Instant nextAt,
    @Nullable Integer status,
    @Nullable String fault,
    Instant madeAt,
    @Nullable Instant endedAt) {}
