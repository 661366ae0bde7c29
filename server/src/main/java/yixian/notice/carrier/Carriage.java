package yixian.notice.carrier;

import java.util.UUID;

/**
 * 带出记录 · One word on its way to one device.
 *
 * @param address sealed
 */
record Carriage(UUID id, UUID device, String carrier, byte[] address, int tries, Word word) {}
