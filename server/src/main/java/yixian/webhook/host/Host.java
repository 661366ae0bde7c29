package yixian.webhook.host;

import java.time.Instant;
import java.util.UUID;

/**
 * 推送主机 · A place that the house may call.
 *
 * @param name host and port, such as {@code hook.example:443}
 * @param inside whether it may lie in a network that is not the public one
 */
public record Host(UUID id, String name, boolean inside, String note, Instant at, String byName) {}
