package yixian.open311.forward;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import yixian.kernel.Point;

/**
 * 转送 · An issue on its way to a neighbour, as it was when it was handed on.
 *
 * @param words without whoever told it
 * @param remote the neighbour's number, once he has given one
 * @param fault why it did not get through the last time
 * @param heardUntil what he said up to this moment is known
 */
record Forward(
    UUID id,
    UUID issue,
    String code,
    UUID outpost,
    String serviceCode,
    String words,
    Point place,
    @Nullable String address,
    ForwardState state,
    @Nullable String remote,
    int tries,
    @Nullable String fault,
    @Nullable Instant heardUntil,
    Instant askedAt,
    String askedBy) {}
