package yixian.talent.example;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * 先进典型 · As a reader sees it.
 *
 * @param mayAnswer whether the reader is asked now
 * @param mayWithdraw whether the reader may take his consent back
 */
public record ExampleSheet(
    UUID id,
    UUID placement,
    String person,
    String homeUnit,
    String hostUnit,
    @Nullable String title,
    @Nullable String story,
    ExampleState state,
    String stateName,
    String askedBy,
    Instant askedAt,
    @Nullable Instant answeredAt,
    boolean mayAnswer,
    boolean mayWithdraw,
    int version) {}
