package yixian.talent.example;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * 先进典型 · What shall be told of somebody, and whether he agrees.
 *
 * @param words gone where he does not agree, or no longer
 */
record Example(
    UUID id,
    UUID placement,
    UUID person,
    UUID homeUnit,
    UUID hostUnit,
    @Nullable Words words,
    ExampleState state,
    String askedBy,
    Instant askedAt,
    @Nullable Instant answeredAt,
    int version) {

  /** What is told. */
  record Words(String title, String story) {}
}
